import { helpReply } from '../views/help';
import { bare } from './command';
import type { Handler } from './handler';

export const help: Handler = {
  accepts: (turn) => bare(turn, 'help', 'start', 'hi', 'hello', 'namaste'),
  answer: async ({ words }) => ({ reply: helpReply(words) }),
};
