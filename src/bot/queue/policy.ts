/** How often a job is tried: three times, the waits doubling from `RETRY_DELAY_MS`. */
export const ATTEMPTS = 3;
export const RETRY_DELAY_MS = 1000;

/** A platform that asks for more patience than this gets the next try all the same: the learner is still there. */
const MOST_PATIENCE_MS = 5 * 60 * 1000;

/**
 * Milliseconds until the next try after the failed attempt `made` (1 for the first). An error with `retryAfter`
 * (seconds, as platforms that limit their calls say it) is heeded.
 */
export function retryDelay(error: unknown, made: number, firstDelayMs = RETRY_DELAY_MS): number {
  const asked = typeof error === 'object' && error !== null && 'retryAfter' in error ? error.retryAfter : 0;
  const askedMs = typeof asked === 'number' && asked > 0 ? Math.min(asked * 1000, MOST_PATIENCE_MS) : 0;
  return Math.max(askedMs, firstDelayMs * 2 ** (made - 1));
}

/** The id of a finished job is known this long, so that a redelivery (Slack: up to 24 hours) is not a new job. */
export const KNOWN_FOR_MS = 24 * 60 * 60 * 1000;

/** Time a stopping worker gives the jobs under way. Below the 10 s that `docker stop` waits. */
export const GRACE_MS = 8000;
