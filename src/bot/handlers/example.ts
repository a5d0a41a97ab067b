import { readingReply } from '../views/reading';
import { keepLastPaste } from '../learner';
import { bare } from './command';
import type { Handler } from './handler';

/** The single-stage React file of the course: what a learner sees before having a Dockerfile at hand. */
const SINGLE_STAGE = `FROM node:20-alpine
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
CMD ["npm", "start"]
`;

export const example: Handler = {
  accepts: (turn) => bare(turn, 'example', 'sample'),
  async answer({ words, locale, message, services }) {
    const paste = { source: SINGLE_STAGE, files: [] };
    await keepLastPaste(services.store, message.learner, paste);
    return { reply: readingReply(words), work: { ...paste, locale } };
  },
};
