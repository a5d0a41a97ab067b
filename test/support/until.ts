import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves with the first value that is there; rejects after `ms`, so that no wait outlives its test for long. */
export async function until<T>(
  look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  ms = 30_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${look.toString()}`);
    await sleep(10);
  }
}
