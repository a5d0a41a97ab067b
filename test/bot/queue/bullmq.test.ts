import { BullmqQueue } from '../../../src/bot/queue/bullmq';
import { createLog } from '../../../src/log';
import { queueContract } from '../../contracts/queue-contract';
import { anyRedis, REDIS_START_MS } from '../../support/redis';

const log = createLog('silent');

describe('the queue in Redis', () => {
  let redis: Awaited<ReturnType<typeof anyRedis>>;
  let count = 0;
  beforeAll(async () => {
    redis = await anyRedis();
  }, REDIS_START_MS);
  afterAll(() => redis.stop());

  queueContract(async () => {
    count += 1;
    return new BullmqQueue(redis.url, log, { prefix: `{${redis.prefix}-${count}}`, retryDelayMs: 1 });
  });
});
