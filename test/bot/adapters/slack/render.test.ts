import * as fc from 'fast-check';
import { render } from '../../../../src/bot/adapters/slack/render';
import type { Block, Reply, Text } from '../../../../src/bot/reply/reply';
import { checkMessageBlocks } from '../../../fakes/slack/check-blocks';
import { visibleText } from '../../../fakes/slack/visible-text';
import type { Wire } from '../../../fakes/slack/wire';
import { replyOf, words } from './support';

const draw = (...blocks: Block[]) => render(replyOf('A sentence.', ...blocks), words.en, { uploads: true });

function seen({ text, blocks }: { text: string; blocks: object[] }): string {
  return visibleText({ text, blocks: blocks as Wire[], files: [] });
}

test('each block has its drawing', () => {
  const { blocks } = draw(
    { type: 'heading', text: 'Sizes' },
    { type: 'text', spans: ['plain ', { bold: 'b' }, { italic: 'i' }, { code: 'c' }] },
    { type: 'list', ordered: true, items: [['one'], ['two']] },
    { type: 'list', ordered: false, items: [['dot']] },
    { type: 'table', columns: [{ title: 'a', align: 'left' }], rows: [[['1']]] },
    { type: 'code', language: 'dockerfile', text: 'FROM a' },
    { type: 'file', name: 'Dockerfile', language: 'dockerfile', text: 'FROM b' },
    { type: 'picture', alt: 'two boxes', png: '' },
    {
      type: 'buttons',
      buttons: [
        { label: 'Next', action: 'next', style: 'primary' },
        { label: 'Back', action: 'back' },
      ],
    },
    { type: 'note', spans: ['small ', { bold: 'print' }] },
  );
  expect(checkMessageBlocks(blocks)).toBeNull();
  expect(blocks).toMatchSnapshot();
});

describe('what a learner wrote stays text', () => {
  const hostile = '<!channel> <@U1> *b* _i_ `c` &amp; https://evil.io :smile: ```';

  test('nothing of it is mrkdwn: all text is rich text or plain text', () => {
    const { blocks } = draw(
      { type: 'heading', text: hostile },
      { type: 'text', spans: [hostile] },
      { type: 'code', language: '', text: hostile },
      { type: 'note', spans: [hostile] },
      { type: 'buttons', buttons: [{ label: hostile, action: 'x' }] },
    );
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
    expect(seen({ text: '', blocks })).toContain(hostile);
  });

  test('the sentence for notifications is escaped', () => {
    expect(render(replyOf('<!channel> & <@U1>'), words.en, { uploads: true }).text).toBe(
      '&lt;!channel&gt; &amp; &lt;@U1&gt;',
    );
  });
});

