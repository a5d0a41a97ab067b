/** Tables of the script. Aspirates are kept (`th`, `dh`); the phonetic skeleton folds them later. */
const VOWELS: Record<string, string> = {
  అ: 'a',
  ఆ: 'a',
  ఇ: 'i',
  ఈ: 'i',
  ఉ: 'u',
  ఊ: 'u',
  ఋ: 'ru',
  ఎ: 'e',
  ఏ: 'e',
  ఐ: 'ai',
  ఒ: 'o',
  ఓ: 'o',
  ఔ: 'au',
};
const CONSONANTS: Record<string, string> = {
  క: 'k',
  ఖ: 'kh',
  గ: 'g',
  ఘ: 'gh',
  ఙ: 'n',
  చ: 'ch',
  ఛ: 'ch',
  జ: 'j',
  ఝ: 'jh',
  ఞ: 'n',
  ట: 't',
  ఠ: 'th',
  డ: 'd',
  ఢ: 'dh',
  ణ: 'n',
  త: 't',
  థ: 'th',
  ద: 'd',
  ధ: 'dh',
  న: 'n',
  ప: 'p',
  ఫ: 'f',
  బ: 'b',
  భ: 'bh',
  మ: 'm',
  య: 'y',
  ర: 'r',
  ఱ: 'r',
  ల: 'l',
  ళ: 'l',
  వ: 'v',
  శ: 's',
  ష: 'sh',
  స: 's',
  హ: 'h',
};
const SIGNS: Record<string, string> = {
  'ా': 'a',
  'ి': 'i',
  'ీ': 'i',
  'ు': 'u',
  'ూ': 'u',
  'ృ': 'ru',
  'ె': 'e',
  'ే': 'e',
  'ై': 'ai',
  'ొ': 'o',
  'ో': 'o',
  'ౌ': 'au',
};
const VIRAMA = '్';
const MARKS: Record<string, string> = { 'ం': 'n', 'ః': 'h', '\u200c': '', '\u200d': '' };

/** Writes the Telugu letters of a text in Latin ones, roughly as people type them; everything else stays. */
export function teluguToLatin(text: string): string {
  const letters = Array.from(text.normalize('NFC'));
  let latin = '';
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const consonant = CONSONANTS[letter];
    if (consonant === undefined) {
      latin += VOWELS[letter] ?? SIGNS[letter] ?? MARKS[letter] ?? (letter === VIRAMA ? '' : letter);
      continue;
    }
    const following = letters[at + 1] ?? '';
    const sign = SIGNS[following];
    const vowel = following === VIRAMA ? '' : (sign ?? 'a');
    latin += consonant + vowel;
    if (following === VIRAMA || sign !== undefined) at += 1;
  }
  return latin;
}
