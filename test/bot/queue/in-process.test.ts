import { InProcessQueue } from '../../../src/bot/queue/in-process';
import { createLog } from '../../../src/log';
import { queueContract } from '../../contracts/queue-contract';
import { jobOf } from '../../support/job';

const log = createLog('silent');

describe('the queue in the process', () => {
  queueContract(async () => new InProcessQueue(log, { retryDelayMs: 1 }));

  test('add returns before the job runs: an answer is not held up by an analysis', async () => {
    const queue = new InProcessQueue(log);
    let ran = false;
    queue.work(
      async () => {
        ran = true;
      },
      { concurrency: 1 },
    );
    await queue.add(jobOf('analysis-a'));
    expect(ran).toBe(false);
    await queue.idle();
    expect(ran).toBe(true);
    await queue.close();
  });

  test('it refuses jobs rather than fill the memory when nobody works', async () => {
    const queue = new InProcessQueue(log);
    for (let index = 0; index < 1000; index += 1) await queue.add(jobOf(`analysis-${index}x`));
    await expect(queue.add(jobOf('analysis-one-more'))).rejects.toThrow('waiting');
    await queue.close();
  });

  test('it remembers ids, but not without end', async () => {
    const queue = new InProcessQueue(log);
    const runs: string[] = [];
    queue.work(async ({ id }) => void runs.push(id), { concurrency: 10 });
    await queue.add(jobOf('analysis-first'));
    for (let round = 0; round < 12; round += 1) {
      for (let index = 0; index < 900; index += 1) await queue.add(jobOf(`analysis-${round}-${index}`));
      await queue.idle();
    }
    await queue.add(jobOf('analysis-11-899'));
    await queue.add(jobOf('analysis-first'));
    await queue.idle();
    expect(runs).toHaveLength(10_802);
    expect(runs.at(-1)).toBe('analysis-first');
    await queue.close();
  });

  test('a closed queue drops what waits, also for a retry', async () => {
    const queue = new InProcessQueue(log, { retryDelayMs: 60_000 });
    let runs = 0;
    queue.work(
      async () => {
        runs += 1;
        throw new Error('again');
      },
      { concurrency: 1 },
    );
    await queue.add(jobOf('analysis-a'));
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    const idle = queue.idle();
    await queue.close();
    await idle;
    expect(runs).toBe(1);
  });
});
