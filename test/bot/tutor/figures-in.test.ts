import { figuresIn } from '../../../src/bot/tutor/figures-in';

test.each([
  ['It is 28.5 MB.', ['28.5 MB']],
  ['62MB, 62.0 mb and 62-megabyte', ['62 MB', '62 MB', '62 MB']],
  ['120–135 MB', ['120 MB', '135 MB']],
  ['700 MB → 30 MB', ['700 MB', '30 MB']],
  ['700 nunchi 30 MB', ['700 MB', '30 MB']],
  ['1,024 KB or 1.5 GiB', ['1024 KB', '1.5 GB']],
  ['about 95.7% smaller, 95 shatam', ['95.7 %', '95 %']],
  ['సుమారు ౬౨ ఎంబీ', ['62 MB']],
  ['**12** MB, `13` MB', ['12 MB', '13 MB']],
  ['Node 24 on port 8080 since 2026, 3 stages', []],
  ['12 MBit', []],
])('%s holds %j', (text, figures) => expect(figuresIn(text)).toEqual(figures));

test('a long text of digits takes no long time', () => {
  expect(figuresIn('1'.repeat(200_000))).toEqual([]);
  expect(figuresIn('1 - '.repeat(50_000))).toEqual([]);
});
