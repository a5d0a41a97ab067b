/** How often a job is tried: three times, the waits doubling from `RETRY_DELAY_MS`. */
export const ATTEMPTS = 3;
export const RETRY_DELAY_MS = 1000;

/** The id of a finished job is known this long, so that a redelivery (Slack: up to 24 hours) is not a new job. */
export const KNOWN_FOR_MS = 24 * 60 * 60 * 1000;

/** Time a stopping worker gives the jobs under way. Below the 10 s that `docker stop` waits. */
export const GRACE_MS = 8000;
