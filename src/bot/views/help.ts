import type { Words } from '../locales/words';
import { button, buttons, heading, list } from '../reply/build';
import type { Reply } from '../reply/reply';

export function helpReply(words: Words): Reply {
  const { chat } = words;
  return {
    intent: 'help',
    language: words.locale,
    summary: chat.helpHeading,
    blocks: [
      heading(`🍳 ${chat.helpHeading}`),
      list(chat.help),
      buttons(
        button(chat.tryButton, 'example', 'primary'),
        button(chat.learnButton, 'learn'),
        button(chat.languageButton, 'language'),
      ),
    ],
    lessons: [],
  };
}
