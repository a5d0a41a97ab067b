import { tableText } from '../../../../src/bot/adapters/slack/table-text';
import type { TableColumn } from '../../../../src/bot/reply/reply';

const columns: TableColumn[] = [
  { title: 'line', align: 'left' },
  { title: '', align: 'left' },
  { title: 'MB', align: 'right' },
];

test('columns stand under their titles, numbers to the right', () => {
  expect(
    tableText(columns, [
      [['2 FROM'], ['base'], ['136']],
      [[{ code: '5 RUN' }], ['deps'], ['120–600']],
    ]),
  ).toBe(
    ['line               MB', '──────  ────  ───────', '2 FROM  base      136', '5 RUN   deps  120–600'].join(
      '\n',
    ),
  );
});

test('a wide column is wrapped, so that no line is wider than a phone', () => {
  const drawn = tableText(columns, [
    [
      ['5 RUN npm ci && npm cache clean --force'],
      ['node_modules (guess: medium React project)'],
      ['120–600'],
    ],
  ]);
  expect(Math.max(...drawn.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(drawn.replace(/\s+/g, ' ')).toContain('120–600');
  for (const word of ['cache', '--force', 'node_modules', 'project)']) expect(drawn).toContain(word);
});

test('too many columns are told row by row', () => {
  const many = Array.from({ length: 8 }, (_, at): TableColumn => ({ title: `c${at}`, align: 'left' }));
  expect(tableText(many, [many.map((_, at) => [`value number ${at}`])])).toBe(
    many.map((_, at) => `c${at}: value number ${at}`).join('\n'),
  );
});

test('a Telugu syllable takes one place', () => {
  expect(
    tableText(columns, [
      [['నీ'], ['a'], ['1']],
      [['x'], ['b'], ['2']],
    ]),
  ).toBe(['line     MB', '────  ─  ──', 'నీ     a   1', 'x     b   2'].join('\n'));
});

test('missing cells are empty and line breaks become spaces', () => {
  expect(
    tableText(columns, [[['a\nb']], [[''], ['c'], ['3']]])
      .split('\n')
      .slice(2),
  ).toEqual(['a b', '      c   3']);
});
