import { numberedActions, renderTerminal } from '../../../../src/bot/adapters/shell';
import { displayWidth } from '../../../../src/bot/adapters/shell/text-width';
import {
  bold,
  button,
  buttons,
  file,
  heading,
  list,
  mono,
  note,
  table,
  text,
} from '../../../../src/bot/reply/build';
import type { Block, Intent, Reply } from '../../../../src/bot/reply/reply';

const reply = (blocks: Block[], intent: Intent = 'analysis'): Reply => ({
  intent,
  language: 'en',
  summary: '',
  blocks,
  lessons: [],
});
const plain = (blocks: Block[], width = 40) => renderTerminal(reply(blocks), { color: false, width });

test('without colour nothing but text comes out', () => {
  const shown = plain([
    heading('136 MB'),
    text('a ', bold('b'), ' ', mono('c')),
    note('small'),
    list([['x'], ['y']], true),
  ]);
  expect(shown).toBe('136 MB\n\na b `c`\n\nsmall\n\n1. x\n2. y\n');
});

test('a table fits a phone, its widest column gives way', () => {
  const shown = plain([
    table(
      [
        { title: 'Line', align: 'left' },
        { title: 'What', align: 'left' },
        { title: 'Size', align: 'right' },
      ],
      [[['2 RUN'], ['npm packages of a typical project of medium size'], ['120–600 MB']]],
    ),
  ]);
  expect(Math.max(...shown.split('\n').map(displayWidth))).toBeLessThanOrEqual(40);
  expect(shown).toContain('120–600 MB');
});

test('Telugu signs do not widen a column', () => {
  expect(displayWidth('స్టేజ్')).toBeLessThan('స్టేజ్'.length);
});

test('text of others can not drive the terminal', () => {
  expect(plain([text('a\u001B]0;owned\u0007b'), file('x', '\u001B[2Jy')])).not.toContain('\u001B');
});

test('numbers press buttons; while a question is open, only its options', () => {
  const next = button('Next', 'next');
  expect(numberedActions(reply([buttons(button('One', 'findings'), next)]))).toEqual(['findings', 'next']);
  const question = reply([buttons(button('One', '1'), button('Hint', 'hint'))], 'quiz');
  expect(numberedActions(question)).toEqual(['1']);
  expect(renderTerminal(question, { color: false, width: 40 })).toBe('[1] One   [hint] Hint\n');
});

test('on a phone nothing but code and single words is wider than the window', () => {
  const label = 'The dish together with knives and cutting boards';
  const shown = plain([
    heading('A heading of several words that is wider than forty columns'),
    buttons(button('One', '1'), button(label, '2'), button('Skip for now', 'next')),
    buttons(button('Show me an example', '1'), button('Start learning', '2')),
    table(
      ['Line', 'What', 'Size'].map((title) => ({ title, align: 'left' })),
      [['12 ENTRYPOINT', 'mcr.microsoft.com/dotnet/aspnet:8.0-bookworm-slim', 'on disk 120–600 MB']].map(
        (row) => row.map((cell) => [cell]),
      ),
    ),
  ]);
  expect(shown.split('\n').filter((line) => displayWidth(line) > 40)).toEqual([]);
  expect(shown).toContain('[2] The dish together with knives and\n    cutting boards');
});

test('a name that is longer than the window stays whole, to be copied', () => {
  const image = 'nginxinc/nginx-unprivileged:1.30-alpine-slim';
  expect(plain([text('Start from ', mono(image), ' now')])).toContain(`\`${image}\``);
});

test.each([
  ['స్టేజ్', 3],
  ['క్ష', 2],
  ['ఇన్‌స్ట్రక్షన్‌లు', 10],
  ['🍳 x', 4],
  ['⬜', 2],
  ['└──┘', 4],
  ['\u001B[1mx\u001B[0m', 1],
])('%s takes as many columns as terminals give it: %i', (string, columns) => {
  expect(displayWidth(string)).toBe(columns);
});
