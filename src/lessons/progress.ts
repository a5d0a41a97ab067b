/**
 * Where a learner goes: every function takes the state and gives the next one with what to show. Pure: time, the
 * learner's id and the reader of Dockerfiles come in with the course.
 */
import { openQuestion, type Course, type Question } from './course';
import { grade, type Grade } from './grade';
import { LANGUAGES } from './language';
import type { LearnerState } from './learner-state';
import type { Lesson, QuizItem, Step } from './lesson';
import { matchChoice } from './match-choice';
import { askItem, leaveQuestion, settleQuestion } from './question-state';
import { dueItems, nextDue } from './review';
import { standingOf, type Standing } from './standing';

const HINTS = 3;
/** After so many wrong tries the solution is shown. */
const TRIES = 2;

export type Shown =
  | { type: 'step'; lesson: Lesson; step: Step; page: Page; guess: Guess | null; standing: Standing }
  | { type: 'question'; question: Question; page: Page }
  /** What an answer was worth. `solved`: the question is closed; `solution`: because its solution is shown. */
  | {
      type: 'feedback';
      question: Question;
      grade: Grade;
      solved: boolean;
      solution: boolean;
      standing: Standing;
    }
  | { type: 'hint'; question: Question; level: number; of: number }
  | { type: 'solution'; question: Question; standing: Standing }
  | { type: 'unknown-lesson'; asked: string; nearest: Lesson }
  | { type: 'no-question-open' }
  | { type: 'all-answered'; lesson: Lesson; standing: Standing }
  | { type: 'no-cards'; nextDue: number | null }
  /** Past the last lesson; so many questions are still open. */
  | { type: 'finished'; skipped: number };

/** Position in the lesson, counted from 1. */
export interface Page {
  at: number;
  of: number;
}

/** What a guess was, and what was right: indexes of the step's choices. */
export interface Guess {
  step: Step;
  chosen: number;
  right: number;
}

export interface Move {
  state: LearnerState;
  show: Shown;
}

/** Where was I; or, with a name, that lesson from its beginning. A question that is open is asked again. */
export function learn(state: LearnerState, course: Course, name = ''): Move {
  if (name) {
    const lesson = course.catalog.find(name);
    if (!lesson)
      return { state, show: { type: 'unknown-lesson', asked: name, nearest: course.catalog.nearest(name) } };
    return forward(leaveQuestion(state, course), course, lesson, 0);
  }
  const question = openQuestion(state.open, course.catalog);
  if (question) return { state, show: asked(question) };
  const { lesson, page } = placeOf(state, course);
  return forward(state, course, lesson, page);
}

/** Moves on, always. A question left open comes back later: with `quiz`, as a card, and after the last lesson. */
export function next(state: LearnerState, course: Course): Move {
  const { lesson, page } = placeOf(state, course);
  const wasOpen = openQuestion(state.open, course.catalog);
  const free = leaveQuestion(state, course);
  if (state.at === null) return forward(free, course, lesson, 0);
  if (page < lesson.flow.length) return forward(free, course, lesson, page + 1);
  const waiting = wasOpen ? null : firstSkipped(free, course);
  return waiting ? ask(free, course, waiting, 'quiz') : finished(free, course);
}

/** One page back, over the border of a lesson too; the first page of all stays. */
export function back(state: LearnerState, course: Course): Move {
  const { lesson, page } = placeOf(state, course);
  const free = leaveQuestion(state, course);
  if (page > 0) return open(free, course, lesson, page - 1);
  const before = course.catalog.lessons[course.catalog.lessons.indexOf(lesson) - 1];
  return before ? open(free, course, before, before.flow.length - 1) : open(free, course, lesson, 0);
}

/** A question of this lesson: one not yet answered, else one left open anywhere, else one that was not yet right. */
export function quiz(state: LearnerState, course: Course): Move {
  const question = openQuestion(state.open, course.catalog);
  if (question) return { state, show: asked(question) };
  const { lesson } = placeOf(state, course);
  const scoreOf = (item: QuizItem) => state.items[item.id]?.score ?? null;
  const item =
    lesson.items.find((one) => scoreOf(one) === null && !state.skipped.includes(one.id)) ??
    lesson.items.find((one) => scoreOf(one) === null) ??
    firstSkipped(state, course) ??
    lesson.items.find((one) => scoreOf(one) !== 1);
  if (item) return ask(state, course, item, 'quiz');
  return { state, show: { type: 'all-answered', lesson, standing: standingOf(state, lesson) } };
}

/** The next card that is due. */
export function cards(state: LearnerState, course: Course): Move {
  const question = openQuestion(state.open, course.catalog);
  if (question?.from === 'review') return { state, show: asked(question) };
  const free = leaveQuestion(state, course);
  const [due] = dueItems(free, course.catalog, course.now);
  const found = due === undefined ? null : course.catalog.item(due);
  if (found) return ask(free, course, found.item, 'review');
  return { state: free, show: { type: 'no-cards', nextDue: nextDue(free, course.catalog) } };
}

