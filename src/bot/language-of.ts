import type { Learner } from './learner';
import type { Message } from './message';
import type { Locale } from './reply/reply';

const TELUGU_SCRIPT = /[\u0C00-\u0C7F]/;

/** Words that only Tenglish has, and words that only an English sentence has. Docker's own nouns are in neither. */
const TENGLISH = new Set(
  `ante anedhi enti emiti em emi ela enduku endhuku yenduku ekkada eppudu evaru entha edhi ee aa idhi adhi idi adi lo ki ku tho ni nu
   kavali kaavali kavala undhi undi undha unda untundhi ledu ledhu leda leka cheyyi cheyyali cheyali cheyadam chesthe chesthundhi cheppu
   cheppandi pettu pettali pettakudadhu vasthundhi vastundi avuthundhi avutundi avvadhu nunchi kosam kuda kooda maatrame matrame naaku naku
   nenu nuvvu meeru mee nee naa mana chinnadhi peddadhi pedda chinna thaggutundhi thagguthundhi taggutundi thaggu baguntundhi bagundi`
    .split(/\s+/)
    .filter(Boolean),
);
const ENGLISH = new Set(
  `what how why when where which who does do is are the a an can should could would will my your it this that between difference explain
   show tell of and with without for to in mean means work works need use using make reduce`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * The language of the answer: the one asked for with the message, the learner's setting, the language the message
 * itself is plainly in, the one spoken last, the platform's hint, the default.
 */
export function languageOf(message: Message, said: string, learner: Learner, fallback: Locale): Locale {
  return (
    message.language ?? learner.language ?? spokenIn(said) ?? learner.spoken ?? message.localeHint ?? fallback
  );
}

/** The language a text is plainly in; null for commands, code and single words. */
export function spokenIn(said: string): Locale | null {
  if (said.includes('\n') || said.length > 400) return TELUGU_SCRIPT.test(said.slice(0, 400)) ? 'te' : null; // a paste, not talk
  if (TELUGU_SCRIPT.test(said)) return 'te';
  const words = said.toLowerCase().split(/[^a-z]+/);
  if (words.some((word) => TENGLISH.has(word))) return 'te-Latn';
  return words.filter((word) => ENGLISH.has(word)).length >= 2 ? 'en' : null;
}
