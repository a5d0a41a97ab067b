import { button, buttons } from '../reply/build';
import { shortReply } from '../views/short';
import type { Handler } from './handler';

/** A mention without a word, or a message of blanks. */
export const empty: Handler = {
  accepts: ({ said }) => said === '',
  answer: async ({ words }) => ({
    reply: shortReply(
      'help',
      words,
      words.chat.empty,
      buttons(button(words.chat.tryButton, 'example'), button(words.chat.learnButton, 'learn')),
    ),
  }),
};
