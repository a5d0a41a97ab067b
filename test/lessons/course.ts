import {
  answer,
  learnerStateOf,
  loadCatalog,
  type Course,
  type FixStage,
  type LearnerState,
  type Move,
  type Question,
  type ReadStages,
  type Shown,
} from '../../src/lessons';

export const catalog = loadCatalog();
export const DAY = 24 * 60 * 60 * 1000;
export const START = Date.parse('2026-11-23T09:00:00Z');

/** A plain reader of Dockerfiles without continuations, enough for the fixes of the lessons. */
export const readStages: ReadStages = (source) => {
  const stages: FixStage[] = [];
  for (const line of source.split('\n').map((one) => one.trim())) {
    const from = /^FROM (\S+)(?: AS (\S+))?$/i.exec(line);
    if (from) stages.push({ base: from[1] ?? '', name: from[2] ?? null, instructions: [] });
    if (line && !line.startsWith('#')) stages.at(-1)?.instructions.push(line);
  }
  return stages;
};

export function courseAt(now = START, learner = 'shell:here:ravi'): Course {
  return { catalog, learner, now, readStages };
}

type Action = (state: LearnerState, course: Course) => Move | null;

/** A learner who makes one move after another; every state goes through JSON, as a store would send it. */
export class Learner {
  state: LearnerState = learnerStateOf(null);
  show: Shown = { type: 'no-question-open' };
  now = START;
  private readonly id: string;

  constructor(id = 'shell:here:ravi') {
    this.id = id;
  }

  does(action: Action): Shown {
    const move = action(this.state, courseAt(this.now, this.id));
    if (!move) throw new Error('not taken as an answer');
    this.state = learnerStateOf(JSON.parse(JSON.stringify(move.state)));
    this.show = move.show;
    return move.show;
  }

  says(text: string): Shown {
    return this.does((state, course) => answer(state, course, text));
  }

  get question(): Question {
    if ('question' in this.show) return this.show.question;
    throw new Error(`${this.show.type} is no question`);
  }
}

/** The number under which the right (or the first wrong) option of a choice is shown. */
export function numberOf(question: Question, right: boolean): string {
  if (question.item.type !== 'mcq') throw new Error('no choice');
  const { answer: index } = question.item;
  return String(question.order.findIndex((option) => (option === index) === right) + 1);
}
