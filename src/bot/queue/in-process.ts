import type { Logger } from '../../log';
import type { AnalysisJob } from '../job';
import type { JobHandler, Queue } from '../ports';
import { checkJobId } from './check-job-id';
import { ATTEMPTS, GRACE_MS, KNOWN_FOR_MS, RETRY_DELAY_MS, retryDelay } from './policy';

/** More than a process works off in seconds; beyond it `add` refuses, and the caller does the job itself. */
const MOST_WAITING = 1000;
const MOST_KNOWN = 10_000;

interface Entry {
  id: string;
  /** The job as JSON, as it would lie in Redis. */
  json: string;
  attempts: number;
}

interface Worker {
  handler: JobHandler;
  concurrency: number;
  running: Set<Promise<void>>;
}

/** The queue without Redis, in this process's memory: what waits is lost when the process ends. */
export class InProcessQueue implements Queue {
  private readonly log: Logger;
  private readonly retryDelayMs: number;
  private readonly waiting: Entry[] = [];
  private readonly later = new Set<NodeJS.Timeout>();
  private readonly workers = new Set<Worker>();
  /** When each id was taken, oldest first. */
  private readonly known = new Map<string, number>();
  private readonly onIdle: (() => void)[] = [];
  private running = 0;
  private closed = false;

  constructor(log: Logger, { retryDelayMs = RETRY_DELAY_MS } = {}) {
    this.log = log;
    this.retryDelayMs = retryDelayMs;
  }

  // Asynchronous as with Redis: what is wrong rejects, it does not throw.
  async add(job: AnalysisJob): Promise<void> {
    checkJobId(job.id);
    const json = JSON.stringify(job);
    if (this.closed) throw new Error('the queue is closed');
    if (this.isKnown(job.id)) return;
    if (this.waiting.length >= MOST_WAITING) throw new Error(`${MOST_WAITING} jobs are waiting already`);
    this.known.set(job.id, Date.now());
    this.waiting.push({ id: job.id, json, attempts: 0 });
    this.startSoon();
  }

  work(handler: JobHandler, { concurrency }: { concurrency: number }): (graceMs?: number) => Promise<void> {
    const worker: Worker = { handler, concurrency, running: new Set() };
    this.workers.add(worker);
    this.startSoon();
    return async (graceMs = GRACE_MS) => {
      this.workers.delete(worker);
      await within(Promise.all(worker.running), graceMs);
    };
  }

  idle(): Promise<void> {
    if (this.isIdle()) return Promise.resolve();
    return new Promise((resolve) => this.onIdle.push(resolve));
  }

  ready(): boolean {
    return !this.closed;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.workers.clear();
    this.waiting.length = 0;
    for (const timer of this.later) clearTimeout(timer);
    this.later.clear();
    this.sayIdle();
  }

  private isKnown(id: string): boolean {
    const now = Date.now();
    for (const [oldest, since] of this.known) {
      if (now - since < KNOWN_FOR_MS && this.known.size < MOST_KNOWN) break;
      this.known.delete(oldest);
    }
    return this.known.has(id);
  }

  /** Never within `add`: an analysis would hold up the caller's answer. */
  private startSoon(): void {
    setImmediate(() => {
      for (const worker of this.workers) {
        while (worker.running.size < worker.concurrency && this.waiting.length > 0) this.start(worker);
      }
    });
  }

  private start(worker: Worker): void {
    const entry = this.waiting.shift();
    if (!entry) return;
    this.running += 1;
    const run: Promise<void> = this.attempt(entry, worker.handler).finally(() => {
      this.running -= 1;
      worker.running.delete(run);
      this.sayIdle();
      this.startSoon();
    });
    worker.running.add(run);
  }

  private async attempt(entry: Entry, handler: JobHandler): Promise<void> {
    entry.attempts += 1;
    const lastAttempt = entry.attempts >= ATTEMPTS;
    try {
      await handler(JSON.parse(entry.json) as AnalysisJob, { lastAttempt });
    } catch (error) {
      this.log.warn({ error, job: entry.id, attempt: entry.attempts, lastAttempt }, 'a job failed');
      if (!lastAttempt) this.tryLater(entry, retryDelay(error, entry.attempts, this.retryDelayMs));
    }
  }

  private tryLater(entry: Entry, delayMs: number): void {
    if (this.closed) return;
    const timer = setTimeout(() => {
      this.later.delete(timer);
      this.waiting.push(entry);
      this.startSoon();
    }, delayMs);
    this.later.add(timer);
  }

  private isIdle(): boolean {
    return this.running === 0 && this.waiting.length === 0 && this.later.size === 0;
  }

  private sayIdle(): void {
    if (this.isIdle()) for (const resolve of this.onIdle.splice(0)) resolve();
  }
}

/** Resolves with the work, or after `ms` without it. */
async function within(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
