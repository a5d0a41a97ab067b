import type { Locale } from '../reply/reply';
import { en } from './en';
import { te } from './te';
import { teLatn } from './te-Latn';
import type { Words } from './words';

const WORDS: Record<Locale, Words> = { 'te-Latn': teLatn, te, en };

export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}
