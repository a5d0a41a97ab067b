import { plainSpans } from '../../reply/plain-text';
import type { Block, TableColumn } from '../../reply/reply';
import { letters } from './cut';
import { LIMITS } from './limits';

type Table = Extract<Block, { type: 'table' }>;

const GAP = 2;
/** Narrower than this a column only holds torn words. */
const NARROWEST = 5;

/** Scripts whose letters have no common width, so that no column of theirs can be aligned: Hebrew to Khmer, CJK. */
const UNEVEN = /[\u0590-\u1fff\u2e80-\ud7ff\uf900-\ufaff]/;

/**
 * The lines of a table for a code block, at most 40 columns wide, long cells going on below.
 * Null when its script can't be aligned or its columns are too many.
 */
export function tableLines({ columns, rows }: Table): string[] | null {
  const body = rows.map((row) =>
    columns.map((_, at) =>
      plainSpans(row[at] ?? [])
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
  const titles = columns.map((column) => column.title);
  const titled = titles.some((title) => title !== '');
  if ([titles, ...body].flat().some((cell) => UNEVEN.test(cell))) return null;
  const widths = columnWidths(titled ? [titles, ...body] : body, columns.length);
  if (!widths) return null;
  const draw = (cells: string[]) => rowLines(cells, widths, columns);
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1)));
  return [...(titled ? [...draw(titles), rule] : []), ...body.flatMap(draw)];
}

/** As wide as their widest cell; when that is too wide together, the widest gives way. */
function columnWidths(rows: string[][], count: number): number[] | null {
  const room = LIMITS.tableWidth - GAP * (count - 1);
  const widths = Array.from({ length: count }, (_, at) =>
    Math.min(room, Math.max(1, ...rows.map((row) => width(row[at] ?? '')))),
  );
  while (widths.reduce((sum, one) => sum + one, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths));
    const narrower = (widths[widest] ?? 0) - 1;
    if (narrower < NARROWEST) return null;
    widths[widest] = narrower;
  }
  return widths;
}

function rowLines(cells: string[], widths: number[], columns: TableColumn[]): string[] {
  const wrapped = cells.map((cell, at) => wrap(cell, widths[at] ?? NARROWEST));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, at) => pad(lines[line] ?? '', widths[at] ?? 0, columns[at]?.align ?? 'left'))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function pad(cell: string, to: number, align: TableColumn['align']): string {
  const blanks = ' '.repeat(Math.max(0, to - width(cell)));
  return align === 'right' ? blanks + cell : cell + blanks;
}

/** Lines of at most `room` columns, broken between words and, where a word is wider, within it. */
function wrap(cell: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of cell.split(' ').flatMap((word) => tear(word, room))) {
    if (line !== '' && width(line) + 1 + width(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function tear(word: string, room: number): string[] {
  const parts: string[] = [];
  let part = '';
  let taken = 0;
  for (const letter of letters(word)) {
    const width = letterWidth(letter);
    if (taken + width > room) {
      parts.push(part);
      part = '';
      taken = 0;
    }
    part += letter;
    taken += width;
  }
  return [...parts, part];
}

/** Columns a text takes in monospace. */
function width(text: string): number {
  return letters(text).reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** An emoji takes two. */
function letterWidth(letter: string): number {
  return /\p{Emoji_Presentation}/u.test(letter) ? 2 : 1;
}
