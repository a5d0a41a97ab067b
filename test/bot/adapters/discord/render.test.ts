import * as fc from 'fast-check';
import { decodeAction, encodeAction } from '../../../../src/bot/adapters/discord/custom-id';
import { render } from '../../../../src/bot/adapters/discord/render';
import type { Block, Span } from '../../../../src/bot/reply/reply';
import { checkMessage, checkNotEmpty } from '../../../fakes/discord/check-message';
import { reply, words } from './harness';

const drawn = (...blocks: Block[]) => render(reply(...blocks), words.en);

/** What Discord would say to it. */
function accepted({ body, files }: ReturnType<typeof render>) {
  const uploads = files.map(({ name, data }) => ({ filename: name, bytes: data as Buffer }));
  checkMessage(JSON.parse(JSON.stringify(body)), uploads, new Set());
  checkNotEmpty(body);
}

test('an answer, block by block', () => {
  const { body, files } = drawn(
    { type: 'heading', text: '~410 MB → ~18 MB' },
    { type: 'note', spans: ['on disk\ndownload ~150 MB'] },
    { type: 'heading', text: 'What ships' },
    {
      type: 'table',
      columns: [
        { title: 'line', align: 'left' },
        { title: 'MB', align: 'right' },
      ],
      rows: [[['2 FROM'], ['136']]],
    },
    { type: 'list', ordered: true, items: [[{ italic: 'Line 2' }, ': nginx'], ['two\nlines']] },
    { type: 'list', ordered: false, items: [['a'], ['b']] },
    { type: 'text', spans: ['one'] },
    { type: 'text', spans: ['two'] },
    { type: 'code', language: 'dockerfile', text: 'FROM nginx\n' },
    { type: 'file', name: 'Dockerfile', language: 'dockerfile', text: 'FROM nginx\n' },
    { type: 'picture', alt: 'one tall box, one small', png: Buffer.from('png').toString('base64') },
    {
      type: 'buttons',
      buttons: [
        { label: 'Lesson', action: 'learn ms-02', style: 'primary' },
        { label: 'All', action: 'findings' },
      ],
    },
  );
  expect(body.content).toBe(
    [
      '## ~410 MB → ~18 MB',
      '-# on disk',
      '-# download ~150 MB',
      '### What ships',
      '```',
      'line     MB',
      '───────────',
      '2 FROM  136',
      '```',
      '1. _Line 2_: nginx',
      '2. two',
      '  lines',
      '- a',
      '- b',
      'one',
      '',
      'two',
      '```dockerfile',
      'FROM nginx',
      '```',
      '📎 `Dockerfile`',
    ].join('\n'),
  );
  expect(body).toMatchObject({
    embeds: [],
    components: [
      {
        type: 1,
        components: [{ type: 2, style: 1, label: 'Lesson', custom_id: 'v1:learn ms-02' }, { style: 2 }],
      },
    ],
    attachments: [
      { id: 0, filename: 'Dockerfile' },
      { id: 1, filename: 'picture-2.png', description: 'one tall box, one small' },
    ],
    allowed_mentions: { parse: [] },
  });
  expect(files.map(({ data }) => String(data))).toEqual(['FROM nginx\n', 'png']);
  accepted({ body, files });
});

test('a picture that was not drawn yet is said in words', () => {
  expect(drawn({ type: 'picture', alt: 'one tall box', png: '' }).body).toMatchObject({
    content: 'one tall box',
    attachments: [],
  });
});

test('a table in Telugu is a list', () => {
  const { body } = drawn({
    type: 'table',
    columns: [
      { title: 'వరుస', align: 'left' },
      { title: 'MB', align: 'right' },
    ],
    rows: [
      [['2'], [{ bold: '136' }]],
      [['5'], ['260']],
    ],
  });
  expect(body.content).toBe('**వరుస · MB**\n- 2 · **136**\n- 5 · 260');
});

test('what is longer than the content goes on in embeds, code with its fence', () => {
  const code = Array.from({ length: 150 }, (_, line) => `RUN echo ${line} of a long file`).join('\n');
  const { body, files } = drawn(
    { type: 'text', spans: ['intro'] },
    { type: 'code', language: 'dockerfile', text: code },
  );
  expect(body.content.startsWith('intro\n')).toBe(true);
  expect(body.embeds).toHaveLength(1);
  const parts = [
    body.content.slice('intro\n'.length),
    ...body.embeds.map(({ description }) => description ?? ''),
  ];
  for (const part of parts) expect(part).toMatch(/^```dockerfile\n[^`]*```$/);
  expect(parts.map((part) => part.slice('```dockerfile\n'.length, -3)).join('')).toBe(`${code}\n`);
  accepted({ body, files });
});

test('what does not fit at all is said and attached whole, and no more than that', () => {
  const lines = Array.from({ length: 2_000 }, (_, line) => `finding ${line}`);
  const { body, files } = drawn({ type: 'list', ordered: false, items: lines.map((line) => [line]) });
  expect(body.embeds.at(-1)?.description?.endsWith(`\n-# ${words.en.shortened('answer.txt')}`)).toBe(true);
  expect(files.map(({ name }) => name)).toEqual(['answer.txt']);
  expect(String(files[0]?.data)).toBe(lines.map((line) => `- ${line}`).join('\n'));
  accepted({ body, files });
});

