import type { Logger } from '../../log';
import type { Queue } from '../ports';
import { BullmqQueue } from './bullmq';
import { InProcessQueue } from './in-process';

/** The queue that the configuration asks for: in Redis, or without an address in this process. */
export function openQueue(redisUrl: string | null, log: Logger): Queue {
  return redisUrl ? new BullmqQueue(redisUrl, log) : new InProcessQueue(log);
}
