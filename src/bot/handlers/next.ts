import { next as move } from '../../lessons';
import { bare } from './command';
import type { Handler } from './handler';
import { lessonMove } from './lesson-move';

export const next: Handler = {
  accepts: (turn) => bare(turn, 'next'),
  answer: (turn) => lessonMove(turn, move),
};
