const GRAPHEMES = new Intl.Segmenter('te', { granularity: 'grapheme' });

/** Columns that a line takes in a fixed-width font: Telugu by written letter, an emoji as two. */
export function columnsOf(line: string): number {
  let columns = 0;
  for (const { segment } of GRAPHEMES.segment(line)) {
    columns += /\p{Emoji_Presentation}|\u{FE0F}/u.test(segment) ? 2 : 1;
  }
  return columns;
}
