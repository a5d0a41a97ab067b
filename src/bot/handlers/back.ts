import { back as move } from '../../lessons';
import { bare } from './command';
import type { Handler } from './handler';
import { lessonMove } from './lesson-move';

export const back: Handler = {
  accepts: (turn) => bare(turn, 'back'),
  answer: (turn) => lessonMove(turn, move),
};
