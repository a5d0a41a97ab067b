import type { Logger } from '../../log';
import type { Store } from '../ports';
import { EmbeddedStore } from './embedded';
import { RedisStore } from './redis';

/** The store that the configuration asks for: in Redis, or without an address in a folder of this machine. */
export function openStore(config: { redisUrl: string | null; dataDir: string }, log: Logger): Store {
  return config.redisUrl ? new RedisStore(config.redisUrl, log) : new EmbeddedStore(config.dataDir);
}
