import { setTimeout as sleep } from 'node:timers/promises';
import { WebAPIRateLimitedError } from '@slack/web-api';

/** Runs one call of a method, waiting where Slack asks to wait. */
export type Patience = <T>(method: string, call: () => Promise<T>) => Promise<T>;

/**
 * Slack limits each method by itself, so a limit makes the calls of that method wait and no others.
 * A call that would wait longer than `patienceMs` rejects with WebAPIRateLimitedError, whose `retryAfter` says
 * in seconds when to come back: the queue's retry is the better place to wait that long.
 */
export function patience(patienceMs = 20_000): Patience {
  const closedUntil = new Map<string, number>();
  return async (method, call) => {
    const giveUpAt = Date.now() + patienceMs;
    for (;;) {
      const opensAt = closedUntil.get(method) ?? 0;
      if (opensAt > giveUpAt) throw new WebAPIRateLimitedError(Math.ceil((opensAt - Date.now()) / 1000));
      await sleep(Math.max(0, opensAt - Date.now()));
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof WebAPIRateLimitedError)) throw error;
        closedUntil.set(method, Date.now() + error.retryAfter * 1000);
      }
    }
  };
}
