import type { Logger } from '../log';
import type { Store } from './ports';

/** Long enough to answer, short enough that a platform's next try is heard when this process died meanwhile. */
const UNDER_WAY_MS = 55_000;
/** Slack redelivers for up to 24 hours. */
const DONE_MS = 24 * 60 * 60 * 1000;
const REMEMBERED_HERE = 10_000;

/** Which messages are taken: an event delivered twice, or to two processes, is answered once. */
export class Seen {
  private readonly store: Store;
  private readonly log: Logger;
  /** For when the store is away: at least this process doesn't answer twice. */
  private readonly here = new Set<string>();

  constructor(store: Store, log: Logger) {
    this.store = store;
    this.log = log;
  }

  /** True for the first to ask. When the store is away a message is answered rather than lost. */
  async first(messageId: string): Promise<boolean> {
    if (this.here.has(messageId)) return false;
    this.remember(messageId);
    try {
      return await this.store.claim(key(messageId), UNDER_WAY_MS);
    } catch (error) {
      this.log.error({ error }, 'the store did not answer; answering without its claim');
      return true;
    }
  }

  async done(messageId: string): Promise<void> {
    try {
      await this.store.set(key(messageId), 1, { ttlMs: DONE_MS });
    } catch (error) {
      this.log.error({ error }, 'the store did not note the message as answered');
    }
  }

  private remember(messageId: string): void {
    this.here.add(messageId);
    const [oldest] = this.here;
    if (this.here.size > REMEMBERED_HERE && oldest !== undefined) this.here.delete(oldest);
  }
}

const key = (messageId: string) => `seen:${messageId}`;
