import { createHmac } from 'node:crypto';
import type { Deliver, Envelope } from './delivery';
import { isObject, object, type Wire } from './wire';

/** Slack's requests to the app, signed; each has `ackMs` to be answered with 200. */
export function eventsApi(appUrl: string, signingSecret: string, ackMs: number): Deliver {
  return async (envelope, { retry, reason }) => {
    const body = bodyOf(envelope);
    const timestamp = Math.floor(Date.now() / 1000).toString();
    try {
      const response = await fetch(appUrl, {
        method: 'POST',
        headers: {
          'content-type':
            envelope.type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': sign(signingSecret, timestamp, body),
          ...(retry > 0 ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': reason } : {}),
        },
        body,
        signal: AbortSignal.timeout(ackMs),
      });
      const answer = await response.text();
      return response.status === 200 ? payloadOf(answer) : null;
    } catch (error) {
      // Not reachable or too late: to Slack both are an event that was not acknowledged. (By name: under jest these
      // errors come from outside its realm, so that instanceof would not know them.)
      if (['TypeError', 'TimeoutError'].includes(String(object(error).name))) return null;
      throw error;
    }
  };
}

export function sign(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function bodyOf({ type, payload }: Envelope): string {
  if (type === 'events_api') return JSON.stringify(payload);
  if (type === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(payload as Record<string, string>).toString();
}

function payloadOf(answer: string): Wire {
  if (answer === '') return {};
  const parsed: unknown = JSON.parse(answer);
  return isObject(parsed) ? parsed : {};
}
