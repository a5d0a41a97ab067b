import { decodeText } from './decode-text';
import { fence } from './fence';

/** As it comes over the wire: no field can be relied on. */
type Wire = Record<string, unknown>;

/**
 * What a person typed, exactly, with code blocks as fences and the bot's own mention left out.
 * From `blocks`, because there code is not escaped and Slack's automatic links keep the typed text;
 * `text` is read only where there are no rich text blocks.
 */
export function messageText(message: { text?: unknown; blocks?: unknown }, ownUserId: string): string {
  const blocks = objects(message.blocks);
  const typed = blocks.length > 0 && blocks.every((block) => block.type === 'rich_text');
  const text = typed
    ? joinLines(blocks.flatMap((block) => objects(block.elements)).map((part) => blockText(part, ownUserId)))
    : decodeText(string(message.text), ownUserId);
  return text.trim();
}

/** Is the user mentioned in the message? */
export function mentions(message: { text?: unknown }, userId: string): boolean {
  const text = string(message.text);
  return text.includes(`<@${userId}>`) || text.includes(`<@${userId}|`);
}

function blockText(part: Wire, ownUserId: string): string {
  const inside = () => objects(part.elements);
  switch (part.type) {
    case 'rich_text_preformatted':
      return fence(inlineText(inside(), ownUserId));
    case 'rich_text_list':
      return listText(part, ownUserId);
    default:
      return inlineText(inside(), ownUserId);
  }
}

function listText(list: Wire, ownUserId: string): string {
  const first = typeof list.offset === 'number' ? list.offset + 1 : 1;
  const indent = '  '.repeat(typeof list.indent === 'number' ? list.indent : 0);
  return objects(list.elements)
    .map((item, at) => {
      const mark = list.style === 'ordered' ? `${first + at}.` : '-';
      return `${indent}${mark} ${inlineText(objects(item.elements), ownUserId)}`;
    })
    .join('\n');
}

function inlineText(elements: Wire[], ownUserId: string): string {
  return elements.map((element) => elementText(element, ownUserId)).join('');
}

function elementText(element: Wire, ownUserId: string): string {
  switch (element.type) {
    case 'link':
      return string(element.text) || string(element.url);
    case 'user':
      return element.user_id === ownUserId ? '' : `@${string(element.user_id)}`;
    case 'channel':
      return `#${string(element.channel_id)}`;
    case 'usergroup':
      return `@${string(element.usergroup_id)}`;
    case 'broadcast':
      return `@${string(element.range)}`;
    case 'emoji':
      return `:${string(element.name)}:`;
    case 'color':
      return string(element.value);
    case 'date':
      return string(element.fallback);
    default:
      return string(element.text) || string(element.url);
  }
}

/** One under the other; a part that ends its line already needs no further break. */
function joinLines(parts: string[]): string {
  return parts.reduce((all, part) => (all === '' || all.endsWith('\n') ? all + part : `${all}\n${part}`), '');
}

function objects(value: unknown): Wire[] {
  return Array.isArray(value)
    ? value.filter((one): one is Wire => typeof one === 'object' && one !== null)
    : [];
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
