import { WaitingError, Worker, type Job } from 'bullmq';
import type { Logger } from '../../log';
import { QUEUE_NAME, type AnalysisJob } from '../job';
import type { JobHandler } from '../ports';
import { reconnectDelay } from '../redis';
import { ATTEMPTS, GRACE_MS, retryDelay } from './policy';

export interface WorkerOptions {
  prefix: string;
  concurrency: number;
  /** Before the second attempt (ms). */
  retryDelayMs?: number;
  /** A worker that did not renew its hold on a job for this long is taken for dead (ms). */
  lockDurationMs?: number;
  /** How often the jobs of dead workers are looked for (ms). */
  stalledIntervalMs?: number;
}

/** A job that ended three workers is not given to a fourth. */
const MOST_STALLED = 2;

/** For the last words with Redis: a job is done, or put back. */
const SAY_GOODBYE_MS = 1000;

/** BullMQ reports an outage with every try to reconnect. */
const SAY_AGAIN_MS = 60_000;

/** What is left of a finished job: BullMQ keeps it under its id, so that a redelivery is not a new job. */
type Finished = { finished: true };
type HeldJob = Job<AnalysisJob | Finished>;

/**
 * Works on the queue until the result is called, which waits for the jobs under way (at most `graceMs`) and puts
 * those not done by then back for another worker. The jobs of a killed worker are done by another some seconds later.
 */
export function startBullmqWorker(
  redisUrl: string,
  log: Logger,
  handler: JobHandler,
  options: WorkerOptions,
) {
  let underWay = 0;
  // BullMQ counts the parameters: the signal comes only to a function that names all three.
  const work = async (job: HeldJob, token?: string, signal?: AbortSignal): Promise<void> => {
    underWay += 1;
    try {
      await run(job, token, signal, handler);
    } finally {
      underWay -= 1;
    }
  };
  const worker = new Worker<AnalysisJob | Finished>(QUEUE_NAME, work, {
    // Unlike the producer, a worker waits for Redis as long as it takes.
    connection: { url: redisUrl, maxRetriesPerRequest: null, retryStrategy: reconnectDelay },
    prefix: options.prefix,
    concurrency: options.concurrency,
    lockDuration: options.lockDurationMs ?? 5000,
    stalledInterval: options.stalledIntervalMs ?? 2000,
    maxStalledCount: MOST_STALLED,
    runRetryDelay: 1000,
    settings: { backoffStrategy: (made, _type, error) => retryDelay(error, made, options.retryDelayMs) },
  });
  let lastSaid = -Infinity;
  worker.on('error', (error) => {
    if (Date.now() - lastSaid < SAY_AGAIN_MS) return;
    lastSaid = Date.now();
    log.warn({ error }, 'the worker has trouble with Redis');
  });
  worker.on('failed', (job, error) =>
    log.warn({ error, job: job?.id, attempt: job?.attemptsMade }, 'a job failed'),
  );
  worker.on('stalled', (id) => log.warn({ job: id }, 'a worker died over a job; it is done again'));

  return async (graceMs = GRACE_MS): Promise<void> => {
    const closing = worker.close();
    closing.catch((error: unknown) => log.debug({ error }, 'the worker did not close cleanly'));
    const quick = Math.min(graceMs, SAY_GOODBYE_MS);
    if (await settles(closing, quick)) return;
    if (underWay > 0) {
      if (await settles(closing, graceMs - quick)) return;
      log.warn('jobs under way are left to another worker');
      worker.cancelAllJobs();
    }
    if (await settles(closing, SAY_GOODBYE_MS)) return;
    // Redis does not answer: the hold on the jobs runs out by itself.
    await settles(worker.disconnect(), SAY_GOODBYE_MS);
  };
}

async function run(
  job: HeldJob,
  token: string | undefined,
  signal: AbortSignal | undefined,
  handler: JobHandler,
): Promise<void> {
  if ('finished' in job.data) return; // its worker died between the answer and saying so
  const lastAttempt = job.attemptsMade + 1 >= ATTEMPTS || job.stalledCounter >= MOST_STALLED;
  try {
    const done = handler(job.data, { lastAttempt }).then(() => true);
    if (!(await Promise.race([done, aborted(signal)]))) {
      await job.moveToWait(token);
      throw new WaitingError();
    }
  } catch (error) {
    if (lastAttempt && !(error instanceof WaitingError)) await forget(job);
    throw error;
  }
  await forget(job);
}

function aborted(signal: AbortSignal | undefined): Promise<false> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(false), { once: true }));
}

/** BullMQ keeps data in clear for as long as it knows the id; a paste and the tokens to answer it must not stay. */
async function forget(job: HeldJob): Promise<void> {
  await job.updateData({ finished: true });
}

/** Whether the work ends, well or badly, within `ms`. */
async function settles(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  try {
    return await Promise.race([
      work.then(
        () => true,
        () => true,
      ),
      limit,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
