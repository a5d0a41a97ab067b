import {
  createEmptyCard,
  fsrs,
  generatorParameters,
  Rating,
  TypeConvert,
  type Card,
  type Grade,
} from 'ts-fsrs';
import type { Catalog } from './catalog';
import { NEW_ITEM, type LearnerState, type StoredCard } from './learner-state';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A right answer within this time counts as fast. */
const FAST_MS = 10_000;
/** At most so many reviews a day, and no card waits longer than this. */
export const REVIEWS_A_DAY = 5;
const LONGEST_DAYS = 60;
/** A card that was right this long after the first answer is held. */
const HELD_AFTER_MS = 3 * DAY_MS;

/**
 * Without short-term steps: the first right answer would else ask again in ten minutes, wrong for a chat.
 * The fuzz is seeded by card and time, so the same answer at the same time gives the same day.
 */
const scheduler = fsrs(
  generatorParameters({
    request_retention: 0.9,
    enable_short_term: false,
    enable_fuzz: true,
    maximum_interval: LONGEST_DAYS,
  }),
);

/** How an answer went; `ms` is the time it took. */
export interface Behaviour {
  right: boolean;
  tries: number;
  hints: number;
  ms: number;
}

/**
 * The state after an answer to `item` is settled: its card is made or moved on. The rating comes from behaviour:
 * wrong or solution shown = Again, right after hint 2 or 3 = Hard, right at once = Good, fast twice running = Easy.
 * A card answered before it is due moves only when it was forgotten.
 */
export function withReview(state: LearnerState, item: string, done: Behaviour, now: number): LearnerState {
  const record = state.items[item] ?? NEW_ITEM;
  const atOnce = done.right && done.tries === 0 && done.hints === 0;
  const fastRun = atOnce && done.ms < FAST_MS ? record.fastRun + 1 : 0;
  const rating = ratingOf(done, fastRun);
  const stored = state.cards[item];
  const card = stored ? TypeConvert.card(stored) : createEmptyCard(new Date(now));
  const untouched =
    stored !== undefined && card.due.getTime() > now && card.reps > 0 && rating !== Rating.Again;
  const held =
    record.held || (atOnce && record.answeredAt !== null && now - record.answeredAt >= HELD_AFTER_MS);
  return {
    ...state,
    items: {
      ...state.items,
      [item]: { ...record, fastRun, held, answeredAt: record.answeredAt ?? now },
    },
    cards: untouched ? state.cards : { ...state.cards, [item]: storedOf(scheduled(card, rating, now)) },
  };
}

/** The state with a card for a question that was left open: it comes back tomorrow. */
export function withCardTomorrow(state: LearnerState, item: string, now: number): LearnerState {
  if (state.cards[item]) return state;
  return { ...state, cards: { ...state.cards, [item]: storedOf(createEmptyCard(new Date(now + DAY_MS))) } };
}

/**
 * The items due now, the one most likely forgotten first, at most what is left of the day's five; never three of
 * one lesson running while another lesson has a card.
 */
export function dueItems(state: LearnerState, catalog: Catalog, now: number): string[] {
  const today = todayOf(state, now);
  const waiting = Object.entries(state.cards)
    .flatMap(([item, stored]) => {
      const lesson = catalog.item(item)?.lesson.id;
      const card = TypeConvert.card(stored);
      if (!lesson || card.due.getTime() > now) return [];
      return [{ item, lesson, recall: scheduler.get_retrievability(card, new Date(now), false) }];
    })
    .sort((a, b) => a.recall - b.recall || a.item.localeCompare(b.item));
  const due: string[] = [];
  const lessons = [...today.lessons];
  while (waiting.length > 0 && due.length < REVIEWS_A_DAY - today.reviewed) {
    const [one, two] = lessons.slice(-2);
    const other = waiting.findIndex((card) => !(one === two && card.lesson === one));
    const [next] = waiting.splice(Math.max(other, 0), 1);
    if (!next) break;
    due.push(next.item);
    lessons.push(next.lesson);
  }
  return due;
}

/** When the next card is due, in milliseconds since 1970; null when there is none. */
export function nextDue(state: LearnerState, catalog: Catalog): number | null {
  const times = Object.entries(state.cards).flatMap(([item, card]) =>
    catalog.item(item) ? [Date.parse(card.due)] : [],
  );
  return times.length > 0 ? Math.min(...times) : null;
}

/** The state after one review of a card of this lesson, for the day's count. */
export function withReviewCounted(state: LearnerState, lesson: string, now: number): LearnerState {
  const today = todayOf(state, now);
  const lessons = [...today.lessons, lesson].slice(-2);
  return { ...state, today: { ...today, reviewed: today.reviewed + 1, lessons } };
}

function ratingOf(done: Behaviour, fastRun: number): Grade {
  if (!done.right || done.tries > 0) return Rating.Again;
  if (done.hints >= 2) return Rating.Hard;
  return fastRun >= 2 ? Rating.Easy : Rating.Good;
}

/** The card after a rating. ts-fsrs may pass its own maximum by a day or so, therefore the clamp. */
function scheduled(card: Card, rating: Grade, now: number): Card {
  const next = scheduler.next(card, new Date(now), rating).card;
  const latest = now + LONGEST_DAYS * DAY_MS;
  if (next.due.getTime() <= latest) return next;
  return { ...next, due: new Date(latest), scheduled_days: LONGEST_DAYS };
}

function storedOf(card: Card): StoredCard {
  return {
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: card.elapsed_days,
    scheduled_days: card.scheduled_days,
    learning_steps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    ...(card.last_review && { last_review: card.last_review.toISOString() }),
  };
}

function todayOf(state: LearnerState, now: number): LearnerState['today'] {
  const date = new Date(now).toISOString().slice(0, 10);
  return state.today.date === date ? state.today : { date, reviewed: 0, lessons: [] };
}