test('a long answer in Telugu keeps the limits and its syllables', () => {
  const line = 'చివరి ఇమేజ్‌లో Node.js ఉండదు, nginx స్టేజ్‌లో dist మాత్రమే పెట్టు. ';
  const payload = render({ ...reply({ type: 'text', spans: [line.repeat(200)] }), language: 'te' }, words.te);
  accepted(payload);
  const parts = [payload.body.content, ...payload.body.embeds.map(({ description }) => description ?? '')];
  for (const part of parts) expect(part).not.toMatch(/^\p{M}/u);
  expect(payload.files.map(({ name }) => name)).toEqual(['answer.txt']);
});

test('a reply without a visible block says its summary', () => {
  expect(drawn({ type: 'buttons', buttons: [{ label: 'Next', action: 'next' }] }).body.content).toBe(
    'A short answer.',
  );
  expect(drawn().body.content).toBe('A short answer.');
  expect(drawn({ type: 'text', spans: ['  '] }).body.content).toBe('A short answer.');
});

test('buttons: the same action twice, long labels, more than a message holds', () => {
  const many = Array.from({ length: 27 }, (_, at) => ({ label: `Button ${at}`, action: `learn ${at}` }));
  const { body } = drawn(
    {
      type: 'buttons',
      buttons: [
        { label: 'Next', action: 'next' },
        { label: 'ముందుకు '.repeat(20), action: 'next' },
      ],
    },
    { type: 'buttons', buttons: many },
  );
  expect(body.components.map((row) => row.components.length)).toEqual([5, 5, 5, 5, 5]);
  expect(body.components[0]?.components.slice(0, 2).map(({ custom_id }) => decodeAction(custom_id))).toEqual([
    'next',
    'next',
  ]);
  expect(body.content).toBe(
    ['23', '24', '25', '26'].map((at) => `- Button ${at}: \`learn ${at}\``).join('\n'),
  );
  accepted({ body, files: [] });
});

test('custom ids hold any action, and refuse one that does not fit', () => {
  for (const action of ['next', 'learn ms-02', '2', 'a:b\nc']) {
    expect(decodeAction(encodeAction(action))).toBe(action);
    expect(decodeAction(encodeAction(action, 12))).toBe(action);
  }
  expect(decodeAction('v2:next')).toBeNull();
  expect(() => encodeAction('x'.repeat(98))).toThrow(RangeError);
});

test('more files than a message holds come as code', () => {
  const files = Array.from({ length: 11 }, (_, at): Block => ({
    type: 'file',
    name: `f${at}`,
    language: '',
    text: `${at}`,
  }));
  const payload = drawn(...files);
  expect(payload.files).toHaveLength(9);
  expect(payload.body.content).toContain('📎 `f10`\n```\n10\n```');
  accepted(payload);
});

/** What Discord reads as prose, with a dot for each code and escaped character. Code that is never closed stays. */
function proseOf(markdown: string): string {
  let prose = '';
  for (let at = 0; at < markdown.length;) {
    const rest = markdown.slice(at);
    const skipped =
      /^\\[^0-9A-Za-z\s]/.exec(rest) ??
      /^```[\s\S]+?```/.exec(rest) ??
      /^(`+)(?!`)[\s\S]*?[^`]\1(?!`)/.exec(rest);
    prose += skipped ? '·' : rest[0];
    at += skipped?.[0].length ?? 1;
  }
  return prose;
}

describe('whatever is said', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('`', '\\', '*', '_', '@everyone', '://', 'http', ' ', '\n', 'క్ష', '<@1>', '```'),
      maxLength: 300,
    }),
    fc.integer({ min: 0, max: 9_000 }).map((length) => 'a'.repeat(length)),
  );
  const span: fc.Arbitrary<Span> = fc.oneof(
    text,
    text.map((bold) => ({ bold })),
    text.map((italic) => ({ italic })),
    text.map((code) => ({ code })),
  );
  const spans = fc.array(span, { maxLength: 4 });
  const column = fc.record({ title: text, align: fc.constantFrom('left' as const, 'right' as const) });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ type: fc.constant('heading' as const), text }),
    fc.record({ type: fc.constantFrom('text' as const, 'note' as const), spans }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(spans, { maxLength: 5 }),
    }),
    fc.record({
      type: fc.constant('table' as const),
      columns: fc.array(column, { minLength: 1, maxLength: 5 }),
      rows: fc.array(fc.array(spans, { maxLength: 5 }), { maxLength: 4 }),
    }),
    fc.record({ type: fc.constant('code' as const), language: text, text }),
    fc.record({ type: fc.constant('file' as const), name: text, language: text, text }),
    fc.record({ type: fc.constant('picture' as const), alt: text, png: fc.base64String() }),
    fc.record({
      type: fc.constant('buttons' as const),
      buttons: fc.array(fc.record({ label: text, action: fc.string({ minLength: 1, maxLength: 80 }) }), {
        maxLength: 30,
      }),
    }),
  );

  test('Discord takes it, and no ping, link or fence of the text survives', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.boolean(), (blocks, full) => {
        const payload = render(reply(...blocks), words.en, full ? 'full' : 'text only');
        accepted(payload);
        for (const part of [
          payload.body.content,
          ...payload.body.embeds.map(({ description }) => description ?? ''),
        ]) {
          expect(proseOf(part)).not.toMatch(/@everyone|https?:\/\/|<@|\*\*\*\*|```/);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
