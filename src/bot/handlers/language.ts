import { changeLearner } from '../learner';
import { wordsOf } from '../locales';
import { button, buttons } from '../reply/build';
import { LOCALES, type Locale } from '../reply/reply';
import { shortReply } from '../views/short';
import { command } from './command';
import type { Handler } from './handler';

/** Names a learner may type for a language; what it calls itself is on the button. */
const NAMES: Record<string, Locale> = {
  'te-latn': 'te-Latn',
  tenglish: 'te-Latn',
  telglish: 'te-Latn',
  te: 'te',
  telugu: 'te',
  తెలుగు: 'te',
  en: 'en',
  english: 'en',
};
const OWN_NAME: Record<Locale, string> = { 'te-Latn': 'Tenglish', te: 'తెలుగు', en: 'English' };

export const language: Handler = {
  accepts: (turn) => {
    const asked = command(turn, 'language', 'lang');
    return asked !== null && !asked.includes(' ');
  },
  async answer(turn) {
    const { words, message, services } = turn;
    const asked = command(turn, 'language', 'lang') ?? '';
    const choices = buttons(...LOCALES.map((locale) => button(OWN_NAME[locale], `language ${locale}`)));
    if (asked === '') return { reply: shortReply('settings', words, [words.chat.languageChoices], choices) };
    const locale = NAMES[asked.toLowerCase()];
    if (!locale) return { reply: shortReply('settings', words, words.chat.languageUnknown(asked), choices) };
    await changeLearner(services.store, message.learner, (learner) => ({ ...learner, language: locale }));
    const chosen = wordsOf(locale);
    return { reply: shortReply('settings', chosen, [chosen.chat.languageSet]), inPlace: true };
  },
};
