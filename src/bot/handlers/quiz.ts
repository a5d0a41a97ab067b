import { quiz as move } from '../../lessons';
import { bare } from './command';
import type { Handler } from './handler';
import { lessonMove } from './lesson-move';

export const quiz: Handler = {
  accepts: (turn) => bare(turn, 'quiz'),
  answer: (turn) => lessonMove(turn, move),
};
