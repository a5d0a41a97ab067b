import { tableLines } from '../../../../src/bot/adapters/discord/table';
import { table } from '../../../../src/bot/reply/build';
import type { Block, TableColumn } from '../../../../src/bot/reply/reply';

const left = (title: string): TableColumn => ({ title, align: 'left' });
const right = (title: string): TableColumn => ({ title, align: 'right' });
const draw = (columns: TableColumn[], rows: string[][]) =>
  tableLines(
    table(
      columns,
      rows.map((row) => row.map((cell) => [cell])),
    ) as Extract<Block, { type: 'table' }>,
  );

test('columns are aligned, numbers to the right', () => {
  expect(
    draw(
      [left('line'), left('what'), right('MB')],
      [
        ['2 FROM', 'base', '136'],
        ['5 RUN', 'packages', '120–600'],
      ],
    ),
  ).toEqual([
    'line    what           MB',
    '─────────────────────────',
    '2 FROM  base          136',
    '5 RUN   packages  120–600',
  ]);
});

test('a long cell goes on below, at most 40 columns wide', () => {
  const lines = draw(
    [left('line'), left('what'), right('MB')],
    [
      ['10 RUN', 'packages of a medium project, guessed', '120–600'],
      ['11 COPY', 'a'.repeat(50), '1'],
    ],
  );
  expect(lines).toEqual([
    'line     what                         MB',
    '────────────────────────────────────────',
    '10 RUN   packages of a medium    120–600',
    '         project, guessed',
    '11 COPY  aaaaaaaaaaaaaaaaaaaaaa        1',
    '         aaaaaaaaaaaaaaaaaaaaaa',
    '         aaaaaa',
  ]);
});

test('without titles there is no line for them', () => {
  expect(
    draw(
      [left(''), right('')],
      [
        ['disk', '410 MB'],
        ['download', '150 MB'],
      ],
    ),
  ).toEqual(['disk      410 MB', 'download  150 MB']);
});

test('an emoji takes two columns', () => {
  expect(
    draw(
      [left(''), left('')],
      [
        ['🚢', 'ships'],
        ['ab', 'not'],
      ],
    ),
  ).toEqual(['🚢  ships', 'ab  not']);
});

test('Telugu can not be aligned, nor can too many columns', () => {
  expect(draw([left('వరుస'), right('MB')], [['2', '136']])).toBeNull();
  const many = Array.from({ length: 9 }, () => left('title'));
  expect(draw(many, [many.map(() => 'a long cell')])).toBeNull();
});
