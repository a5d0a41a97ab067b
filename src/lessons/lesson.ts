/** What a lesson is: its structure (the same in every language) and its words. */
import { z } from 'zod';
import type { Language } from './language';
import type { Piece, Span } from './pieces';

const id = z.string().regex(/^[a-z]{2}-[a-z0-9-]+$/);
const ids = z.array(z.string());

const item = { id: z.string(), template: z.string().optional(), code: z.string().optional() };

export const mcq = z.strictObject({ ...item, type: z.literal('mcq'), answer: z.int().min(0) });
export const fill = z.strictObject({
  ...item,
  type: z.literal('fill'),
  /** Expressions for right answers, tried without regard to case on the tidied answer. */
  accept: z.array(z.string()).min(1),
  solution: z.string(),
  /** Expressions for answers that are nearly right; the words say what is missing, and no try is lost. */
  near: z.array(z.string()).default([]),
});
export const order = z.strictObject({
  ...item,
  type: z.literal('order'),
  /** The right order; absent where the lines are words and stand with the words. */
  lines: z.array(z.string()).min(3).optional(),
  /** Lines that belong nowhere. */
  distractors: z.array(z.string()).default([]),
});
export const fix = z.strictObject({
  ...item,
  type: z.literal('fix'),
  starter: z.string(),
  /** Assertions that a right answer keeps; `fix-assertion.ts` reads them. */
  asserts: z.array(z.string()).min(1),
  solution: z.string(),
});
export const quizItem = z.discriminatedUnion('type', [mcq, fill, order, fix]);
export type QuizItem = z.infer<typeof quizItem>;

export const STEP_KINDS = ['predict', 'worked-example', 'diagram', 'explain', 'recap'] as const;
const step = z.strictObject({
  step: z.string(),
  kind: z.enum(STEP_KINDS),
  /** Of a guess: the choice that turns out right. */
  answer: z.int().min(0).optional(),
  /** Errata that this step says: the note's figure, then the truth. */
  errata: ids.default([]),
});
export type Step = z.infer<typeof step>;

export const lessonStructure = z.strictObject({
  id,
  slug: z.string().regex(/^[a-z0-9-]+$/),
  track: z.string(),
  order: z.int(),
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  minutes: z.int().min(2).max(12),
  prereqs: z.array(id),
  seed_refs: ids,
  errata: ids,
  rules: ids,
  terms: ids,
  next: id.nullable(),
  /** Steps and quiz items in the order they are sent. */
  flow: z.array(z.union([step, z.strictObject({ item: z.string() })])).min(3),
  items: z.array(quizItem).min(1),
});
export type LessonStructure = z.infer<typeof lessonStructure>;

export interface StepWords {
  pieces: Piece[];
  /** The same as it stands in the file. */
  markdown: string;
  /** Answers to a guess, without marks: they stand on buttons. Empty where nothing is asked. */
  choices: string[];
}

export interface Option {
  text: string;
  /** Why one believes it, or why it is right. */
  say: string;
}

export interface ItemWords {
  prompt: Piece[];
  /** Of a choice, in the order of the file: `answer` counts in it. */
  options: Option[];
  /** Of a fill: what to say to each of its `near` answers. */
  near: string[];
  /** Of a fix: what to say to each assertion that fails. */
  fails: string[];
  /** Of an order whose lines are words: the right order. */
  lines: string[];
  hints: string[];
  why: string;
}

export interface InterviewWords {
  question: string;
  answer: string;
}

export interface LessonWords {
  title: string;
  /** What a question is answered from, one sentence or two each. */
  points: string[];
  steps: Record<string, StepWords>;
  items: Record<string, ItemWords>;
  interview: InterviewWords[];
}

export interface Lesson extends LessonStructure {
  words: Record<Language, LessonWords>;
}

/** A word of the trade, for search. */
export const term = z.strictObject({
  id: z.string(),
  en: z.string(),
  te: z.string(),
  def: z.string(),
  te_latn: z.string(),
  aliases: ids,
});
export type Term = z.infer<typeof term>;

export type { Span };
