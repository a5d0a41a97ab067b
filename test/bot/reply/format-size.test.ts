import { formatLikely, formatRange, formatSize } from '../../../src/bot/reply/format-size';

const range = (low: number, likely: number, high: number) => ({
  low: low * 1e6,
  likely: likely * 1e6,
  high: high * 1e6,
});

test.each([
  [0, '0 MB'],
  [30_000, '<0.1 MB'],
  [412_345, '0.4 MB'],
  [7_150_000, '7.2 MB'],
  [135_660_000, '136 MB'],
  [999_400_000, '999 MB'],
  [1_260_000_000, '1.3 GB'],
  [2_000_000_000, '2 GB'],
])('%d bytes read as %s', (bytes, said) => expect(formatSize(bytes)).toBe(said));

test('a range names its unit once, unless the ends differ', () => {
  expect(formatRange(range(220, 400, 760))).toBe('220–760 MB');
  expect(formatRange(range(700, 900, 1400))).toBe('700 MB–1.4 GB');
  expect(formatRange(range(136, 136, 136))).toBe('136 MB');
});

test('only a guess is marked as one', () => {
  expect(formatLikely(range(136, 136, 136))).toBe('136 MB');
  expect(formatLikely(range(130, 136, 140))).toBe('136 MB');
  expect(formatLikely(range(90, 136, 180))).toBe('~136 MB');
});
