const graphemes = new Intl.Segmenter('te', { granularity: 'grapheme' });

/** Letters as a reader counts them, so that a Telugu syllable is never torn; a pile of combining marks is. */
export function letters(text: string): string[] {
  if (/^[\n\x20-\x7e]*$/.test(text)) return text.split('');
  return Array.from(graphemes.segment(text), ({ segment }) => segment).flatMap((letter) =>
    letter.length > 32 ? Array.from(letter) : letter,
  );
}

/**
 * The text in pieces of at most `max` characters (at least 40): cut after a blank where there is one, else between
 * letters, never between a backslash and what it escapes.
 */
export function cut(text: string, max: number): string[] {
  if (text.length <= max) return [text];
  const pieces: string[] = [];
  let piece = '';
  let escaping = '';
  for (const letter of letters(text)) {
    if (letter === '\\' && escaping === '') {
      escaping = letter;
      continue;
    }
    while (piece !== '' && piece.length + escaping.length + letter.length > max) {
      const end = piece.lastIndexOf(' ') + 1 || piece.length;
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
    }
    piece += escaping + letter;
    escaping = '';
  }
  return [...pieces, piece + escaping];
}

/** The text, or its beginning with `…` where it is longer than `max` characters. */
export function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${cut(text, max - 1)[0]?.trimEnd()}…`;
}
