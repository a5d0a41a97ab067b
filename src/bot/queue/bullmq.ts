import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../log';
import type { AnalysisJob } from '../job';
import type { JobHandler, Queue } from '../ports';
import { BullmqProducer } from './bullmq-producer';
import { startBullmqWorker } from './bullmq-worker';

export interface BullmqOptions {
  /** Of all keys in Redis. The braces keep them on one node of a Redis Cluster, which BullMQ's scripts need. */
  prefix?: string;
  retryDelayMs?: number;
  lockDurationMs?: number;
  stalledIntervalMs?: number;
}

/** The queue in Redis: any number of bots add, any number of workers work. */
export class BullmqQueue implements Queue {
  private readonly redisUrl: string;
  private readonly log: Logger;
  private readonly options: BullmqOptions & { prefix: string };
  private readonly producer: BullmqProducer;
  private readonly stops = new Set<(graceMs?: number) => Promise<void>>();

  constructor(redisUrl: string, log: Logger, options: BullmqOptions = {}) {
    this.redisUrl = redisUrl;
    this.log = log;
    this.options = { ...options, prefix: options.prefix ?? '{vantillu}' };
    this.producer = new BullmqProducer(redisUrl, log, this.options);
  }

  add(job: AnalysisJob): Promise<void> {
    return this.producer.add(job);
  }

  work(handler: JobHandler, { concurrency }: { concurrency: number }): (graceMs?: number) => Promise<void> {
    const stopWorker = startBullmqWorker(this.redisUrl, this.log, handler, { ...this.options, concurrency });
    const stop = (graceMs?: number) => {
      this.stops.delete(stop);
      return stopWorker(graceMs);
    };
    this.stops.add(stop);
    return stop;
  }

  async idle(): Promise<void> {
    while ((await this.producer.unfinished()) > 0) await sleep(20);
  }

  ready(): boolean {
    return this.producer.ready();
  }

  async close(graceMs?: number): Promise<void> {
    await Promise.all([...this.stops].map((stop) => stop(graceMs)));
    await this.producer.close();
  }
}
