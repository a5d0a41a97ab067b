import type { Locale } from '../reply/reply';
import { en } from './en';
import { te } from './te';
import { teLatn } from './te-Latn';
import type { Words } from './words';

const WORDS: Record<Locale, Words> = { 'te-Latn': teLatn, te, en };

export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}

/** One topic in every language, for what must choose the language later. */
export function allWords<Topic extends keyof Words>(topic: Topic): Record<Locale, Words[Topic]> {
  return { 'te-Latn': WORDS['te-Latn'][topic], te: WORDS.te[topic], en: WORDS.en[topic] };
}
