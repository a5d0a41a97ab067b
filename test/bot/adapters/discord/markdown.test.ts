import {
  codeSpan,
  escape,
  fenceSafe,
  inline,
  openFence,
} from '../../../../src/bot/adapters/discord/markdown';

const text = (...spans: Parameters<typeof inline>[0]) => inline(spans).join('');

test.each([
  [
    'a file name stays as it is, but for the underscore',
    '~410 MB, node:20-alpine',
    '~410 MB, node:20-alpine',
  ],
  ['paths', '/app/dist and node_modules', '/app/dist and node\\_modules'],
  ['emphasis', '*a* _b_ ~~c~~ ||d||', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\|'],
  ['code', '`a`', '\\`a\\`'],
  ['mentions', '<@1> <@&2> <#3> @everyone @here @scope', '\\<@1> \\<@&2> \\<#3> \\@everyone \\@here @scope'],
  ['timestamps and emoji', '<t:1> <:x:1>', '\\<t:1> \\<:x:1>'],
  ['links', 'https://evil.example/x', 'https:\\/\\/evil.example/x'],
  ['masked links', '[safe](http://evil.example)', '\\[safe](http:\\/\\/evil.example)'],
  ['invitations', 'discord.gg/abc discord.com/invite/abc', 'discord.gg\\/abc discord.com\\/invite/abc'],
  [
    'starts of lines',
    '# a\n> b\n- c\n-# d\n1. e\n  + f\n1.5',
    '\\# a\n\\> b\n\\- c\n\\-# d\n1\\. e\n  \\+ f\n1.5',
  ],
  ['backslashes', 'C:\\app', 'C:\\\\app'],
])('%s', (_, source, expected) => expect(escape(source)).toBe(expected));

test('spans', () => {
  expect(
    text('Line 2: ', { bold: '−380 MB' }, ' with ', { code: 'COPY --from' }, ', ', { italic: 'as a_b' }),
  ).toBe('Line 2: **−380 MB** with `COPY --from`, _as a\\_b_');
});

test('marks that touch are kept apart', () => {
  expect(text({ bold: 'a' }, { bold: 'b' })).toBe('**a**\u200b**b**');
  expect(text({ italic: 'a' }, 'b')).toBe('_a_\u200bb');
  expect(text({ bold: 'Line 1: ' }, 'use ', { bold: 'a' }, { code: 'b' })).toBe('**Line 1: **use **a**`b`');
  expect(text('a`', { code: 'b`' })).toBe('a\\`\u200b``\u200bb`\u200b``');
});

test('nothing leaves a code span', () => {
  expect(codeSpan('a`b')).toBe('``\u200ba`\u200bb``');
  expect(codeSpan('`` @everyone ``')).toBe('``\u200b`\u200b`\u200b @everyone `\u200b`\u200b``');
  expect(codeSpan('two\nlines')).toBe('`two lines`');
});

test('nothing leaves a code block', () => {
  expect(fenceSafe('a\n```\n@everyone\n````')).toBe('a\n`\u200b`\u200b`\n@everyone\n`\u200b`\u200b`\u200b`');
  expect(openFence('dockerfile')).toBe('```dockerfile\n');
  expect(openFence('not a language')).toBe('```\n');
});

test('a long text comes in pieces that lose nothing and tear no syllable', () => {
  const plain = 'కంటైనర్ ఇమేజ్‌లో '.repeat(300);
  const bold = 'క్ష'.repeat(900);
  const pieces = inline([plain, { bold }]);
  const words = pieces.map((piece) => piece.replace(/[*\u200b]/g, ''));
  expect(pieces.every((piece) => piece.length <= 1_000)).toBe(true);
  expect(words.join('') === plain + bold).toBe(true);
  for (const piece of words) expect(piece).not.toMatch(/^\p{M}/u);
});

test('an escape is never torn from what it escapes', () => {
  const pieces = inline(['_'.repeat(1_501), 'x'.repeat(999) + '_']);
  for (const piece of pieces) expect(piece.replace(/\\[\\_]/g, '')).toMatch(/^x*$/);
});
