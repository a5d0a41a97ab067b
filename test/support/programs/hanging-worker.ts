/** `hanging-worker.ts REDIS_URL PREFIX`: takes one job, says `started`, and never finishes it. */
import { BullmqQueue } from '../../../src/bot/queue/bullmq';
import { createLog } from '../../../src/log';

const [, , url, prefix] = process.argv;
const queue = new BullmqQueue(url!, createLog('error'), {
  prefix: prefix!,
  lockDurationMs: 500,
  stalledIntervalMs: 200,
});
queue.work(
  (job) => {
    process.stdout.write(`started ${job.id}\n`);
    return new Promise(() => {});
  },
  { concurrency: 1 },
);
