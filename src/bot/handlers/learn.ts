import { learn as move } from '../../lessons';
import { command } from './command';
import type { Handler } from './handler';
import { lessonMove } from './lesson-move';

/** `learn` goes on where the learner was, `learn ms-02` opens that lesson; `learn docker the hard way` is a question. */
export const learn: Handler = {
  accepts: (turn) => {
    const name = command(turn, 'learn');
    return name !== null && (!name.includes(' ') || turn.services.catalog.find(name) !== null);
  },
  answer: (turn) => lessonMove(turn, (state, course) => move(state, course, command(turn, 'learn') ?? '')),
};
