import type { Analysis, LedgerEntry } from '../../analyzer';
import type { Words } from '../locales/words';
import { heading, table } from '../reply/build';
import { formatLikely, formatRange } from '../reply/format-size';
import type { Block } from '../reply/reply';

const MOST_LINES = 7;
/** Below this a line is not worth a row on a phone. */
const SMALL_BYTES = 500_000;

/** What each line of the shipped stages weighs, heaviest kept, in the order of the file. */
export function ledgerBlocks({ ledger, stages }: Analysis, words: Words): Block[] {
  const shipping = ledger.filter((entry) => stages[entry.stage]?.ships && entry.what.id !== 'base-stage');
  const shown = heaviest(shipping);
  if (shown.length === 0) return [];
  const left = shipping.filter((entry) => !shown.includes(entry) && entry.bytes.high > 0);
  return [
    heading(words.analysis.linesHeading),
    table(
      [
        { title: words.analysis.line, align: 'left' },
        { title: words.analysis.what, align: 'left' },
        { title: words.analysis.size, align: 'right' },
      ],
      [
        ...shown.map((entry) => [
          [`${entry.line} ${entry.instruction}`],
          [words.ledger[entry.what.id](entry.what.facts)],
          [sizeOf(entry)],
        ]),
        ...(left.length > 0
          ? [[['…'], [words.analysis.otherLines(left.length)], [formatRange(total(left))]]]
          : []),
      ],
    ),
  ];
}

/** Lines that add weight, and lines that only seem to save some. */
function heaviest(entries: LedgerEntry[]): LedgerEntry[] {
  const worth = entries.filter(
    (entry) =>
      entry.bytes.likely >= SMALL_BYTES ||
      entry.bytes.high >= 4 * SMALL_BYTES ||
      entry.what.id === 'cleanup' ||
      entry.what.id === 'scratch',
  );
  const kept = new Set([...worth].sort((a, b) => b.bytes.likely - a.bytes.likely).slice(0, MOST_LINES));
  return entries.filter((entry) => kept.has(entry));
}

/** Known figures as one number, guesses as their range. */
function sizeOf(entry: LedgerEntry): string {
  return entry.bytes.high > 1.35 * entry.bytes.low ? formatRange(entry.bytes) : formatLikely(entry.bytes);
}

function total(entries: LedgerEntry[]): { low: number; likely: number; high: number } {
  const sum = (end: 'low' | 'likely' | 'high') =>
    entries.reduce((bytes, entry) => bytes + entry.bytes[end], 0);
  return { low: sum('low'), likely: sum('likely'), high: sum('high') };
}
