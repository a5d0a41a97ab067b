import { progressOf } from '../../lessons';
import { progressReply } from '../views/progress';
import { bare } from './command';
import type { Handler } from './handler';
import { courseOf, lessonStateOf } from './lesson-move';

export const progress: Handler = {
  accepts: (turn) => bare(turn, 'progress'),
  answer: async (turn) => ({
    reply: progressReply(progressOf(lessonStateOf(turn), courseOf(turn).catalog), turn.words),
  }),
};
