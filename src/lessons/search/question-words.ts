import { meaningAsSpelt, meaningBySound } from './lexicon';
import { skeleton } from './skeleton';
import { teluguToLatin } from './telugu-to-latin';

/** No more of a question is read. */
const LONGEST = 500;

/** Case endings of Telugu on an English stem: `imagelo`, `stageki`, `cachelu`. Longest first. */
const ENDINGS = [
  'nunchi',
  'kosam',
  'inka',
  'ante',
  'andi',
  'valla',
  'latho',
  'laki',
  'laku',
  'lanu',
  'lalo',
  'loni',
  'lone',
  'loki',
  'kuda',
  'lo',
  'ki',
  'ku',
  'nu',
  'ni',
  'na',
  'tho',
  'to',
  'lu',
  'la',
  'gaa',
  'ga',
  'ye',
  'e',
  'a',
  'i',
];

/** English words that say nothing of the topic. */
const EMPTY = new Set(
  'a an and are at be by can could do does for get give has have how i in into is it its me my of on or please so tell than that the their them then there these they this to was we what which who will with would you your about explain should why how when need does'.split(
    ' ',
  ),
);

/** Said of the sound of a word that no vocabulary knows. */
const SOUND = '~';

/**
 * Reads questions in Tenglish, Telugu script or English into English search words. `vocabulary`: the English words of
 * the index; they stay as they are. Telugu words give their meaning, or nothing; a misspelt one is known by its sound.
 */
export function questionWords(vocabulary: ReadonlySet<string>): (question: string) => string[] {
  const bySound = new Map<string, string>();
  for (const word of vocabulary) if (/^[a-z]{4,}$/.test(word)) bySound.set(skeleton(word), word);

  const meaningOf = (word: string): string[] => {
    if (EMPTY.has(word)) return [];
    const sound = skeleton(word);
    const known = vocabulary.has(word);
    // By sound alone a Telugu word may be an English one, therefore the index's own words come first.
    const meaning = meaningAsSpelt(word) ?? (known ? undefined : meaningBySound(word));
    if (meaning !== undefined) return meaning.split(' ').filter(Boolean);
    if (known || !/^[a-z]+$/.test(word)) return [word];
    for (const ending of ENDINGS) {
      const stem = word.slice(0, -ending.length);
      if (stem.length < 3 || !word.endsWith(ending)) continue;
      if (vocabulary.has(stem)) return [stem];
      const inner = meaningAsSpelt(stem) ?? meaningBySound(stem);
      if (inner) return inner.split(' ');
    }
    const near = bySound.get(sound);
    return near ? [near] : [SOUND + sound];
  };

  return (question) =>
    wordsIn(teluguToLatin(question.slice(0, LONGEST)).toLowerCase())
      .flatMap(meaningOf)
      .map(singular);
}

/** The words of a text; a code word (`--from=builder`) whole and in its parts. */
export function wordsIn(text: string): string[] {
  return text
    .replace(/[’‘]/g, "'")
    .split(/[^\p{L}\p{M}\p{N}_.=/*:-]+/u)
    .flatMap((raw) => {
      const word = raw.slice(0, 80).replace(/^[.*_:/=]+|[.*_:/=]+$/g, '');
      const parts = word.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
      return parts.length === 1 && parts[0] === word ? parts : [word].concat(parts);
    })
    .filter(Boolean)
    .map(singular);
}

/** `stages` and `stage` are one word. */
function singular(word: string): string {
  return /^[a-z]{3,}[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
