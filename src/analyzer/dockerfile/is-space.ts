/** A blank of ASCII. BuildKit looks for flags byte by byte, so no other blank separates them. */
export function isAsciiSpace(char: string): boolean {
  return char === ' ' || (char >= '\t' && char <= '\r');
}

/** White space as Go's `unicode.IsSpace` has it, which BuildKit uses. JavaScript's `\s` also counts the BOM. */
export function isSpace(char: string): boolean {
  return isAsciiSpace(char) || (char > '\u007f' && OTHER.has(char));
}

const OTHER = new Set(
  '\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
);

export function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && isSpace(text.charAt(start))) start++;
  return text.slice(start);
}

export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