describe('too much for one message', () => {
  const long = Array.from({ length: 400 }, (_, at) => `RUN step number ${at} of this long file`).join('\n');

  test('a long text is cut at a line and says so; what comes after stays', () => {
    const { blocks, uploads } = draw(
      { type: 'code', language: '', text: long },
      { type: 'note', spans: ['the note'] },
      { type: 'buttons', buttons: [{ label: 'Next', action: 'next' }] },
    );
    const shown = seen({ text: '', blocks });
    expect(checkMessageBlocks(blocks)).toBeNull();
    expect(shown).toContain('RUN step number 0 ');
    expect(shown).toMatch(
      /of this long file\nShortened: \d+ of 15\d\d\d characters fit here\.\nthe note\n\[Next\]$/,
    );
    expect(uploads).toEqual([]);
  });

  test('a long file is uploaded, its place says so', () => {
    const { blocks, uploads } = draw(
      { type: 'text', spans: ['here:'] },
      { type: 'file', name: 'Dockerfile', language: '', text: long },
    );
    expect(uploads).toEqual([{ name: 'Dockerfile', text: long }]);
    expect(seen({ text: '', blocks })).toBe('here:\nDockerfile is long: it follows as a file.');
  });

  test('where nothing can be uploaded the file is cut', () => {
    const reply = replyOf('s', { type: 'file', name: 'Dockerfile', language: '', text: long });
    const { blocks, uploads } = render(reply, words.en, { uploads: false });
    expect(uploads).toEqual([]);
    expect(seen({ text: '', blocks })).toMatch(/^Dockerfile\nRUN step number 0[\s\S]*Shortened: \d+ of \d+/);
  });

  test('words come before files when room is short', () => {
    const { blocks, uploads } = draw(
      { type: 'file', name: 'a', language: '', text: 'x'.repeat(6_000) },
      { type: 'text', spans: ['y'.repeat(6_000)] },
    );
    expect(uploads.map(({ name }) => name)).toEqual(['a']);
    expect(seen({ text: '', blocks })).toContain('y'.repeat(6_000));
  });

  test('many small pieces over the limit are cut with one remark', () => {
    const { blocks } = draw(
      ...Array.from({ length: 300 }, (_, at): Block => ({ type: 'text', spans: [`${at} `.repeat(20)] })),
    );
    expect(checkMessageBlocks(blocks)).toBeNull();
    expect(seen({ text: '', blocks }).match(/Shortened/g)).toHaveLength(1);
  });

  test('more than 50 blocks keep every word and every button', () => {
    const { blocks } = draw(
      ...Array.from({ length: 30 }, (_, at): Block[] => [
        { type: 'heading', text: `heading ${at}` },
        { type: 'text', spans: [`text ${at}`] },
        { type: 'note', spans: [`note ${at}`] },
        { type: 'buttons', buttons: [{ label: `button ${at}`, action: `do ${at}` }] },
      ]).flat(),
    );
    expect(checkMessageBlocks(blocks)).toBeNull();
    const shown = seen({ text: '', blocks });
    for (let at = 0; at < 30; at++) {
      for (const kind of ['heading', 'text', 'note', 'button']) expect(shown).toContain(`${kind} ${at}`);
    }
  });

  test('a heading, a note and a label too long for their kind', () => {
    const { blocks } = draw(
      { type: 'heading', text: 'h'.repeat(151) },
      { type: 'note', spans: ['n'.repeat(2_001)] },
      { type: 'buttons', buttons: [{ label: 'l'.repeat(76), action: 'a' }] },
    );
    expect(checkMessageBlocks(blocks)).toBeNull();
    expect(seen({ text: '', blocks })).toContain('h'.repeat(151));
    expect(seen({ text: '', blocks })).toContain(`[${'l'.repeat(74)}…]`);
  });
});

const anyText = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 4_000 }));
const spans: fc.Arbitrary<Text> = fc.array(
  fc.oneof(
    anyText,
    anyText.map((bold) => ({ bold })),
    anyText.map((code) => ({ code })),
  ),
  { maxLength: 5 },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  anyText.map((text): Block => ({ type: 'heading', text })),
  spans.map((spans): Block => ({ type: 'text', spans })),
  spans.map((spans): Block => ({ type: 'note', spans })),
  fc
    .record({ items: fc.array(spans, { maxLength: 6 }), ordered: fc.boolean() })
    .map(({ items, ordered }): Block => ({ type: 'list', items, ordered })),
  fc.array(fc.array(spans, { maxLength: 3 }), { maxLength: 5 }).map((rows): Block => ({
    type: 'table',
    columns: [
      { title: 'a', align: 'left' },
      { title: '', align: 'right' },
    ],
    rows,
  })),
  anyText.map((text): Block => ({ type: 'code', language: '', text })),
  fc
    .record({ name: anyText, text: anyText })
    .map(({ name, text }): Block => ({ type: 'file', language: '', name, text })),
  anyText.map((alt): Block => ({ type: 'picture', alt, png: '' })),
  fc
    .array(
      fc.record({ label: fc.string({ maxLength: 90 }), action: fc.string({ minLength: 1, maxLength: 80 }) }),
      { maxLength: 12 },
    )
    .map((buttons): Block => ({ type: 'buttons', buttons })),
);

test('whatever the reply, Slack takes it', () => {
  const reply: fc.Arbitrary<Reply> = fc
    .record({ summary: anyText, blocks: fc.array(block, { maxLength: 40 }) })
    .map(({ summary, blocks }) => ({ intent: 'answer', language: 'en', summary, blocks, lessons: [] }));
  fc.assert(
    fc.property(reply, fc.boolean(), (made, uploads) => {
      const { text, blocks } = render(made, words.te, { uploads });
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(4_000);
      expect(checkMessageBlocks(blocks)).toBeNull();
    }),
    { seed: 11, numRuns: 300 },
  );
});
