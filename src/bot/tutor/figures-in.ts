/** Units of size and share, in the scripts and spellings that an answer may use. */
const UNITS: [unit: string, spellings: string][] = [
  ['TB', 'tbs?|tib|terabytes?'],
  ['GB', 'gbs?|gib|gigabytes?|gigs?|జీబీ|జిబి|గిగాబైట్లు'],
  ['MB', 'mbs?|mib|megabytes?|megs?|ఎంబీ|ఎంబి|మెగాబైట్లు'],
  ['KB', 'kbs?|kib|kilobytes?|కేబీ|కెబి'],
  ['B', 'bytes?|బైట్లు'],
  ['%', '%|percent|per cent|shatam|శాతం'],
];

/** A number, perhaps the second of a range (`120–135 MB`, `700 to 30 MB`), then a unit. */
const FIGURE = new RegExp(
  `(?:(\\d[\\d.,]{0,15})\\s{0,2}(?:-|–|—|→|to|nunchi|నుంచి)\\s{0,2}~?)?(\\d[\\d.,]{0,15})\\s{0,2}-?(?:${UNITS.map(([, spellings]) => `(${spellings})`).join('|')})(?![a-z])`,
  'giu',
);

/** Every size and percentage in a text, in one spelling: `28.5 MB`, `95.7 %`. Both ends of a range count. */
export function figuresIn(text: string): string[] {
  const plain = text
    .replace(/[*_`~]/g, '')
    .replace(/[౦-౯]/g, (digit) => String(digit.charCodeAt(0) - 0x0c66));
  return [...plain.matchAll(FIGURE)].flatMap(([, first, last, ...spelt]) => {
    const unit = UNITS[spelt.findIndex((spelling) => spelling !== undefined)]?.[0] ?? '';
    return [first, last].flatMap((number) => (number === undefined ? [] : [`${valueOf(number)} ${unit}`]));
  });
}

/** `1,024` is 1024, `28.50` is 28.5, and a full stop at the end belongs to the sentence. */
function valueOf(number: string): number {
  return Number.parseFloat(number.replaceAll(',', ''));
}
