import * as fc from 'fast-check';
import { messageText, mentions } from '../../../../src/bot/adapters/slack/decode';
import { encodeTyped } from '../../../fakes/slack/typed';

const OWN = 'U0BOT';
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const code = (...elements: object[]) => ({ type: 'rich_text_preformatted', elements });
const text = (words: string) => ({ type: 'text', text: words });
const blocks = (...elements: object[]) => [{ type: 'rich_text', elements }];

describe('text from blocks', () => {
  const cases: [string, object[], string][] = [
    ['plain words', [section(text('why is it big?'))], 'why is it big?'],
    ['the own mention goes', [section({ type: 'user', user_id: OWN }, text(' help'))], 'help'],
    ['other mentions stay', [section({ type: 'user', user_id: 'U2' }, text(' said'))], '@U2 said'],
    ['a link typed without scheme', [section({ type: 'link', url: 'http://a.io', text: 'a.io' })], 'a.io'],
    [
      'a link typed in full',
      [section({ type: 'link', url: 'https://a.io/x?a=1&b=2' })],
      'https://a.io/x?a=1&b=2',
    ],
    ['nothing is unescaped twice', [section(text('&lt; is how HTML says <'))], '&lt; is how HTML says <'],
    [
      'what became an emoji',
      [section(text('a'), { type: 'emoji', name: 'smile', unicode: '1f604' })],
      'a:smile:',
    ],
    [
      'code with links becomes a fence',
      [
        section(text('look:\n')),
        code(text('FROM a\nRUN wget '), { type: 'link', url: 'http://b.io', text: 'b.io' }),
      ],
      'look:\n```\nFROM a\nRUN wget b.io\n```',
    ],
    ['code that is a fence', [code(text('```docker\nFROM a\n```'))], '```docker\nFROM a\n```'],
    ['code that holds one', [code(text('# ```\nFROM a'))], '````\n# ```\nFROM a\n````'],
    ['quotes', [{ type: 'rich_text_quote', elements: [text('FROM a')] }], 'FROM a'],
    [
      'lists',
      [
        {
          type: 'rich_text_list',
          style: 'ordered',
          offset: 1,
          elements: [section(text('a')), section(text('b'))],
        },
        { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section(text('c'))] },
      ],
      '2. a\n3. b\n  - c',
    ],
    ['parts that are unknown keep their words', [section({ type: 'newest', text: 'word' })], 'word'],
  ];
  test.each(cases)('%s', (_, elements, expected) => {
    expect(messageText({ text: 'never read', blocks: blocks(...elements) }, OWN)).toBe(expected);
  });
});

describe('text without rich text blocks', () => {
  const cases: [string, string, string][] = [
    ['entities', 'a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['each entity once', '&amp;lt;', '&lt;'],
    ['a labelled link', 'RUN wget <http://www.google.com|www.google.com>', 'RUN wget www.google.com'],
    ['a bare link', 'ADD <https://a.io/f.tgz> /', 'ADD https://a.io/f.tgz /'],
    ['a link with an entity', '<https://a.io/?a=1&amp;b=2>', 'https://a.io/?a=1&b=2'],
    ['a typed less-than is no link', 'cat &lt;&lt;EOF &gt; x', 'cat <<EOF > x'],
    ['the own mention', '<@U0BOT> help', 'help'],
    ['the own mention with a name', '<@U0BOT|vantillu> help', 'help'],
    ['other mentions', '<@U2|ravi> <#C1|general> <!here> <!subteam^S1|@devs>', '@ravi #general @here @devs'],
    ['a fence in one line', 'see ```FROM a\nRUN b```', 'see \n```\nFROM a\nRUN b\n```'],
    ['a fence that is not closed', '```FROM a', '```FROM a'],
    ['an empty message', '', ''],
  ];
  test.each(cases)('%s', (_, encoded, expected) => {
    expect(messageText({ text: encoded }, OWN)).toBe(expected);
  });

  test('blocks of other kinds are left to the text', () => {
    const other = [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }];
    expect(messageText({ text: 'FROM a', blocks: other }, OWN)).toBe('FROM a');
  });

  test('fields that are not what they should be', () => {
    expect(messageText({ text: 7, blocks: [null, 3] }, OWN)).toBe('');
    expect(messageText({ blocks: blocks({ type: 'rich_text_section', elements: 'x' }) }, OWN)).toBe('');
  });
});

test('a mention is of that user, not of one whose id begins alike', () => {
  expect(mentions({ text: 'hi <@U0BOT>' }, OWN)).toBe(true);
  expect(mentions({ text: 'hi <@U0BOT|v>' }, OWN)).toBe(true);
  expect(mentions({ text: 'hi <@U0BOTTLE>' }, OWN)).toBe(false);
});

const line = fc.stringMatching(/^[a-zA-Z0-9 <>&;:/._="$|-]{1,40}$/);
const codeText = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));

test('whatever code is pasted, it arrives as it was typed, by blocks and by text', () => {
  fc.assert(
    fc.property(codeText, (typed) => {
      fc.pre(typed === typed.trim());
      const encoded = encodeTyped(`\`\`\`${typed}\`\`\``, OWN);
      const expected = `\`\`\`\n${typed}\n\`\`\``;
      expect(messageText(encoded, OWN)).toBe(expected);
      expect(messageText({ text: encoded.text }, OWN)).toBe(expected);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('long input takes no longer than it is long', () => {
  const hostile = '<'.repeat(200_000) + '&'.repeat(200_000) + '`'.repeat(200_000);
  expect(messageText({ text: hostile }, OWN).length).toBeGreaterThan(400_000);
});
