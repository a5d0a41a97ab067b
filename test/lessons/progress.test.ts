import {
  answer,
  back,
  cards,
  hint,
  learn,
  learnerStateOf,
  next,
  progressOf,
  questionSaid,
  quiz,
  solutionSaid,
  standingOf,
  waitsForFix,
  type Shown,
} from '../../src/lessons';
import { catalog, courseAt, Learner, numberOf } from './course';

/** Where a learner is, in short: `ms-01/kitchen`, `?ms-01-q1`, `finished`. */
function place(shown: Shown): string {
  if (shown.type === 'step') return `${shown.lesson.id}/${shown.step.step}`;
  if (shown.type === 'question') return `?${shown.question.item.id}`;
  return shown.type;
}

function untilQuestion(id: string): Learner {
  const ravi = new Learner();
  ravi.does((state, course) => learn(state, course, id.slice(0, 5)));
  for (let turn = 0; turn < 20 && place(ravi.show) !== `?${id}`; turn += 1) ravi.does(next);
  expect(place(ravi.show)).toBe(`?${id}`);
  return ravi;
}

describe('learn', () => {
  test('a new learner begins at the first step', () => {
    expect(place(new Learner().does(learn))).toBe('ms-01/order-comes-in');
  });

  test('shows where the learner was, however often it is asked', () => {
    const ravi = new Learner();
    ravi.does(next);
    ravi.does(next);
    expect(place(ravi.does(learn))).toBe('ms-01/kitchen');
    expect(place(ravi.does(learn))).toBe('ms-01/kitchen');
  });

  test('asks the open question again, options in the same order', () => {
    const ravi = untilQuestion('ms-01-q1');
    const { order } = ravi.question;
    ravi.does(learn);
    expect(ravi.question.order).toEqual(order);
  });

  test.each(['ms-05', 'MS-05', 'ms5', '5', 'copy-from', 'Copy From', ' ms 05 '])('%s opens ms-05', (name) => {
    expect(place(new Learner().does((state, course) => learn(state, course, name)))).toBe(
      'ms-05/empty-plate',
    );
  });

  test.each([
    ['ms-55', /^ms-/],
    ['interview answer', /^ms-09$/],
    ['copi-form', /^ms-05$/],
    ['x'.repeat(100_000), /^ms-/],
  ])('an unknown lesson is answered with the nearest one', (name, nearest) => {
    const shown = new Learner().does((state, course) => learn(state, course, name));
    expect(shown.type === 'unknown-lesson' && shown.nearest.id).toMatch(nearest);
  });
});

describe('next', () => {
  test('walks through every step and question of the course, in order, and ends', () => {
    const ravi = new Learner();
    const walked: string[] = [];
    for (let turn = 0; turn < 200 && ravi.show.type !== 'finished'; turn += 1)
      walked.push(place(ravi.does(next)));
    const all = catalog.lessons.flatMap((lesson) =>
      lesson.flow.map((page) => ('item' in page ? `?${page.item}` : `${lesson.id}/${page.step}`)),
    );
    expect(walked).toEqual([...all, 'finished']);
  });

  test('skips an open question, which comes back with quiz', () => {
    const ravi = untilQuestion('ms-01-q1');
    expect(place(ravi.does(next))).toBe('?ms-01-q2');
    ravi.says(numberOf(ravi.question, true));
    expect(place(ravi.does(next))).toBe('?ms-01-q3');
    ravi.says('3');
    expect(place(ravi.does(next))).toBe('ms-01/recap');
    expect(place(ravi.does(quiz))).toBe('?ms-01-q1');
  });

  test('a skipped question comes back as a card the next day, and after the last lesson', () => {
    const ravi = untilQuestion('ms-10-q3');
    ravi.does(next);
    expect(ravi.does(cards).type).toBe('no-cards');
    ravi.now += 24 * 60 * 60 * 1000;
    const due = [ravi.does(cards), ravi.does((state, course) => cards({ ...state, open: null }, course))];
    expect(due.map((shown) => shown.type)).toEqual(['question', 'question']);
    ravi.does((state, course) => learn(state, course, 'ms-10'));
    for (let turn = 0; turn < 20 && ravi.show.type !== 'finished'; turn += 1) ravi.does(next);
    expect(ravi.show).toEqual({ type: 'finished', skipped: ravi.state.skipped.length });
    const first = place(ravi.does(next));
    expect(first).toMatch(/^\?ms-10/);
    expect(ravi.does(next).type).toBe('finished');
    expect(place(ravi.does(next))).not.toBe(first);
  });

  test('does not ask again what was answered', () => {
    const ravi = untilQuestion('ms-01-q1');
    ravi.says(numberOf(ravi.question, true));
    ravi.does((state, course) => learn(state, course, 'ms-01'));
    const walked = Array.from({ length: 5 }, () => place(ravi.does(next)));
    expect(walked).not.toContain('?ms-01-q1');
    expect(walked).toContain('?ms-01-q2');
  });
});