/** The next of three hints; after them the solution. */
export function hint(state: LearnerState, course: Course): Move {
  const question = openQuestion(state.open, course.catalog);
  if (!state.open || !question) return { state, show: { type: 'no-question-open' } };
  if (question.hints >= HINTS) {
    const settled = settleQuestion(state, course, question, false);
    return {
      state: settled,
      show: { type: 'solution', question, standing: standingOf(settled, question.lesson) },
    };
  }
  const level = question.hints + 1;
  const helped = { ...state, open: { ...state.open, hints: level } };
  return { state: helped, show: { type: 'hint', question: { ...question, hints: level }, level, of: HINTS } };
}

/** Takes a text as the answer to what is open: a question or a guess. Null when it is no answer to it. */
export function answer(state: LearnerState, course: Course, text: string): Move | null {
  const question = openQuestion(state.open, course.catalog);
  if (!state.open || !question) return guess(state, course, text);
  const graded = grade(question, text, course);
  if (!graded) return null;
  const tries = question.tries + (graded.verdict === 'wrong' ? 1 : 0);
  const right = graded.verdict === 'right';
  const solution = !right && graded.verdict === 'wrong' && (tries >= TRIES || question.hints >= HINTS);
  const tried = { ...question, tries };
  const after =
    right || solution
      ? settleQuestion(state, course, tried, right)
      : { ...state, open: { ...state.open, tries } };
  const standing = standingOf(after, question.lesson);
  const show: Shown = {
    type: 'feedback',
    question: tried,
    grade: graded,
    solved: right || solution,
    solution,
    standing,
  };
  return { state: after, show };
}

/** Is a repaired Dockerfile being waited for? Then a pasted one is an answer, not something to analyse. */
export function waitsForFix(state: LearnerState, course: Pick<Course, 'catalog'>): boolean {
  return openQuestion(state.open, course.catalog)?.item.type === 'fix';
}

function guess(state: LearnerState, course: Course, text: string): Move | null {
  const { lesson, page } = placeOf(state, course);
  const step = lesson.flow[page];
  if (state.at === null || !step || 'item' in step || step.answer === undefined) return null;
  const all = LANGUAGES.map((language) => lesson.words[language].steps[step.step]?.choices ?? []);
  const choices = (all[0] ?? []).map((_, at) => all.map((texts) => texts[at] ?? ''));
  const chosen = matchChoice(text, choices);
  if (chosen === null || chosen === 'out-of-range') return null;
  const move = forward(state, course, lesson, page + 1);
  if (move.show.type !== 'step') return move;
  return { ...move, show: { ...move.show, guess: { step, chosen, right: step.answer } } };
}

function placeOf(state: LearnerState, course: Course): { lesson: Lesson; page: number } {
  const first = course.catalog.lessons[0];
  if (!first) throw new Error('There is no lesson');
  const lesson = state.at && course.catalog.byId(state.at.lesson);
  if (!state.at || !lesson) return { lesson: first, page: 0 };
  return { lesson, page: Math.min(state.at.page, lesson.flow.length) };
}

/** Opens the page, or the first after it that is not a question already answered. */
function forward(state: LearnerState, course: Course, lesson: Lesson, from: number): Move {
  for (let page = from; page < lesson.flow.length; page += 1) {
    const place = lesson.flow[page];
    const answered = place && 'item' in place && (state.items[place.item]?.score ?? null) !== null;
    if (!answered) return open(state, course, lesson, page);
  }
  const following =
    (lesson.next && course.catalog.byId(lesson.next)) ??
    course.catalog.lessons[course.catalog.lessons.indexOf(lesson) + 1];
  if (following) return forward(state, course, following, 0);
  return finished({ ...state, at: { lesson: lesson.id, page: lesson.flow.length } }, course);
}

function open(state: LearnerState, course: Course, lesson: Lesson, page: number): Move {
  const place = lesson.flow[page];
  const opened = state.opened.includes(lesson.id) ? state.opened : [...state.opened, lesson.id];
  const there = { ...state, opened, at: { lesson: lesson.id, page } };
  if (!place) return finished(there, course);
  if ('item' in place) {
    const item = lesson.items.find((one) => one.id === place.item);
    if (item) return ask(there, course, item, 'lesson');
    throw new Error(`${lesson.id} asks ${place.item}, which it does not have`);
  }
  const position = { at: page + 1, of: lesson.flow.length };
  return {
    state: there,
    show: {
      type: 'step',
      lesson,
      step: place,
      page: position,
      guess: null,
      standing: standingOf(there, lesson),
    },
  };
}

function finished(state: LearnerState, course: Course): Move {
  const skipped = state.skipped.filter((item) => course.catalog.item(item)).length;
  return { state, show: { type: 'finished', skipped } };
}

function ask(state: LearnerState, course: Course, item: QuizItem, from: Question['from']): Move {
  const opened = askItem(state, course, item, from);
  const question = openQuestion(opened.open, course.catalog);
  if (!question) throw new Error(`No lesson has ${item.id}`);
  return { state: opened, show: asked(question) };
}

function asked(question: Question): Shown {
  const page = question.lesson.flow.findIndex((place) => 'item' in place && place.item === question.item.id);
  return { type: 'question', question, page: { at: page + 1, of: question.lesson.flow.length } };
}

function firstSkipped(state: LearnerState, course: Course): QuizItem | null {
  for (const id of state.skipped) {
    const found = course.catalog.item(id);
    if (found) return found.item;
  }
  return null;
}
