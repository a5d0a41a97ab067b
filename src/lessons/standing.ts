import type { Catalog } from './catalog';
import type { LearnerState } from './learner-state';
import type { Lesson } from './lesson';

/** A lesson counts as passed from this share of its items on. */
const PASS = 0.8;

export interface Standing {
  /** Mastered: passed, and every card of it was right at a review three days later or more. */
  status: 'new' | 'started' | 'passed' | 'mastered';
  /** Items answered, and how many there are. */
  answered: number;
  of: number;
  /** The share of points: 0 to 1. */
  score: number;
}

/** What a right answer is worth: 1 at the first try, ½ after one hint or one wrong try, else nothing. */
export function pointsFor(tries: number, hints: number): number {
  const help = tries + hints;
  return help === 0 ? 1 : help === 1 ? 0.5 : 0;
}

/** How a learner stands in one lesson. */
export function standingOf(state: LearnerState, lesson: Lesson): Standing {
  const records = lesson.items.map((item) => state.items[item.id]);
  const answered = records.filter((record) => record && record.score !== null).length;
  const points = records.reduce((sum, record) => sum + (record?.score ?? 0), 0);
  const score = points / lesson.items.length;
  const cards = lesson.items.filter((item) => item.type !== 'fix');
  const held = cards.every((item) => state.items[item.id]?.held);
  const opened = answered > 0 || state.opened.includes(lesson.id);
  const status = score < PASS ? (opened ? 'started' : 'new') : held ? 'mastered' : 'passed';
  return { status, answered, of: lesson.items.length, score };
}

/** How a learner stands in the course. */
export function progressOf(state: LearnerState, catalog: Catalog): { lesson: Lesson; standing: Standing }[] {
  return catalog.lessons.map((lesson) => ({ lesson, standing: standingOf(state, lesson) }));
}