describe('back', () => {
  test('turns one page back, over the border of a lesson, and stays at the first', () => {
    const ravi = new Learner();
    ravi.does((state, course) => learn(state, course, 'ms-02'));
    expect(place(ravi.does(back))).toBe('ms-01/recap');
    expect(place(ravi.does(back))).toBe('?ms-01-q3');
    ravi.does((state, course) => learn(state, course, 'ms-01'));
    expect(place(ravi.does(back))).toBe('ms-01/order-comes-in');
  });
});

describe('a guess', () => {
  test.each(['2', 'b', 'Vandina dish maatrame', 'only the cooked dish', 'వండిన వంటకం మాత్రమే'])(
    '%s moves on and says how the guess went',
    (text) => {
      const ravi = new Learner();
      ravi.does(learn);
      const shown = ravi.says(text);
      expect(place(shown)).toBe('ms-01/kitchen');
      expect(shown.type === 'step' && shown.guess).toMatchObject({ chosen: 1, right: 1 });
    },
  );

  test.each(['what is a layer?', '9', ''])('"%s" is no guess', (text) => {
    const ravi = new Learner();
    ravi.does(learn);
    expect(answer(ravi.state, courseAt(), text)).toBeNull();
  });
});

describe('an answer to a choice', () => {
  test('by number, letter, words in any language, or a word of one option alone', () => {
    for (const text of ['Andhulo okati kante ekkuva FROM untundhi', 'it has more than one FROM', 'compose']) {
      const ravi = untilQuestion('ms-01-q1');
      const shown = ravi.says(text);
      expect(shown.type === 'feedback' && shown.grade.verdict).toBe(text === 'compose' ? 'wrong' : 'right');
    }
    const byLetter = untilQuestion('ms-01-q1');
    const letter = 'abcd'[Number(numberOf(byLetter.question, true)) - 1] ?? '';
    expect(byLetter.says(letter)).toMatchObject({
      grade: { verdict: 'right' },
      solved: true,
      solution: false,
    });
  });

  test('by the first words of an option that goes on', () => {
    expect(untilQuestion('ms-05-q2').says('stage peru spelling thappu')).toMatchObject({
      grade: { verdict: 'right' },
    });
  });

  test('a wrong one says why it is believed and leaves the question open, a second shows the solution', () => {
    const ravi = untilQuestion('ms-01-q1');
    const wrong = numberOf(ravi.question, false);
    expect(ravi.says(wrong)).toMatchObject({
      grade: { verdict: 'wrong', because: { type: 'option' } },
      solved: false,
      solution: false,
    });
    expect(ravi.says(wrong)).toMatchObject({ solved: true, solution: true });
    expect(ravi.state.open).toBeNull();
    expect(ravi.state.items['ms-01-q1']?.score).toBe(0);
  });

  test('a number past the last option costs nothing', () => {
    const ravi = untilQuestion('ms-01-q1');
    expect(ravi.says('7')).toMatchObject({
      grade: { verdict: 'form', because: { type: 'give-number', last: 4 } },
    });
    expect(ravi.state.open?.tries).toBe(0);
  });

  test('a question of its own is no answer', () => {
    const ravi = untilQuestion('ms-01-q1');
    expect(answer(ravi.state, courseAt(), 'layer ante enti?')).toBeNull();
  });

  test('the options stand in an order of their own for each learner and each time, always the same again', () => {
    const orderFor = (id: string) => {
      const learner = new Learner(id);
      learner.does((state, course) => learn(state, course, 'ms-01'));
      while (place(learner.show) !== '?ms-01-q1') learner.does(next);
      return learner.question.order.join('');
    };
    const orders = Array.from({ length: 12 }, (_, at) => orderFor(`slack:T1:U${at}`));
    expect(new Set(orders).size).toBeGreaterThan(3);
    expect(orderFor('slack:T1:U3')).toBe(orders[3]);
    for (const order of orders) expect(order.split('').sort().join('')).toBe('0123');
  });
});

