import type { TableColumn, Text } from '../../reply/reply';
import { LIMITS } from './limits';
import { spansText } from './rich-text';

const GAP = '  ';
/** A column of words narrower than this is no longer readable. */
const NARROWEST = 8;

/**
 * A table as monospaced lines no wider than a phone: wide columns of words are wrapped, and where even that is too
 * wide each row becomes lines of `title: value`. (Slack's own table block is refused on some surfaces, this never is.)
 */
export function tableText(columns: TableColumn[], rows: Text[][], width: number = LIMITS.tableWidth): string {
  const titles = columns.map((column) => column.title);
  const cells = rows.map((row) =>
    columns.map((_, at) =>
      spansText(row[at] ?? [])
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
  const headed = titles.some((title) => title !== '');
  const widths = fit(columns, headed ? [titles, ...cells] : cells, width);
  if (!widths) return cells.map((row) => stacked(titles, row)).join('\n\n');
  const draw = (row: string[]) => drawRow(row, columns, widths);
  const rule = widths.map((wide) => '─'.repeat(wide)).join(GAP);
  return [...(headed ? [...draw(titles), rule] : []), ...cells.flatMap(draw)].join('\n');
}

/** Widths of the columns, or null when they can't all stand side by side. The widest words give way first. */
function fit(columns: TableColumn[], rows: string[][], width: number): number[] | null {
  const widths = columns.map((_, at) => rows.reduce((most, row) => Math.max(most, length(row[at] ?? '')), 1));
  const words = columns.flatMap((column, at) => (column.align === 'left' ? [at] : []));
  for (const at of words) widths[at] = Math.min(widths[at] ?? 0, width);
  let over = widths.reduce((sum, wide) => sum + wide, GAP.length * (columns.length - 1)) - width;
  for (; over > 0; over--) {
    const widest = words.reduce(
      (best, at) => ((widths[at] ?? 0) > (widths[best] ?? 0) ? at : best),
      words[0] ?? -1,
    );
    const wide = widths[widest] ?? 0;
    if (wide <= NARROWEST) return null;
    widths[widest] = wide - 1;
  }
  return widths;
}

function drawRow(row: string[], columns: TableColumn[], widths: number[]): string[] {
  const wrapped = row.map((cell, at) => wrap(cell, widths[at] ?? 1));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, at) => {
        const text = wrapped[at]?.[line] ?? '';
        const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - length(text)));
        return column.align === 'right' ? space + text : text + space;
      })
      .join(GAP)
      .trimEnd(),
  );
}

function stacked(titles: string[], row: string[]): string {
  return row.map((cell, at) => (titles[at] ? `${titles[at]}: ${cell}` : cell)).join('\n');
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, width))) {
    if (line !== '' && length(line) + 1 + length(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  const letters = graphemes(word);
  return Array.from({ length: Math.max(1, Math.ceil(letters.length / width)) }, (_, at) =>
    letters.slice(at * width, (at + 1) * width).join(''),
  );
}

const segmenter = new Intl.Segmenter();
/** Latin letters, digits and dashes, of which each character is a letter: spares most cells the slow way. */
const PLAIN = /^[ -~\u00A0-\u02FF\u2010-\u2027]*$/;

/** What a reader sees as one letter: a Telugu syllable is several characters and one of these. */
function graphemes(text: string): string[] {
  return PLAIN.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function length(text: string): number {
  return PLAIN.test(text) ? text.length : graphemes(text).length;
}
