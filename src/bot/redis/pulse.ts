import type { Redis } from 'ioredis';
import type { Logger } from '../../log';

const BEAT_MS = 2000;

/**
 * Whether Redis answers, known without asking: a hung server keeps its connection open, so only a ping tells. Says
 * once in the log when it goes away and once when it is back.
 */
export class Pulse {
  private readonly redis: Redis;
  private readonly log: Logger;
  private readonly timer: NodeJS.Timeout;
  private answering = true;
  private stopped = false;

  constructor(redis: Redis, log: Logger) {
    this.redis = redis;
    this.log = log;
    this.timer = setInterval(() => void this.beat(), BEAT_MS).unref();
    redis.on('error', (error: Error) => this.note(error));
    redis.on('ready', () => this.note(null));
  }

  alive(): boolean {
    return !this.stopped && this.answering && this.redis.status === 'ready';
  }

  stop(): void {
    this.stopped = true;
    clearInterval(this.timer);
  }

  private async beat(): Promise<void> {
    if (this.redis.status !== 'ready') return;
    await this.redis.ping().then(
      () => this.note(null),
      (error: Error) => this.note(error),
    );
  }

  private note(error: Error | null): void {
    if (this.stopped || this.answering === (error === null)) return;
    this.answering = error === null;
    if (error) this.log.warn({ error }, 'Redis does not answer');
    else this.log.info('Redis answers again');
  }
}
