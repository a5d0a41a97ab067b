import {
  bold,
  button,
  buttons,
  code,
  file,
  heading,
  list,
  mono,
  note,
  table,
  text,
} from '../../src/bot/reply/build';
import { plainText } from '../../src/bot/reply/plain-text';
import type { Block, Reply } from '../../src/bot/reply/reply';

export function replyOf(...blocks: Block[]): Reply {
  return { intent: 'answer', language: 'en', summary: 'A short answer.', blocks, lessons: [] };
}

export const said = (words: string): Reply => replyOf(text(words));

const columns = [
  { title: 'Line', align: 'left' },
  { title: 'Size', align: 'right' },
] as const;
const tableOf = (...rows: string[][]): Block =>
  table(
    [...columns],
    rows.map((row) => row.map((cell) => [cell])),
  );
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** One block of every type. */
export const BLOCKS: Block[] = [
  heading('What ships & what stays'),
  text(
    'Plain, ',
    bold('bold'),
    ', ',
    { italic: 'italic' },
    ' and ',
    mono('npm ci --omit=dev'),
    '. వంటిల్లు 🍳',
  ),
  list([['first *thing*'], [bold('second'), ' thing']]),
  list([['one'], ['two']], true),
  tableOf(['RUN npm', '136 MB'], ['COPY dist', '<2 MB']),
  table([{ title: 'లైన్', align: 'left' }], [[['నోడ్']]]),
  code('FROM node:20 AS build\n\n  RUN echo "a && b" > /x_y_z # `ls`', 'dockerfile'),
  file('.dockerignore', 'node_modules\n*.log', ''),
  { type: 'picture', alt: 'Two stages: builder 400 MB, final 13 MB', png: PIXEL },
  buttons(button('Next lesson', 'next', 'primary'), button('Hint', 'hint')),
  note('Small print: linux/amd64, 1 MB = 1,000,000 bytes'),
];

/** Blocks without a word. */
export const EMPTY_BLOCKS: Block[] = [
  heading(''),
  text(),
  text(''),
  text(bold(''), ' '),
  list([]),
  list([[]]),
  table([], []),
  code(''),
  buttons(),
  note(''),
];

/** Far more than a message of any chat holds. */
export const LONG_BLOCKS: [name: string, block: Block[]][] = [
  ['text', [text('many words '.repeat(9_000))]],
  ['one word', [text('x'.repeat(90_000))]],
  ['bold text', [text(bold('many words '.repeat(9_000)))]],
  ['code', [code('RUN echo `date` && \\\n'.repeat(4_000), 'dockerfile')]],
  ['a file', [file('Dockerfile', 'RUN echo `date`\n'.repeat(6_000), 'dockerfile')]],
  ['a list', [list(Array.from({ length: 2_000 }, (_, at) => [`item ${at} of many`]))]],
  ['a table', [tableOf(...Array.from({ length: 1_500 }, (_, at) => [`RUN ${at}`, `${at} MB`]))]],
  ['a heading', [heading('many words '.repeat(2_000))]],
  ['small print', [note('many words '.repeat(3_000))]],
  ['many notes', Array.from({ length: 120 }, (_, at) => note(`note ${at} `, 'small print '.repeat(20)))],
  ['many headings', Array.from({ length: 400 }, (_, at) => heading(`chapter ${at} of this long book`))],
  ['many files', Array.from({ length: 14 }, (_, at) => file(`part-${at}.txt`, `text ${at}\n`.repeat(1_000)))],
  ['many buttons', [buttons(...Array.from({ length: 30 }, (_, at) => button(`Press ${at}`, `learn ${at}`)))]],
  ['Telugu', [text('మల్టీ స్టేజ్ బిల్డ్ '.repeat(3_000))]],
];

/** What a learner may have put into a Dockerfile or a name, to be shown and to do nothing. */
export const HOSTILE_TEXTS = [
  '<!channel> <!here> <@U1> <#C1> <!subteam^S1>',
  '<https://evil.example|click> [click](https://evil.example) https://evil.example discord.gg/evil',
  '@everyone @here <@1> <@&1> <@!1>',
  'before\n```\n@everyone <!channel> https://evil.example\n```\nafter',
  '`` ` @everyone ` `` @everyone `',
  '\\`@everyone\\` \\<@1> \\\\@everyone',
  '||spoiler|| &lt;!channel&gt; &amp;',
  '\u001B]0;owned\u0007\u001B[2Jclear\u009B31mred\u0000 \u008Dup\rover\bback',
];

/** The text in every place of a reply where words of others may come to stand. */
export function everywhere(words: string): Block[] {
  return [
    heading(words),
    text(words, bold(words), { italic: words }, mono(words)),
    list([[words, mono(words)]]),
    tableOf([words, words]),
    code(words, words),
    file('Dockerfile', words),
    { type: 'picture', alt: words, png: '' },
    note(words, mono(words)),
    buttons(button(words, 'next')),
  ];
}

/**
 * Words of the reply that nobody can read in `shown`. The text of a file is there when the file is, as `[file NAME]`.
 * A word is a run of letters and digits; marks around it don't count.
 */
export function missing(reply: Reply, shown: string): string[] {
  const screen = bare(shown);
  const read = reply.blocks.map((block) =>
    block.type === 'file' && isAttached(block.name, shown) ? heading(block.name) : block,
  );
  const words = bare(plainText({ ...reply, blocks: read })).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => !screen.includes(word));
}

/** Discord strips the dot of `.dockerignore`. */
function isAttached(name: string, shown: string): boolean {
  return shown.includes(`[file ${name}]`) || shown.includes(`[file ${name.replace(/^\./, '')}]`);
}

/** Without what nobody sees. Not the line ends: words stay apart. */
function bare(words: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  return words.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B]/g, '');
}
