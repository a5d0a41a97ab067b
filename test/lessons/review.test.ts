import {
  cards,
  dueItems,
  learn,
  learnerStateOf,
  next,
  nextDue,
  standingOf,
  type LearnerState,
} from '../../src/lessons';
import { withCardTomorrow, withReview } from '../../src/lessons/review';
import { catalog, DAY, Learner, numberOf, START } from './course';

const RIGHT = { right: true, tries: 0, hints: 0, ms: 30_000 };
const ITEM = 'ms-01-q1';

function daysUntilDue(state: LearnerState, item: string, now: number): number {
  return (Date.parse(state.cards[item]?.due ?? '') - now) / DAY;
}

function after(state: LearnerState, behaviour: Partial<typeof RIGHT>, now = START): LearnerState {
  return withReview(state, ITEM, { ...RIGHT, ...behaviour }, now);
}

const NEW = learnerStateOf(null);

describe('a card', () => {
  test('is made by an answer and survives JSON', () => {
    const state = after(NEW, {});
    expect(learnerStateOf(JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(daysUntilDue(state, ITEM, START)).toBeGreaterThanOrEqual(1);
  });

  test('waits longer the better the answer was', () => {
    const again = daysUntilDue(after(NEW, { right: false }), ITEM, START);
    const hard = daysUntilDue(after(NEW, { hints: 2 }), ITEM, START);
    const good = daysUntilDue(after(NEW, {}), ITEM, START);
    expect(again).toBeLessThanOrEqual(hard);
    expect(hard).toBeLessThanOrEqual(good);
    expect(good).toBeGreaterThanOrEqual(2);
    expect(again).toBeGreaterThanOrEqual(1);
  });

  test('a right answer after a wrong try counts as forgotten, one hint as known', () => {
    expect(after(NEW, { tries: 1 }).cards[ITEM]).toEqual(after(NEW, { right: false }).cards[ITEM]);
    expect(after(NEW, { hints: 1 }).cards[ITEM]).toEqual(after(NEW, {}).cards[ITEM]);
  });

  test('fast at once twice running is easy: it waits longer than good', () => {
    const once = after(NEW, { ms: 4000 });
    expect(once.cards[ITEM]).toEqual(after(NEW, {}).cards[ITEM]);
    const due = Date.parse(once.cards[ITEM]?.due ?? '');
    const fast = daysUntilDue(after(once, { ms: 4000 }, due), ITEM, due);
    const slow = daysUntilDue(after(once, {}, due), ITEM, due);
    expect(fast).toBeGreaterThan(slow);
  });

  test('grows with every right answer but never past sixty days, and shrinks after a lapse', () => {
    let state = NEW;
    let now = START;
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      state = after(state, {}, now);
      waits.push(daysUntilDue(state, ITEM, now));
      now = Date.parse(state.cards[ITEM]?.due ?? '');
    }
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60);
    const lapsed = after(state, { right: false }, now);
    expect(daysUntilDue(lapsed, ITEM, now)).toBeLessThan(7);
    expect(lapsed.cards[ITEM]?.lapses).toBe(1);
  });

  test('moves before it is due only when it was forgotten', () => {
    const state = after(NEW, {});
    expect(after(state, {}, START + 60_000).cards).toEqual(state.cards);
    expect(after(state, { right: false }, START + 60_000).cards).not.toEqual(state.cards);
  });

  test('the same answers at the same times give the same cards', () => {
    const twice = [0, 1].map(() => after(after(NEW, {}), {}, START + 4 * DAY));
    expect(twice[0]).toEqual(twice[1]);
  });

  test('of a question left open comes tomorrow', () => {
    const state = withCardTomorrow(NEW, ITEM, START);
    expect(nextDue(state, catalog)).toBe(START + DAY);
    expect(dueItems(state, catalog, START)).toEqual([]);
    expect(dueItems(state, catalog, START + DAY)).toEqual([ITEM]);
    expect(withCardTomorrow(after(NEW, {}), ITEM, START).cards).toEqual(after(NEW, {}).cards);
  });
});