describe('an answer to a blank', () => {
  test.each(['--from=compile', ' `--from=compile` ', '—from=compile', '--FROM=Compile', '“--from=compile”'])(
    '%s is right',
    (text) => {
      expect(untilQuestion('ms-05-q1').says(text)).toMatchObject({ grade: { verdict: 'right' } });
    },
  );

  test.each([
    ['-from=compile', 0],
    ['--from compile', 1],
    ['--from=builder', 2],
    ['compile', 3],
  ])('%s is nearly right and costs no try', (text, index) => {
    const ravi = untilQuestion('ms-05-q1');
    expect(ravi.says(text)).toMatchObject({ grade: { verdict: 'near', because: { type: 'near', index } } });
    expect(ravi.state.open?.tries).toBe(0);
    expect(ravi.says('--from=compile')).toMatchObject({ solved: true });
    expect(ravi.state.items['ms-05-q1']?.score).toBe(1);
  });

  test('three is three in every language', () => {
    for (const text of ['3', 'three', 'moodu', 'మూడు', '౩', '3 stages', '3.', '3)']) {
      expect(untilQuestion('ms-01-q3').says(text)).toMatchObject({ grade: { verdict: 'right' } });
    }
  });

  test.each(['what is a stage', 'stage ante enti', 'స్టేజ్ అంటే ఏమిటి'])(
    '"%s" asks something itself, and costs no try',
    (text) => {
      expect(answer(untilQuestion('ms-03-q2').state, courseAt(), text)).toBeNull();
    },
  );

  test('a longer text or a question mark asks something itself', () => {
    const ravi = untilQuestion('ms-01-q3');
    expect(answer(ravi.state, courseAt(), 'FROM ante enti?')).toBeNull();
    expect(answer(ravi.state, courseAt(), 'naaku idhi asalu ardham kaaledu malli cheppu')).toBeNull();
    expect(ravi.says('5')).toMatchObject({ grade: { verdict: 'wrong', because: null }, solved: false });
  });
});

describe('an answer to an order', () => {
  const right = (learner: Learner) =>
    learner.question.order.map((_, at) => learner.question.order.indexOf(at) + 1).join(' ');

  test('the right numbers, with spaces, commas or nothing between them', () => {
    for (const between of [' ', ', ', '', ' > ']) {
      const ravi = untilQuestion('ms-09-q4');
      expect(ravi.says(right(ravi).replaceAll(' ', between))).toMatchObject({ grade: { verdict: 'right' } });
    }
  });

  test('a wrong order names the first wrong place only', () => {
    const ravi = untilQuestion('ms-09-q4');
    const [one, two, three, four] = right(ravi).split(' ');
    expect(ravi.says([one, two, four, three].join(' '))).toMatchObject({
      grade: { verdict: 'wrong', because: { type: 'line', at: 3 } },
    });
  });

  test.each(['1 2', '1 1 2 3', '1 2 3 9', '1 2 3 4 4'])('%s is not in a form that can be judged', (text) => {
    const ravi = untilQuestion('ms-09-q4');
    expect(ravi.says(text)).toMatchObject({ grade: { verdict: 'form' } });
    expect(ravi.state.open?.tries).toBe(0);
  });

  test('the lines never stand in the right order already', () => {
    for (let at = 0; at < 60; at += 1) {
      const learner = new Learner(`shell:here:${at}`);
      learner.does((state, course) => learn(state, course, 'ms-09'));
      while (place(learner.show) !== '?ms-09-q4') learner.does(next);
      expect(learner.question.order).not.toEqual([0, 1, 2, 3]);
    }
  });
});

describe('a fix', () => {
  const fixes = catalog.lessons.flatMap((lesson) => lesson.items.filter((item) => item.type === 'fix'));

  test.each(fixes.map((item) => item.id))('%s: its starter is wrong, its solution right', (id) => {
    const item = catalog.item(id)?.item;
    if (item?.type !== 'fix') throw new Error('no fix');
    const ravi = untilQuestion(id);
    expect(waitsForFix(ravi.state, { catalog })).toBe(true);
    expect(ravi.says(item.starter)).toMatchObject({
      grade: { verdict: 'wrong', because: { type: 'assertion' } },
    });
    expect(ravi.says(item.solution)).toMatchObject({ grade: { verdict: 'right' }, solved: true });
    expect(waitsForFix(ravi.state, { catalog })).toBe(false);
  });

  test('names the first thing that is still wrong', () => {
    const ravi = untilQuestion('ms-05-q5');
    const half = 'FROM node:24 AS builder\nFROM nginx\nCOPY --from=builder /app/dist /usr/share/nginx/html';
    expect(ravi.says(half)).toMatchObject({ grade: { because: { type: 'assertion', index: 1 } } });
  });

  test('what holds no Dockerfile is no answer', () => {
    expect(answer(untilQuestion('ms-05-q5').state, courseAt(), 'naaku teliyadu')).toBeNull();
  });
});

