import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, type Database, type RootDatabase } from 'lmdb';
import type { Store } from '../ports';
import { toJson } from './json';

/** Expired keys are never seen; this often (ms) they are removed, too. */
const SWEEP_MS = 10 * 60 * 1000;
/** Removed in one transaction, which other processes wait for. */
const SWEPT_AT_ONCE = 500;
/** lmdb takes keys up to 1,978 bytes; a character takes at most 3 in UTF-8, and some are escaped. */
const LONGEST_KEY = 400;

interface Entry {
  json: string;
  /** Milliseconds since 1970; absent: never. */
  expires?: number;
}

/**
 * The store without a server, in a folder: survives a crash of the process at any moment, and several processes may
 * share it (lmdb: one writer at a time, under a lock that the system releases for the dead).
 */
export class EmbeddedStore implements Store {
  private readonly root: RootDatabase<Entry, string>;
  /** [expires, key], soonest first. */
  private readonly expiries: Database<true, [number, string]>;
  private readonly sweeping: NodeJS.Timeout;
  private closed = false;

  /** @throws when the folder can't be made or written. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 }); // what learners pasted is nobody else's to read
    this.root = open<Entry, string>({ path: folder, noSubdir: false, encoding: 'json', maxDbs: 4 });
    this.expiries = this.root.openDB<true, [number, string]>('expiries', { encoding: 'json' });
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_MS).unref();
  }

  async get<T>(key: string): Promise<T | null> {
    const entry = this.live(keyOf(key));
    return entry ? (JSON.parse(entry.json) as T) : null;
  }

  async set(key: string, value: unknown, { ttlMs }: { ttlMs?: number } = {}): Promise<void> {
    const entry = { json: toJson(value), ...expiring(ttlMs) };
    await this.root.transaction(() => this.put(keyOf(key), entry));
  }

  async claim(key: string, ttlMs: number): Promise<boolean> {
    return this.root.transaction(() => {
      if (this.live(keyOf(key))) return false;
      this.put(keyOf(key), { json: 'true', ...expiring(ttlMs) });
      return true;
    });
  }

  async update<T>(key: string, change: (current: T | null) => T): Promise<T> {
    return this.root.transaction(() => {
      const current = this.live(keyOf(key));
      const json = toJson(change(current ? (JSON.parse(current.json) as T) : null));
      this.put(keyOf(key), { ...current, json });
      return JSON.parse(json) as T;
    });
  }

  async delete(key: string): Promise<void> {
    await this.root.remove(keyOf(key));
  }

  ready(): boolean {
    return !this.closed;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.sweeping);
    await this.root.close();
  }

  /** Removes what has expired, and resolves with how many writes that were. */
  async sweep(): Promise<number> {
    let removed = 0;
    for (let due = this.due(); due.length > 0; due = this.due()) {
      await this.root.transaction(() => {
        for (const [expires, key] of due) {
          // The key may have been written again since, with another expiry.
          if (this.root.get(key)?.expires === expires) void this.root.remove(key);
          void this.expiries.remove([expires, key]);
        }
      });
      removed += due.length;
    }
    return removed;
  }

  /** How many keys lie in the folder, expired ones included. */
  size(): number {
    return this.root.getCount() - 1; // lmdb keeps the name of `expiries` among them
  }

  private due(): [number, string][] {
    return this.closed ? [] : [...this.expiries.getKeys({ end: [Date.now(), ''], limit: SWEPT_AT_ONCE })];
  }

  private live(key: string): Entry | null {
    const entry = this.root.get(key);
    return entry && (entry.expires === undefined || entry.expires > Date.now()) ? entry : null;
  }

  /** Within a transaction, where each write is done at once and settles with the transaction. */
  private put(key: string, entry: Entry): void {
    void this.root.put(key, entry);
    if (entry.expires !== undefined) void this.expiries.put([entry.expires, key], true);
  }
}

function keyOf(key: string): string {
  return key.length <= LONGEST_KEY ? `=${key}` : `#${createHash('sha256').update(key).digest('hex')}`;
}

function expiring(ttlMs: number | undefined): { expires?: number } {
  return ttlMs === undefined ? {} : { expires: Date.now() + ttlMs };
}
