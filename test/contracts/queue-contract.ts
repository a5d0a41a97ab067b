import type { AnalysisJob } from '../../src/bot/job';
import type { JobHandler, Queue } from '../../src/bot/ports';
import { jobOf } from '../support/job';
import { until } from '../support/until';

/** What every queue promises. `open` makes an empty one whose retries follow at once. */
export function queueContract(open: () => Promise<Queue>): void {
  let queue: Queue;

  beforeEach(async () => {
    queue = await open();
    await until(() => queue.ready());
  });
  afterEach(() => queue.close());

  /** Works on the queue and notes each call. */
  function working(handler: JobHandler = async () => {}, concurrency = 1) {
    const calls: { job: AnalysisJob; lastAttempt: boolean }[] = [];
    const stop = queue.work(
      async (job, attempt) => {
        calls.push({ job, ...attempt });
        await handler(job, attempt);
      },
      { concurrency },
    );
    return { calls, stop, ids: () => calls.map(({ job }) => job.id) };
  }

  test('a job is done once, as it was given', async () => {
    const { calls } = working();
    const job = jobOf('analysis-a', { files: [{ name: 'package.json', text: '{"name": "తెలుగు"}' }] });
    await queue.add(job);
    await queue.idle();
    expect(calls).toEqual([{ job, lastAttempt: false }]);
  });

  test('what was added before anyone worked is done in its order', async () => {
    await queue.add(jobOf('analysis-a'));
    await queue.add(jobOf('analysis-b'));
    await queue.add(jobOf('analysis-c'));
    const { ids } = working();
    await queue.idle();
    expect(ids()).toEqual(['analysis-a', 'analysis-b', 'analysis-c']);
  });

  test('the same id twice is one job: waiting, and after it is done', async () => {
    await queue.add(jobOf('analysis-a', { source: 'FROM first' }));
    await queue.add(jobOf('analysis-a', { source: 'FROM second' }));
    const { calls } = working();
    await queue.idle();
    await queue.add(jobOf('analysis-a', { source: 'FROM third' }));
    await queue.add(jobOf('analysis-b'));
    await queue.idle();
    expect(calls.map(({ job }) => job.source)).toEqual(['FROM first', jobOf('').source]);
  });

  test('a job that fails is tried again, and a success ends it', async () => {
    let tries = 0;
    const { calls } = working(async () => {
      tries += 1;
      if (tries < 2) throw new Error('not yet');
    });
    await queue.add(jobOf('analysis-a'));
    await queue.idle();
    expect(calls.map(({ lastAttempt }) => lastAttempt)).toEqual([false, false]);
  });

  test('the third attempt is the last and knows it; the next job is done all the same', async () => {
    const { calls, ids } = working(async (job) => {
      if (job.id === 'analysis-a') throw new Error('never');
    });
    await queue.add(jobOf('analysis-a'));
    await queue.idle();
    await queue.add(jobOf('analysis-b'));
    await queue.idle();
    expect(calls.slice(0, 3).map(({ lastAttempt }) => lastAttempt)).toEqual([false, false, true]);
    expect(ids()).toEqual(['analysis-a', 'analysis-a', 'analysis-a', 'analysis-b']);
  });

  test('an error that says when to come back is heeded', async () => {
    const limited = Object.assign(new Error('too many requests'), { retryAfter: 0.5 });
    const { calls, ids } = working(async (job) => {
      if (calls.length <= 2) throw job.id === 'analysis-limited' ? limited : new Error('again');
    });
    await queue.add(jobOf('analysis-limited'));
    await queue.add(jobOf('analysis-other'));
    await queue.idle();
    expect(ids()).toEqual(['analysis-limited', 'analysis-other', 'analysis-other', 'analysis-limited']);
  });

  test('each attempt gets the job as it was added, whatever the one before did to it', async () => {
    const sources: string[] = [];
    working(async (job) => {
      sources.push(job.source);
      job.source = 'changed';
      if (sources.length < 2) throw new Error('again');
    });
    await queue.add(jobOf('analysis-a', { source: 'FROM a' }));
    await queue.idle();
    expect(sources).toEqual(['FROM a', 'FROM a']);
  });

  test('a job goes through JSON: later changes of the caller are not seen, undefined is gone', async () => {
    const { calls } = working();
    const job = { ...jobOf('analysis-a'), extra: undefined };
    const added = queue.add(job);
    job.source = 'changed';
    await added;
    await queue.idle();
    expect(calls[0]!.job).toStrictEqual(jobOf('analysis-a'));
  });

  test('what is not JSON is refused', async () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    const job = { ...jobOf('analysis-a'), cycle };
    await expect(queue.add(job)).rejects.toThrow(TypeError);
    await expect(queue.add({ ...jobOf('analysis-b'), big: 1n } as AnalysisJob)).rejects.toThrow(TypeError);
  });

  test.each(['', '12', '-12', '0', 'a:b', 'a:b:c', ':'])('the id %j is refused', async (id) => {
    await expect(queue.add(jobOf(id))).rejects.toThrow(TypeError);
  });

  test('as many run at once as asked for, no more', async () => {
    let running = 0;
    let most = 0;
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { calls } = working(async () => {
      running += 1;
      most = Math.max(most, running);
      await gate;
      running -= 1;
    }, 3);
    await Promise.all(Array.from({ length: 8 }, (_, index) => queue.add(jobOf(`analysis-${index}x`))));
    await until(() => running === 3);
    release();
    await queue.idle();
    expect(most).toBe(3);
    expect(calls).toHaveLength(8);
  });

  test('stopping waits for the job under way and starts no other', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    let finished = false;
    const { ids, stop } = working(async () => {
      await gate;
      finished = true;
    });
    await queue.add(jobOf('analysis-a'));
    await queue.add(jobOf('analysis-b'));
    await until(() => ids().length === 1);
    const stopped = stop(60_000);
    release();
    await stopped;
    expect(finished).toBe(true);
    expect(ids()).toEqual(['analysis-a']);
  });

  test('stopping does not wait longer than the grace it was given', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { ids, stop } = working(() => gate);
    await queue.add(jobOf('analysis-a'));
    await until(() => ids().length === 1);
    await stop(50);
    release();
    expect(ids()).toEqual(['analysis-a']);
  });

  test('idle resolves at once when there is nothing to do', async () => {
    await expect(queue.idle()).resolves.toBeUndefined();
  });

  test('a closed queue is not ready and takes no job', async () => {
    await queue.close();
    expect(queue.ready()).toBe(false);
    await expect(queue.add(jobOf('analysis-a'))).rejects.toThrow(Error);
  });
}
