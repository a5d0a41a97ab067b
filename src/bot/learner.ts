import type { ContextFile } from '../analyzer';
import type { Store } from './ports';
import type { Locale } from './reply/reply';

/** What lasts of a learner. Plain JSON under `learner:<id>`; everything may be absent. */
export interface Learner {
  /** As set with `language`. */
  language?: Locale;
  /** As spoken last: what `learn` or a paste, which are in no language, is answered in. */
  spoken?: Locale;
  /** Where the learner stands in the lessons; `src/lessons/progress.ts` owns its shape. */
  lessons?: unknown;
}

/** The learner's last paste, secrets masked: for "all findings", the proof, and a `package.json` sent later. */
export interface LastPaste {
  source: string;
  files: ContextFile[];
}

export const NEW_LEARNER: Learner = {};

/** A pasted Dockerfile is forgotten after a week. */
const LAST_PASTE_MS = 7 * 24 * 60 * 60 * 1000;

const learnerKey = (id: string) => `learner:${id}`;
const pasteKey = (id: string) => `last-paste:${id}`;

export async function readLearner(store: Store, id: string): Promise<Learner> {
  return (await store.get<Learner>(learnerKey(id))) ?? NEW_LEARNER;
}

/** Changes a learner in one step, over all processes. `change` may run again, so it must be pure. */
export async function changeLearner(
  store: Store,
  id: string,
  change: (learner: Learner) => Learner,
): Promise<Learner> {
  return store.update<Learner>(learnerKey(id), (current) => change(current ?? NEW_LEARNER));
}

export async function readLastPaste(store: Store, id: string): Promise<LastPaste | null> {
  return store.get<LastPaste>(pasteKey(id));
}

export async function keepLastPaste(store: Store, id: string, paste: LastPaste): Promise<void> {
  await store.set(pasteKey(id), paste, { ttlMs: LAST_PASTE_MS });
}

/** Forgets everything of a learner. */
export async function forgetLearner(store: Store, id: string): Promise<void> {
  await Promise.all([store.delete(learnerKey(id)), store.delete(pasteKey(id))]);
}
