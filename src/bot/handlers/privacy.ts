import { forgetLearner } from '../learner';
import { button, buttons, heading, list } from '../reply/build';
import { shortReply } from '../views/short';
import { command } from './command';
import type { Handler } from './handler';

export const privacy: Handler = {
  accepts: (turn) => ['', 'delete'].includes(command(turn, 'privacy') ?? '-'),
  async answer(turn) {
    const { words, message, services } = turn;
    if (command(turn, 'privacy') === 'delete') {
      await forgetLearner(services.store, message.learner);
      return { reply: shortReply('settings', words, [words.chat.forgotten]), inPlace: true };
    }
    return {
      reply: {
        intent: 'settings',
        language: words.locale,
        summary: words.chat.privacyHeading,
        blocks: [
          heading(words.chat.privacyHeading),
          list(words.chat.privacy),
          buttons(button(words.chat.forgetButton, 'privacy delete')),
        ],
        lessons: [],
      },
    };
  },
};
