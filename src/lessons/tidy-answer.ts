/** No answer is longer; what comes after is not read. */
const LONGEST = 300;

/**
 * A typed answer without what phones and chats do to it: curly quotes, `--` turned into a dash, Telugu digits,
 * backticks or quotes around it, double spaces.
 */
export function tidyAnswer(text: string): string {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—](?=[a-z])/gi, '--')
    .replace(/[౦-౯]/g, (digit) => String(digit.charCodeAt(0) - 0x0c66))
    .replace(/\s/g, ' ')
    .split(' ')
    .filter(Boolean)
    .join(' ');
  return unquoted(plain).replace(/^(\d+)[.)]$/, '$1'); // `3.` is 3
}

function unquoted(text: string): string {
  const quote = text[0] ?? '';
  const quoted = text.length > 1 && '`"\''.includes(quote) && text.endsWith(quote);
  return quoted ? unquoted(text.slice(1, -1).trim()) : text;
}
