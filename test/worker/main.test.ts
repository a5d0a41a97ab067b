/** The worker as a process, on a real Redis, speaking to a Slack over real sockets. */
import { jobIdOf } from '../../src/bot/job';
import { BullmqQueue } from '../../src/bot/queue/bullmq';
import { createLog } from '../../src/log';
import { startFakeSlack, type FakeSlack } from '../fakes/slack';
import { jobOf } from '../support/job';
import { startProgram, type Process } from '../support/processes';
import { ownRedis, REDIS_START_MS, type OwnRedis } from '../support/redis';
import { runProgram } from '../support/run-program';
import { until } from '../support/until';

jest.setTimeout(60_000);

test('without REDIS_URL it says so in one line and ends', async () => {
  const stderr: string[] = [];
  const program = runProgram('worker/main.ts', [], { env: { PATH: process.env.PATH }, stderr });
  expect(await program.ended).toBe(1);
  expect(stderr).toEqual([expect.stringContaining('set REDIS_URL')]);
  expect(program.lines).toEqual([]);
});

test('faults of the environment are named, all at once, without a stack', async () => {
  const stderr: string[] = [];
  const env = {
    PATH: process.env.PATH,
    REDIS_URL: 'http://redis',
    PORT: 'x',
    SLACK_BOT_TOKEN: 'xoxb-secret',
  };
  expect(await runProgram('worker/main.ts', [], { env, stderr }).ended).toBe(1);
  expect(stderr).toHaveLength(4);
  expect(stderr.join('\n')).not.toMatch(/xoxb-secret|^ +at /m);
});

describe('on Redis', () => {
  let redis: OwnRedis;
  let slack: FakeSlack;
  let queue: BullmqQueue;
  const workers: Process[] = [];
  let count = 0;

  beforeAll(async () => {
    redis = await ownRedis();
    slack = await startFakeSlack();
    slack.workspace.channel('C1');
    queue = new BullmqQueue(redis.url, createLog('silent'));
  }, REDIS_START_MS);
  afterAll(async () => {
    redis.resume();
    for (const worker of workers) worker.signal('SIGKILL');
    await Promise.all(workers.map((worker) => worker.ended));
    await queue.close();
    await slack.close();
    await redis.stop();
  });

  async function startWorker(): Promise<Process> {
    const worker = await startProgram('worker/main.ts', {
      LOG_LEVEL: 'silent',
      REDIS_URL: redis.url,
      SLACK_BOT_TOKEN: slack.workspace.botToken,
      SLACK_APP_TOKEN: slack.workspace.appToken,
      SLACK_API_URL: slack.apiUrl,
    });
    workers.push(worker);
    return worker;
  }

  /** Posts placeholders as the bot does, and queues the job of each; gives the messages. */
  async function paste(times: number) {
    await until(() => queue.ready());
    const placeholders = Array.from({ length: times }, () =>
      slack.workspace.add({ channel: 'C1', user: slack.workspace.botUser }),
    );
    for (const { ts } of placeholders) {
      const place = { channel: 'C1', thread: null, ts, responseUrl: null, replaces: false };
      await queue.add(jobOf(jobIdOf(`message-${(count += 1)}`), { answerIn: { platform: 'slack', place } }));
    }
    return placeholders;
  }

  describe('one worker', () => {
    let worker: Process;
    beforeAll(async () => {
      worker = await startWorker();
    });

    test('edits each placeholder once', async () => {
      const messages = await paste(20);
      await queue.idle();
      expect(messages.map(({ edits }) => edits)).toEqual(Array(20).fill(1));
      expect(slack.read(messages[0]!)).toContain('node:20-alpine');
    });

    test('is ready when Redis is, alive all the time, and stops although Redis hangs', async () => {
      const status = async (path: string) => (await fetch(`http://127.0.0.1:${worker.port}${path}`)).status;
      expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200]);
      redis.pause();
      await until(async () => (await status('/readyz')) === 503);
      expect(await status('/healthz')).toBe(200);
      redis.resume();
      await until(async () => (await status('/readyz')) === 200);
      redis.pause();
      worker.signal('SIGINT');
      expect(await worker.ended).toBe(0);
      redis.resume();
    });
  });

  test('told to stop in the middle, it ends well; nothing is lost and nothing is done twice', async () => {
    const messages = await paste(100);
    const first = await startWorker();
    await until(() => messages.some(({ edits }) => edits > 0));
    first.signal('SIGTERM');
    expect(await first.ended).toBe(0);
    const second = await startWorker();
    await queue.idle();
    second.signal('SIGTERM');
    expect(messages.map(({ edits }) => edits)).toEqual(Array(100).fill(1));
  });

  test('killed in the middle: another worker finishes, within seconds', async () => {
    const messages = await paste(100);
    const first = await startWorker();
    await until(() => messages.some(({ edits }) => edits > 0));
    first.signal('SIGKILL');
    await first.ended;
    await startWorker();
    await queue.idle();
    expect(messages.filter(({ edits }) => edits === 0)).toEqual([]);
  });
});
