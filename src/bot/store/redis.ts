import { Redis } from 'ioredis';
import type { Logger } from '../../log';
import type { Store } from '../ports';
import { FAIL_FAST, Pulse } from '../redis';
import { toJson } from './json';

/** A restart of Redis shorter than this loses no learner's message. */
const WAIT_FOR_REDIS_MS = 1000;
/** An update that others overtake this often is given up; each time, one of them got through. */
const MOST_TRIES = 500;

/** Sets KEYS[1] to ARGV[2] if it still holds ARGV[1] (empty: nothing, as no JSON is); keeps its time to live. */
const SWAP = `
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
return 1
`;

/**
 * The store in Redis (6 or newer), for several machines. Every operation rejects within about two seconds when Redis
 * is away or hung; what was written then may or may not have arrived.
 */
export class RedisStore implements Store {
  private readonly redis: Redis;
  private readonly pulse: Pulse;
  private readonly prefix: string;
  /** The last update of each key in this process: they queue up here rather than overtake each other in Redis. */
  private readonly updating = new Map<string, Promise<unknown>>();

  constructor(redisUrl: string, log: Logger, { prefix = 'vantillu:' } = {}) {
    // A command sent twice may answer wrongly: the claim that was won says it was lost.
    this.redis = new Redis(redisUrl, { ...FAIL_FAST, autoResendUnfulfilledCommands: false });
    this.pulse = new Pulse(this.redis, log);
    this.prefix = prefix;
  }

  async get<T>(key: string): Promise<T | null> {
    const json = await (await this.connected()).get(this.prefix + key);
    return json === null ? null : (JSON.parse(json) as T);
  }

  async set(key: string, value: unknown, { ttlMs }: { ttlMs?: number } = {}): Promise<void> {
    const json = toJson(value);
    const redis = await this.connected();
    if (ttlMs === undefined) await redis.set(this.prefix + key, json);
    else await redis.set(this.prefix + key, json, 'PX', ttlMs);
  }

  async claim(key: string, ttlMs: number): Promise<boolean> {
    const redis = await this.connected();
    return (await redis.set(this.prefix + key, 'true', 'PX', ttlMs, 'NX')) === 'OK';
  }

  update<T>(key: string, change: (current: T | null) => T): Promise<T> {
    const before = this.updating.get(key) ?? Promise.resolve();
    const update = before.then(() => this.swap(this.prefix + key, change));
    const settled = update
      .catch(() => undefined) // the caller hears of it; the next in line does not care
      .finally(() => {
        if (this.updating.get(key) === settled) this.updating.delete(key);
      });
    this.updating.set(key, settled);
    return update;
  }

  async delete(key: string): Promise<void> {
    await (await this.connected()).del(this.prefix + key);
  }

  ready(): boolean {
    return this.pulse.alive();
  }

  async close(): Promise<void> {
    this.pulse.stop();
    this.redis.disconnect();
  }

  private async swap<T>(key: string, change: (current: T | null) => T): Promise<T> {
    const redis = await this.connected();
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const current = await redis.get(key);
      const json = toJson(change(current === null ? null : (JSON.parse(current) as T)));
      if ((await redis.eval(SWAP, 1, key, current ?? '', json)) === 1) return JSON.parse(json) as T;
    }
    throw new Error(`others changed the same key ${MOST_TRIES} times meanwhile`);
  }

  private async connected(): Promise<Redis> {
    if (this.redis.status !== 'ready') await this.untilReady();
    return this.redis;
  }

  private untilReady(): Promise<void> {
    return new Promise((resolve, reject) => {
      const onReady = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.redis.off('ready', onReady);
        reject(new Error('Redis is not reachable'));
      }, WAIT_FOR_REDIS_MS);
      this.redis.once('ready', onReady);
    });
  }
}
