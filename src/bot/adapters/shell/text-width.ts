/**
 * Width of text in a terminal, as most count it: character by character. Signs above and below their letter and colour
 * codes take none; pictures and East Asian characters take two.
 */
// oxlint-disable-next-line no-control-regex -- the escape character starts a colour code
const COLOR = /\u001B\[[\d;]*m/g;
const NONE = /\p{Mn}|\p{Me}|\p{Cf}/u;
const WIDE =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
/** Makes a picture of the sign before it; some terminals then draw it twice as wide. */
const AS_PICTURE = '\uFE0F';

export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(COLOR, '')) {
    if (character === AS_PICTURE) width += 1;
    else if (!NONE.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** Breaks lines at spaces. A word longer than a line stays whole, so that it can be copied; in a cell it is broken too. */
export function wrap(text: string, width: number, { inCell = false } = {}): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width, inCell))
    .join('\n');
}

function wrapLine(line: string, width: number, inCell: boolean): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').flatMap((whole) => (inCell ? pieces(whole, width) : [whole]))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && displayWidth(longer) > width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}

function pieces(word: string, width: number): string[] {
  const cut: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && displayWidth(piece + character) > width) {
      cut.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...cut, piece];
}
