import type { RedisOptions } from 'ioredis';

/**
 * For connections that a learner waits for: a command is refused within a second when Redis is down, starting or
 * hung, and nothing is kept back to be sent later. (Workers wait instead: they need `maxRetriesPerRequest: null`.)
 * Which options hang and which leave ghosts was measured on ioredis 6.0.
 */
export const FAIL_FAST = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  commandTimeout: 1000,
  connectTimeout: 2000,
  retryStrategy: reconnectDelay,
} satisfies RedisOptions;

/** Milliseconds before the next try to connect: back within a second of Redis, without a storm while it is away. */
export function reconnectDelay(tries: number): number {
  return Math.min(100 * tries, 1000);
}
