import { hint as move } from '../../lessons';
import { bare } from './command';
import type { Handler } from './handler';
import { lessonMove } from './lesson-move';

export const hint: Handler = {
  accepts: (turn) => bare(turn, 'hint'),
  answer: (turn) => lessonMove(turn, move),
};
