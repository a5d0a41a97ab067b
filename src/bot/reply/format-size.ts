/** Bytes, as the analyzer's own ranges are; a leaf knows the shape and not the analyzer. */
interface Range {
  low: number;
  likely: number;
  high: number;
}

const MB = 1_000_000;

/** Bytes as a learner reads them: `0.4 MB`, `7.2 MB`, `136 MB`, `1.3 GB`. Decimal units. */
export function formatSize(bytes: number): string {
  const { value, unit } = scaled(bytes);
  return `${value} ${unit}`;
}

/** A range without false precision: `220–760 MB`, `0.9–1.4 GB`; one figure when the ends read the same. */
export function formatRange(range: Range): string {
  const low = scaled(range.low);
  const high = scaled(range.high);
  if (low.value === high.value && low.unit === high.unit) return `${low.value} ${low.unit}`;
  return low.unit === high.unit
    ? `${low.value}–${high.value} ${low.unit}`
    : `${low.value} ${low.unit}–${high.value} ${high.unit}`;
}

/** Figures that move by less than this between two patch releases are read as they are. */
const SETTLED = 0.15;

/** A likely value: known ones as they are, guessed ones marked with `~`. */
export function formatLikely(range: Range): string {
  return range.high - range.low <= 2 * SETTLED * range.likely
    ? formatSize(range.likely)
    : `~${formatSize(range.likely)}`;
}

function scaled(bytes: number): { value: string; unit: 'MB' | 'GB' } {
  const megabytes = bytes / MB;
  if (megabytes >= 999.5) return { value: trimmed(megabytes / 1000, 1), unit: 'GB' };
  if (megabytes >= 9.95) return { value: String(Math.round(megabytes)), unit: 'MB' };
  if (megabytes > 0 && megabytes < 0.05) return { value: '<0.1', unit: 'MB' };
  return { value: trimmed(megabytes, 1), unit: 'MB' };
}

function trimmed(value: number, digits: number): string {
  return value.toFixed(digits).replace(/\.0$/, '');
}
