import { openQuestion, type Course, type Question } from './course';
import { NEW_ITEM, type LearnerState, type OpenItem } from './learner-state';
import type { Lesson, QuizItem } from './lesson';
import { linesWanted } from './question-lines';
import { withCardTomorrow, withReview, withReviewCounted } from './review';
import { shuffled } from './shuffled';
import { pointsFor } from './standing';

/** The state with this question open. Its options stand in an order that learner, item and round decide. */
export function askItem(
  state: LearnerState,
  course: Course,
  item: QuizItem,
  from: OpenItem['from'],
): LearnerState {
  const lesson = course.catalog.item(item.id)?.lesson;
  const record = state.items[item.id] ?? NEW_ITEM;
  const order = shuffled(lesson ? countOf(lesson, item) : 0, `${course.learner} ${item.id} ${record.asked}`);
  // Lines that chance to stand right already would answer themselves.
  if (item.type === 'order' && order.every((line, at) => line === at)) order.reverse();
  const items = { ...state.items, [item.id]: { ...record, asked: record.asked + 1 } };
  return { ...state, items, open: { item: item.id, from, order, tries: 0, hints: 0, askedAt: course.now } };
}

/** How many options or lines stand in an order of their own. */
function countOf(lesson: Lesson, item: QuizItem): number {
  if (item.type === 'mcq') return lesson.words.en.items[item.id]?.options.length ?? 0;
  return item.type === 'order' ? linesWanted(lesson, item) + item.distractors.length : 0;
}

/** The state without its open question; one not answered yet is kept for later. */
export function leaveQuestion(state: LearnerState, course: Course): LearnerState {
  const question = openQuestion(state.open, course.catalog);
  const free = { ...state, open: null };
  if (!question || question.from === 'review') return free;
  const { item } = question;
  if ((state.items[item.id]?.score ?? null) !== null) return free;
  const skipped = [...state.skipped.filter((one) => one !== item.id), item.id];
  const kept = { ...free, skipped };
  return item.type === 'fix' ? kept : withCardTomorrow(kept, item.id, course.now);
}

/** Closes the question: right, or with its solution shown. The best score counts; its card moves on. */
export function settleQuestion(
  state: LearnerState,
  course: Course,
  question: Question,
  right: boolean,
): LearnerState {
  const { item, tries, hints } = question;
  const record = state.items[item.id] ?? NEW_ITEM;
  const points = right ? pointsFor(tries, hints) : 0;
  const scored: LearnerState = {
    ...state,
    open: null,
    skipped: state.skipped.filter((one) => one !== item.id),
    items: { ...state.items, [item.id]: { ...record, score: Math.max(points, record.score ?? 0) } },
  };
  // A repaired Dockerfile is too long for a card.
  if (item.type === 'fix') return scored;
  const ms = course.now - question.askedAt;
  const reviewed = withReview(scored, item.id, { right, tries, hints, ms }, course.now);
  return question.from === 'review' ? withReviewCounted(reviewed, question.lesson.id, course.now) : reviewed;
}
