import { Redis } from 'ioredis';
import { RedisStore } from '../../../src/bot/store/redis';
import { createLog } from '../../../src/log';
import { storeContract } from '../../contracts/store-contract';
import { anyRedis, ownRedis, REDIS_START_MS, type OwnRedis } from '../../support/redis';
import { runProgram } from '../../support/run-program';
import { until } from '../../support/until';

const log = createLog('silent');

describe('the store in Redis', () => {
  let redis: Awaited<ReturnType<typeof anyRedis>>;
  let count = 0;
  beforeAll(async () => {
    redis = await anyRedis();
  }, REDIS_START_MS);
  afterAll(() => redis.stop());

  storeContract(async () => {
    const prefix = `${redis.prefix}-${(count += 1)}:`;
    return {
      store: new RedisStore(redis.url, log, { prefix }),
      run: (...args) =>
        runProgram('test/support/programs/store-user.ts', ['redis', redis.url, prefix, ...args]),
    };
  });

  test('its keys are its own', async () => {
    const client = new Redis(redis.url);
    const store = new RedisStore(redis.url, log);
    await store.set(redis.prefix, 1, { ttlMs: 60_000 });
    expect(await client.get(`vantillu:${redis.prefix}`)).toBe('1');
    await store.delete(redis.prefix);
    await store.close();
    client.disconnect();
  });
});

describe('the store when Redis fails', () => {
  let redis: OwnRedis;
  let store: RedisStore;
  beforeAll(async () => {
    redis = await ownRedis();
  }, REDIS_START_MS);
  afterAll(() => redis.stop());
  beforeEach(() => {
    store = new RedisStore(redis.url, log);
  });
  afterEach(async () => {
    redis.resume();
    await store.close();
  });

  const everything = () => [
    store.get('key'),
    store.set('key', 1),
    store.claim('claimed', 60_000),
    store.update('key', () => 2),
    store.delete('key'),
  ];

  test('hung: every operation is refused, and it works again afterwards', async () => {
    await store.set('key', 0);
    redis.pause();
    const results = await Promise.allSettled(everything());
    expect(results.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    redis.resume();
    await until(() => store.ready());
    await store.set('key', 3);
    expect(await store.get('key')).toBe(3);
  });

  test('down: every operation is refused; back: it goes on with what was written', async () => {
    await store.set('kept', 1);
    await redis.kill();
    await until(() => !store.ready());
    const results = await Promise.allSettled(everything());
    expect(results.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    await redis.restart();
    await until(() => store.ready());
    expect(await store.get('kept')).toBe(1);
  });

  test('a short restart is waited for', async () => {
    await store.set('kept', 1);
    await redis.kill();
    await until(() => !store.ready());
    const reading = store.get('kept');
    await redis.restart();
    expect(await reading).toBe(1);
  });
});
