import type { Catalog } from './catalog';
import type { ReadStages } from './fix-assertion';
import type { OpenItem } from './learner-state';
import type { Lesson, QuizItem } from './lesson';

/** What a move through the lessons needs to know besides the learner's state. */
export interface Course {
  catalog: Catalog;
  /** The learner's id: it seeds the order of options. */
  learner: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Reads a learner's Dockerfile, to grade a fix. */
  readStages: ReadStages;
}

/** A question as it is asked. */
export interface Question extends Omit<OpenItem, 'item'> {
  lesson: Lesson;
  item: QuizItem;
}

/** The question that is open; null when none is, or when the content no longer has it. */
export function openQuestion(open: OpenItem | null, catalog: Catalog): Question | null {
  const found = open && catalog.item(open.item);
  return open && found ? { ...open, ...found } : null;
}
