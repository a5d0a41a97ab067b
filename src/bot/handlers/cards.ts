import { cards as move } from '../../lessons';
import { bare } from './command';
import type { Handler } from './handler';
import { lessonMove } from './lesson-move';

export const cards: Handler = {
  accepts: (turn) => bare(turn, 'cards'),
  answer: (turn) => lessonMove(turn, move),
};
