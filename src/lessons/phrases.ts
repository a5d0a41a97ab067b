import phrases from './content/phrases.json';
import type { Language } from './language';

/** A sentence that is the same for every lesson, with its number in place. */
export function phrase(key: keyof (typeof phrases)['en'], language: Language, number: number): string {
  return phrases[language][key].replace('{n}', String(number));
}
