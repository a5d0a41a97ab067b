import { objects, string } from '../../../fakes/discord/json';
import type { Message } from '../../../fakes/discord';

/** What a person reads in a message of Discord: escapes undone, files as `[file NAME]`, buttons as `[LABEL]`. */
export function visibleText(message: Message): string {
  return [
    ...writings(message).map((markdown) => markdown.replace(TOKEN, (_token, ...parts) => tokenText(parts))),
    ...message.attachments.map(({ filename, description }) => `[file ${filename}] ${description ?? ''}`),
    ...message.components.map((row) =>
      objects(row.components)
        .map((button) => `[${string(button.label)}]`)
        .join(' '),
    ),
  ]
    .map((text) => text.replaceAll('\u200B', '').trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** What Discord would make a ping, a link, a spoiler or code of, outside of the code and the escapes. */
export function livingMarkup(message: Message): string[] {
  const outside = writings(message).map((markdown) =>
    markdown.replace(TOKEN, (token) => (token.startsWith('\\') ? '\u200B' : '')),
  );
  return [...(message.pings ? ['a ping'] : []), ...outside.flatMap((text) => text.match(LIVING) ?? [])];
}

/** An escaped character, a block of code, code within a line: in the order in which Discord looks for them. */
const TOKEN = /\\([^0-9A-Za-z\s])|```(?:[\w+-]+\n|\n)?([\s\S]*?)```|(`{1,2})([\s\S]+?)\3(?!`)/g;
const LIVING =
  /<(?:[@#:/]|a:)|<!|@(?:everyone|here)|:\/\/|discord\.(?:gg|com)\/|\[[^\]]*\]\(|`|\|\||^#{4,}/gm;

function tokenText([escaped, block, , inline]: unknown[]): string {
  return [escaped, block, inline].map(string).join('');
}

function writings({ content, embeds }: Message): string[] {
  return [content, ...embeds.flatMap(({ title, description }) => [string(title), string(description)])];
}