describe('hint', () => {
  test('three steps, then the solution', () => {
    const ravi = untilQuestion('ms-05-q1');
    const levels = [ravi.does(hint), ravi.does(hint), ravi.does(hint)];
    expect(levels).toMatchObject([1, 2, 3].map((level) => ({ type: 'hint', level, of: 3 })));
    expect(ravi.does(hint).type).toBe('solution');
    expect(ravi.does(hint).type).toBe('no-question-open');
  });

  test('after the third hint one wrong answer is enough for the solution', () => {
    const ravi = untilQuestion('ms-02-q2');
    for (let level = 0; level < 3; level += 1) ravi.does(hint);
    expect(ravi.says('691')).toMatchObject({ solved: true, solution: true });
  });

  test.each([
    [0, 0, 1],
    [1, 0, 0.5],
    [0, 1, 0.5],
    [1, 1, 0],
    [2, 0, 0],
  ])('%i hints and %i wrong tries make %d points', (hints, tries, points) => {
    const ravi = untilQuestion('ms-02-q2');
    for (let level = 0; level < hints; level += 1) ravi.does(hint);
    for (let wrong = 0; wrong < tries; wrong += 1) ravi.says('1');
    ravi.says('692');
    expect(ravi.state.items['ms-02-q2']?.score).toBe(points);
  });
});

describe('progress', () => {
  function answered(ravi: Learner, rights: boolean[]): void {
    for (const right of rights) {
      ravi.does(quiz);
      if (ravi.question.item.type === 'fill') ravi.says(right ? '3' : '1');
      else ravi.says(numberOf(ravi.question, right));
      if (ravi.state.open) ravi.says(numberOf(ravi.question, false));
    }
  }

  test('a lesson is new, started, passed from 80 % on', () => {
    const ravi = new Learner();
    const lesson = catalog.byId('ms-01')!;
    expect(standingOf(ravi.state, lesson)).toMatchObject({ status: 'new', answered: 0, of: 3 });
    ravi.does(learn);
    expect(standingOf(ravi.state, lesson).status).toBe('started');
    answered(ravi, [true, true, true]);
    expect(standingOf(ravi.state, lesson)).toEqual({ status: 'passed', answered: 3, of: 3, score: 1 });
    expect(ravi.does(quiz)).toMatchObject({ type: 'all-answered' });
    expect(progressOf(ravi.state, catalog).map((one) => one.standing.status)).toEqual([
      'passed',
      ...Array(9).fill('new'),
    ]);
  });

  test('two of three are not enough, and quiz asks the weak one again', () => {
    const ravi = new Learner();
    ravi.does(learn);
    answered(ravi, [false, true, true]);
    expect(standingOf(ravi.state, catalog.byId('ms-01')!)).toMatchObject({ status: 'started', answered: 3 });
    expect(place(ravi.does(quiz))).toBe('?ms-01-q1');
    ravi.says(numberOf(ravi.question, true));
    expect(standingOf(ravi.state, catalog.byId('ms-01')!).status).toBe('passed');
  });
});

describe('states from elsewhere', () => {
  test.each([null, undefined, 1, 'x', [], {}, { version: 2 }, { version: 1, at: 3 }])(
    '%p begins anew',
    (stored) => {
      expect(place(learn(learnerStateOf(stored), courseAt()).show)).toBe('ms-01/order-comes-in');
    },
  );

  test('lessons, items and pages that are no more do no harm', () => {
    const state = {
      ...learnerStateOf(null),
      at: { lesson: 'zz-99', page: 70 },
      open: { item: 'zz-99-q1', from: 'quiz' as const, order: [], tries: 0, hints: 0, askedAt: 0 },
      skipped: ['zz-99-q2'],
    };
    for (const act of [learn, next, back, quiz, cards, hint])
      expect(act(state, courseAt()).show.type).toBeTruthy();
    expect(answer(state, courseAt(), '1')).not.toBeUndefined();
    const beyond = { ...learnerStateOf(null), at: { lesson: 'ms-01', page: 400 } };
    expect(place(back(beyond, courseAt()).show)).toBe('ms-01/recap');
  });
});

test('every question can be put and solved in every language', () => {
  for (const lesson of catalog.lessons) {
    for (const item of lesson.items) {
      const { question } = untilQuestion(item.id);
      for (const language of ['te-Latn', 'te', 'en'] as const) {
        const said = questionSaid(question, language);
        expect(said.prompt.length).toBeGreaterThan(0);
        expect(said.options.length).toBe(question.order.length);
        expect(solutionSaid(question, language).length).toBeGreaterThan(0);
      }
    }
  }
});
