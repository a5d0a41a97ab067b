import { Redis } from 'ioredis';
import { BullmqQueue } from '../../../src/bot/queue/bullmq';
import { createLog } from '../../../src/log';
import { jobOf } from '../../support/job';
import { ownRedis, REDIS_START_MS, type OwnRedis } from '../../support/redis';
import { runProgram, type Program } from '../../support/run-program';
import { slowLinkTo } from '../../support/slow-link';
import { until } from '../../support/until';

const log = createLog('silent');

/** Outages take seconds to be noticed, more so on a busy machine. */
jest.setTimeout(30_000);

describe('the queue when Redis or a worker fails', () => {
  let redis: OwnRedis;
  const opened: BullmqQueue[] = [];
  let count = 0;
  beforeAll(async () => {
    redis = await ownRedis();
  }, REDIS_START_MS);
  afterEach(async () => {
    redis.resume(); // also after a test that failed half-way
    await Promise.all(opened.splice(0).map((queue) => queue.close(100)));
  });
  afterAll(() => redis.stop());

  function open(url = redis.url, prefix = `{test-${(count += 1)}}`) {
    const queue = new BullmqQueue(url, log, {
      prefix,
      retryDelayMs: 1,
      lockDurationMs: 500,
      stalledIntervalMs: 200,
    });
    opened.push(queue);
    return { queue, prefix };
  }

  function idsDoneBy(queue: BullmqQueue): string[] {
    const ids: string[] = [];
    queue.work(async ({ id }) => void ids.push(id), { concurrency: 1 });
    return ids;
  }

  test('down from the start: a job is refused, and never runs when Redis comes', async () => {
    await redis.kill();
    const { queue } = open();
    await expect(queue.add(jobOf('analysis-ghost'))).rejects.toThrow('not reachable');
    const done = idsDoneBy(queue);
    await redis.restart();
    await until(() => queue.ready());
    await queue.add(jobOf('analysis-real'));
    await queue.idle();
    expect(done).toEqual(['analysis-real']);
  });

  test('killed: jobs are refused, those it had taken are done when it is back', async () => {
    const { queue } = open();
    await until(() => queue.ready());
    await queue.add(jobOf('analysis-kept'));
    await redis.kill();
    await expect(queue.add(jobOf('analysis-refused'))).rejects.toThrow(Error);
    const done = idsDoneBy(queue);
    await redis.restart();
    await until(() => queue.ready());
    await queue.idle();
    expect(done).toEqual(['analysis-kept']);
  });

  test('hung: a job is refused and never runs; afterwards its id can be added', async () => {
    const { queue } = open();
    const done = idsDoneBy(queue);
    await until(() => queue.ready());
    await queue.add(jobOf('analysis-before'));
    await queue.idle();
    redis.pause();
    await expect(queue.add(jobOf('analysis-ghost'))).rejects.toThrow(Error);
    redis.resume();
    await until(() => queue.ready());
    await queue.add(jobOf('analysis-after'));
    await queue.idle();
    expect(done).toEqual(['analysis-before', 'analysis-after']);
    await queue.add(jobOf('analysis-ghost'));
    await queue.idle();
    expect(done).toEqual(['analysis-before', 'analysis-after', 'analysis-ghost']);
  });

  test('hung in the very moment: a job already sent is refused by Redis itself', async () => {
    const link = await slowLinkTo(redis.url);
    const { queue, prefix } = open(link.url);
    await until(() => queue.ready());
    await queue.add(jobOf('analysis-before'));
    link.holdFrom('evalsha');
    await expect(queue.add(jobOf('analysis-ghost'))).rejects.toThrow(Error);
    expect(link.holds()).toBe(true);
    link.release();
    await until(() => queue.ready());
    await queue.add(jobOf('analysis-after')); // over the same connection, so after what was held
    const done = idsDoneBy(open(redis.url, prefix).queue);
    await queue.idle();
    expect(done).toEqual(['analysis-before', 'analysis-after']);
    await queue.close();
    await link.close();
  });

  test('hung for longer: it is seen without adding anything', async () => {
    const { queue } = open();
    await until(() => queue.ready());
    redis.pause();
    await until(() => !queue.ready());
    redis.resume();
    await until(() => queue.ready());
  });

  test('closing does not wait for a Redis that hangs', async () => {
    const { queue } = open();
    idsDoneBy(queue);
    await until(() => queue.ready());
    redis.pause();
    await queue.close(10);
    redis.resume();
  });

  describe('a worker', () => {
    let worker: Program | null = null;
    afterEach(() => worker?.kill());

    const hangingWorker = (prefix: string) =>
      runProgram('test/support/programs/hanging-worker.ts', [redis.url, prefix]);

    test('killed over a job: another does it once more', async () => {
      const { queue, prefix } = open();
      worker = hangingWorker(prefix);
      await until(() => queue.ready());
      await queue.add(jobOf('analysis-a'));
      await worker.says('started analysis-a');
      await worker.kill();
      const attempts: boolean[] = [];
      queue.work(async (_job, { lastAttempt }) => void attempts.push(lastAttempt), { concurrency: 1 });
      await queue.idle();
      expect(attempts).toEqual([false]);
    });

    test('stopped with a job under way, beyond its grace: another does it', async () => {
      const { queue } = open();
      await until(() => queue.ready());
      let started = false;
      const stop = queue.work(
        () => {
          started = true;
          return new Promise(() => {});
        },
        { concurrency: 1 },
      );
      await queue.add(jobOf('analysis-a'));
      await until(() => started);
      await stop(1);
      const done = idsDoneBy(queue);
      await queue.idle();
      expect(done).toEqual(['analysis-a']);
    });

    test('that ends with every job is not given this one without end', async () => {
      const { queue, prefix } = open();
      await until(() => queue.ready());
      await queue.add(jobOf('analysis-poison'));
      for (let time = 0; time < 3; time += 1) {
        worker = hangingWorker(prefix);
        await worker.says('started analysis-poison');
        await worker.kill();
      }
      const done = idsDoneBy(queue);
      await queue.idle();
      expect(done).toEqual([]);
    });
  });

  test.each([
    ['done', async () => {}],
    ['given up', () => Promise.reject(new Error('never'))],
  ])('a job that is %s leaves its id, not its text or tokens', async (_how, handler) => {
    const { queue, prefix } = open();
    await until(() => queue.ready());
    const place = { token: 'aW50ZXJhY3Rpb24' };
    await queue.add(jobOf('analysis-a', { source: 'FROM secret', answerIn: { platform: 'discord', place } }));
    expect(await everythingUnder(prefix)).toMatch(/FROM secret.*aW50ZXJhY3Rpb24/);
    queue.work(handler, { concurrency: 1 });
    await queue.idle();
    const left = await everythingUnder(prefix);
    expect(left).not.toMatch(/FROM secret|aW50ZXJhY3Rpb24/);
    expect(left).toContain('analysis-a');
  });

  async function everythingUnder(prefix: string): Promise<string> {
    const client = new Redis(redis.url);
    const keys = await client.keys(`${prefix}*`);
    const contents = keys.map(async (key) => {
      const type = await client.type(key);
      if (type === 'hash') return [key, await client.hgetall(key)];
      if (type === 'stream') return [key, await client.xrange(key, '-', '+')];
      if (type === 'zset') return [key, await client.zrange(key, '0', '-1')];
      if (type === 'list') return [key, await client.lrange(key, 0, -1)];
      return [key, await client.get(key)];
    });
    const all = JSON.stringify(await Promise.all(contents));
    client.disconnect();
    return all;
  }
});
