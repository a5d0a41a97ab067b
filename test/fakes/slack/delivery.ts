import type { Wire } from './wire';

/** Something Slack has for the app. */
export interface Envelope {
  type: 'events_api' | 'slash_commands' | 'interactive';
  payload: Wire;
}

/** What became of it. */
export interface Delivered {
  /** Did the app acknowledge within the time? Otherwise the person saw `operation_timeout`. */
  acked: boolean;
  /** How often it was sent until then. */
  attempts: number;
  /** From sending to the acknowledgement, of the last attempt. */
  ackMs: number;
  /** What the app said with it, e.g. the errors of a modal. */
  response: Wire;
}

/** Sends once; null when no acknowledgement came in time. */
export type Deliver = (
  envelope: Envelope,
  attempt: { retry: number; reason: string; id: string },
) => Promise<Wire | null>;

/** Events are sent again up to three times; commands and presses never are. */
export async function deliverAll(deliver: Deliver, envelope: Envelope, id: string): Promise<Delivered> {
  const most = envelope.type === 'events_api' ? 4 : 1;
  let started = 0;
  for (let attempt = 1; attempt <= most; attempt++) {
    started = performance.now();
    const response = await deliver(envelope, {
      retry: attempt - 1,
      reason: attempt > 1 ? 'timeout' : '',
      id,
    });
    if (response) return { acked: true, attempts: attempt, ackMs: performance.now() - started, response };
  }
  return { acked: false, attempts: most, ackMs: performance.now() - started, response: {} };
}
