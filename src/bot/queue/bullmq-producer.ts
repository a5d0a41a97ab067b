import { Queue } from 'bullmq';
import type { Logger } from '../../log';
import { QUEUE_NAME, type AnalysisJob } from '../job';
import { FAIL_FAST, Pulse } from '../redis';
import { checkJobId } from './check-job-id';
import { ATTEMPTS, KNOWN_FOR_MS } from './policy';
import { PunctualRedis } from './punctual-redis';

/** After `PUNCTUAL_MS`, so that the answer of a stored job has time to come back. */
const GIVE_UP_MS = 1200;

/** Puts jobs into Redis; a job that it refuses is never stored later. */
export class BullmqProducer {
  private readonly redis: PunctualRedis;
  private readonly pulse: Pulse;
  private readonly log: Logger;
  private readonly prefix: string;
  private opening: Promise<Queue<AnalysisJob>> | null = null;

  constructor(redisUrl: string, log: Logger, { prefix }: { prefix: string }) {
    this.redis = new PunctualRedis(redisUrl, FAIL_FAST);
    this.pulse = new Pulse(this.redis, log);
    this.log = log;
    this.prefix = prefix;
  }

  ready(): boolean {
    return this.pulse.alive();
  }

  async add(job: AnalysisJob): Promise<void> {
    checkJobId(job.id);
    const asGiven = JSON.parse(JSON.stringify(job)) as AnalysisJob;
    if (!this.ready()) throw new Error('Redis is not reachable');
    await before(GIVE_UP_MS, this.store(asGiven));
  }

  /** Jobs that are neither done nor given up. */
  async unfinished(): Promise<number> {
    const queue = await this.open();
    const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized');
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  async close(): Promise<void> {
    this.pulse.stop();
    const queue = await this.opening?.catch(() => null);
    await queue?.close();
    this.redis.disconnect();
  }

  private async store(job: AnalysisJob): Promise<void> {
    const began = performance.now();
    const [seconds, microseconds] = await this.redis.time();
    const spent = performance.now() - began;
    const queue = await this.open();
    await queue.add(QUEUE_NAME, job, {
      jobId: job.id,
      timestamp: Math.floor(Number(seconds) * 1000 + Number(microseconds) / 1000 - spent),
      attempts: ATTEMPTS,
      backoff: { type: 'by the worker' },
      removeOnComplete: { age: KNOWN_FOR_MS / 1000 },
      removeOnFail: { age: KNOWN_FOR_MS / 1000, count: 1000 },
    });
  }

  /** A BullMQ queue whose first words with Redis fail stays broken: the next job gets a new one. */
  private open(): Promise<Queue<AnalysisJob>> {
    this.opening ??= this.connect().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  private async connect(): Promise<Queue<AnalysisJob>> {
    const queue = new Queue<AnalysisJob>(QUEUE_NAME, { connection: this.redis, prefix: this.prefix });
    queue.on('error', (error) => this.log.debug({ error }, 'the queue reported an error'));
    await queue.waitUntilReady();
    return queue;
  }
}

/** The result of the work, or a rejection after `ms`; an answer that has arrived by then still counts. */
async function before<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    const giveUp = () => reject(new Error(`Redis did not answer within ${ms} ms`));
    timer = setTimeout(() => setImmediate(giveUp), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