describe('what is due', () => {
  const items = ['ms-01-q1', 'ms-01-q2', 'ms-01-q3', 'ms-02-q1', 'ms-02-q2', 'ms-03-q2', 'ms-03-q4'];
  const many = items.reduce((state, item) => withReview(state, item, RIGHT, START), NEW);
  const later = START + 30 * DAY;

  test('is at most five a day and never three of one lesson running', () => {
    const due = dueItems(many, catalog, later);
    expect(due.length).toBe(5);
    const lessons = due.map((item) => item.slice(0, 5));
    for (let at = 2; at < lessons.length; at += 1)
      expect(new Set(lessons.slice(at - 2, at + 1)).size).toBeGreaterThan(1);
  });

  test('comes most forgotten first', () => {
    const weak = withReview(NEW, 'ms-02-q1', { ...RIGHT, right: false }, START);
    const both = withReview(weak, 'ms-05-q2', RIGHT, START);
    expect(dueItems(both, catalog, later)[0]).toBe('ms-02-q1');
  });

  test('leaves out what the course no longer has', () => {
    const gone = withReview(NEW, 'zz-01-q1', RIGHT, START);
    expect(dueItems(gone, catalog, later)).toEqual([]);
    expect(nextDue(gone, catalog)).toBeNull();
  });
});

describe('a round of cards', () => {
  function learnerWithCards(): Learner {
    const ravi = new Learner();
    ravi.state = ['ms-01-q1', 'ms-01-q2', 'ms-04-q1', 'ms-05-q2', 'ms-05-q3', 'ms-06-q1', 'ms-07-q3'].reduce(
      (state, item) => withReview(state, item, RIGHT, START),
      ravi.state,
    );
    ravi.now = START + 20 * DAY;
    return ravi;
  }

  test('asks five, then none until tomorrow, and keeps the place in the lesson', () => {
    const ravi = learnerWithCards();
    ravi.does((state, course) => learn(state, course, 'ms-03'));
    const asked = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      expect(ravi.does(cards)).toMatchObject({ type: 'question', question: { from: 'review' } });
      asked.add(ravi.question.item.id);
      expect(ravi.says(numberOf(ravi.question, true))).toMatchObject({ solved: true });
    }
    expect(asked.size).toBe(5);
    expect(ravi.does(cards)).toMatchObject({ type: 'no-cards' });
    expect(ravi.state.at).toEqual({ lesson: 'ms-03', page: 0 });
    ravi.now += DAY;
    expect(ravi.does(cards).type).toBe('question');
  });

  test('asks the same card again until it is answered, and next leaves it for later', () => {
    const ravi = learnerWithCards();
    ravi.does(cards);
    const first = ravi.question.item.id;
    ravi.does(cards);
    expect(ravi.question.item.id).toBe(first);
    expect(ravi.does(next).type).toBe('step');
    expect(ravi.state.skipped).toEqual([]);
    ravi.does(cards);
    expect(ravi.question.item.id).toBe(first);
  });

  test('says when the next card comes', () => {
    const ravi = new Learner();
    expect(ravi.does(cards)).toEqual({ type: 'no-cards', nextDue: null });
    ravi.state = withReview(ravi.state, ITEM, RIGHT, ravi.now);
    expect(ravi.does(cards)).toEqual({ type: 'no-cards', nextDue: nextDue(ravi.state, catalog) });
  });
});

test('a lesson is mastered when each of its cards was right three days later or more', () => {
  const ravi = new Learner();
  const lesson = catalog.byId('ms-06')!;
  const passed: LearnerState = lesson.items.reduce(
    (state, item) => ({
      ...withReview(state, item.id, RIGHT, START),
      items: {
        ...state.items,
        [item.id]: { asked: 1, score: 1, answeredAt: START, fastRun: 0, held: false },
      },
    }),
    ravi.state,
  );
  expect(standingOf(passed, lesson).status).toBe('passed');
  const reviewAt = (days: number) =>
    lesson.items.reduce((state, item) => withReview(state, item.id, RIGHT, START + days * DAY), passed);
  expect(standingOf(reviewAt(2), lesson).status).toBe('passed');
  expect(standingOf(reviewAt(3), lesson).status).toBe('mastered');
});
