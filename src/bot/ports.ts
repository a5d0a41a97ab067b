/** The ports of the conversation: what it needs of the world, nothing more. */
import type { AnalysisJob } from './job';
import type { Address, Message, Platform, SentReply } from './message';
import type { Reply } from './reply/reply';

/** Speaks on one platform, over REST only: works in the bot and in a worker alike. */
export interface Sender {
  /**
   * Sends a reply and says how to edit it. A `placeholder` is only a sign of life that an edit will replace:
   * where the platform can't edit at that address, nothing is sent and the edit sends instead.
   */
  send(to: Address, reply: Reply, options?: { placeholder?: boolean }): Promise<SentReply>;
  /** Replaces a sent message. Safe to repeat: twice leaves one message. */
  edit(sent: SentReply, reply: Reply): Promise<void>;
}

/** Listens on one platform. */
export interface Adapter {
  readonly platform: Platform;
  readonly sender: Sender;
  /** Resolves when events flow; hands each to `receive`, which never throws. */
  start(receive: (message: Message) => Promise<void>): Promise<void>;
  /** Takes no more events and resolves when those under way are done. */
  stop(): Promise<void>;
  /** Is the platform reachable now? */
  ready(): boolean;
}

/**
 * Runs one job. Returning means done, throwing means again, and an error's `retryAfter` (seconds) says how much
 * later at the soonest. `lastAttempt`: no further one will follow.
 */
export type JobHandler = (job: AnalysisJob, attempt: { lastAttempt: boolean }) => Promise<void>;

/** Carries jobs from the bot to a worker. The same id twice is one job. */
export interface Queue {
  /** Resolves when the job is safely stored; rejects within 1.5 s when it can't be, and then never runs it. */
  add(job: AnalysisJob): Promise<void>;
  /** Starts to work; the result stops it, waiting for the jobs under way (at most `graceMs`). */
  work(handler: JobHandler, options: { concurrency: number }): (graceMs?: number) => Promise<void>;
  /** Resolves when no job is waiting or running (used by scripts and tests). */
  idle(): Promise<void>;
  ready(): boolean;
  close(): Promise<void>;
}

/** What lasts: JSON values under string keys. Crash-safe; several processes may share it. */
export interface Store {
  get<T>(key: string): Promise<T | null>;
  set(key: string, value: unknown, options?: { ttlMs?: number }): Promise<void>;
  /** True for the first caller of a key within `ttlMs`, over all processes. */
  claim(key: string, ttlMs: number): Promise<boolean>;
  /** Reads, changes and writes as one step, over all processes. `change` may run again, so it must be pure. */
  update<T>(key: string, change: (current: T | null) => T): Promise<T>;
  delete(key: string): Promise<void>;
  ready(): boolean;
  close(): Promise<void>;
}

/** A passage an answer may rest on. */
export interface Source {
  lesson: string;
  title: string;
  points: string[];
}

/** Words a free question in the learner's language, from the sources alone. */
export interface Tutor {
  /** Null when it can't answer (no key, refusal, time-out, an answer that cites no source): the lessons answer then. */
  answer(question: {
    text: string;
    language: Reply['language'];
    sources: Source[];
    /** Facts of the learner's last analysis, as short lines; numbers are theirs, never the model's. */
    analysis: string[];
  }): Promise<{ text: string; lessons: string[] } | null>;
}
