import { isObject, object, objects, string, type Wire } from './wire';

/**
 * What Slack refuses, by its published limits (docs.slack.dev, block-kit reference) and the undocumented one on all
 * words of a message (slackapi/bolt-js#2867). Written apart from the adapter's own table, so that one checks the other.
 */
export interface Refusal {
  error: 'invalid_blocks' | 'msg_blocks_too_long';
  why: string;
}

const WORDS_IN_ALL = 11_341;

export function checkMessageBlocks(blocks: unknown): Refusal | null {
  return check(blocks, { most: 50, inMessage: true });
}

export function checkModalBlocks(blocks: unknown): Refusal | null {
  return check(blocks, { most: 100, inMessage: false });
}

function check(blocks: unknown, { most, inMessage }: { most: number; inMessage: boolean }): Refusal | null {
  if (!Array.isArray(blocks) || !blocks.every(isObject)) return invalid('blocks are no list of objects');
  if (blocks.length > most) return invalid(`${blocks.length} blocks, at most ${most}`);
  const ids = blocks.flatMap((block) => (block.block_id === undefined ? [] : [string(block.block_id)]));
  if (new Set(ids).size !== ids.length) return invalid('a block_id stands twice');
  let words = 0;
  for (const block of blocks) {
    const fault = checkBlock(block, inMessage);
    if (fault) return invalid(`${string(block.type)}: ${fault}`);
    words += countWords(block);
  }
  if (inMessage && words > WORDS_IN_ALL)
    return { error: 'msg_blocks_too_long', why: `${words} characters in all` };
  return null;
}

function invalid(why: string): Refusal {
  return { error: 'invalid_blocks', why };
}

function checkBlock(block: Wire, inMessage: boolean): string | null {
  switch (block.type) {
    case 'header':
      return checkText(block.text, 150, ['plain_text']);
    case 'section':
      return checkText(block.text, 3_000, ['plain_text', 'mrkdwn']);
    case 'context':
      return checkContext(objects(block.elements));
    case 'actions':
      return checkActions(objects(block.elements));
    case 'rich_text':
      return checkRichText(objects(block.elements));
    case 'divider':
      return null;
    case 'input':
      return inMessage ? 'not in a message' : checkInput(block);
    default:
      return 'not a block';
  }
}

function checkText(text: unknown, most: number, types: string[]): string | null {
  if (!isObject(text) || !types.includes(string(text.type))) return `its text must be ${types.join(' or ')}`;
  const length = string(text.text).length;
  if (length === 0) return 'its text is empty';
  return length > most ? `its text has ${length} characters, at most ${most}` : null;
}

function checkContext(elements: Wire[]): string | null {
  if (elements.length === 0 || elements.length > 10) return `${elements.length} elements, 1 to 10`;
  return first(elements.map((element) => checkText(element, 3_000, ['plain_text', 'mrkdwn'])));
}

function checkActions(elements: Wire[]): string | null {
  if (elements.length === 0 || elements.length > 25) return `${elements.length} elements, 1 to 25`;
  const ids = elements.map((element) => string(element.action_id));
  if (new Set(ids).size !== ids.length) return 'an action_id stands twice';
  return first(elements.map(checkButton));
}

function checkButton(button: Wire): string | null {
  if (button.type !== 'button') return 'only buttons are known here';
  const id = string(button.action_id);
  if (id.length === 0 || id.length > 255) return 'action_id of 1 to 255 characters';
  if (button.value !== undefined && string(button.value).length > 2_000) return 'value over 2000';
  if (button.value !== undefined && string(button.value).length === 0) return 'an empty value';
  if (button.style !== undefined && !['primary', 'danger'].includes(string(button.style)))
    return 'no such style';
  return checkText(button.text, 75, ['plain_text']);
}

function checkRichText(parts: Wire[]): string | null {
  if (parts.length === 0) return 'no elements';
  return first(parts.map(checkPart));
}

function checkPart(part: Wire): string | null {
  const elements = objects(part.elements);
  if (elements.length === 0) return `an empty ${string(part.type)}`;
  switch (part.type) {
    case 'rich_text_section':
    case 'rich_text_quote':
      return first(elements.map(checkInline));
    case 'rich_text_preformatted':
      return first(
        elements.map((one) =>
          ['text', 'link'].includes(string(one.type)) ? checkInline(one) : 'text and links only',
        ),
      );
    case 'rich_text_list':
      if (!['bullet', 'ordered'].includes(string(part.style))) return 'a list is bullet or ordered';
      return first(
        elements.map((one) => (one.type === 'rich_text_section' ? checkPart(one) : 'a list has sections')),
      );
    default:
      return `no part ${string(part.type)}`;
  }
}

function checkInline(element: Wire): string | null {
  if (element.type === 'text') return string(element.text).length > 0 ? null : 'an empty text';
  if (element.type === 'link') return string(element.url) ? null : 'a link without url';
  return `no inline element ${string(element.type)}`;
}

function checkInput(block: Wire): string | null {
  const element = object(block.element);
  const label = checkText(block.label, 2_000, ['plain_text']);
  if (label) return label;
  if (element.type === 'file_input') {
    const most = element.max_files ?? 10;
    return typeof most === 'number' && most >= 1 && most <= 10 ? null : 'max_files of 1 to 10';
  }
  if (element.type !== 'plain_text_input') return `no input ${string(element.type)}`;
  const most = element.max_length ?? 3_000;
  if (typeof most !== 'number' || most < 1 || most > 3_000) return 'max_length of 1 to 3000';
  return string(element.initial_value).length > most ? 'initial_value is longer than max_length' : null;
}

/** Every word a person may read, button values included. */
function countWords(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, one) => sum + countWords(one), 0);
  if (!isObject(node)) return 0;
  const own = string(node.text).length + string(node.value).length;
  return Object.values(node).reduce<number>(
    (sum, one) => sum + (typeof one === 'object' ? countWords(one) : 0),
    own,
  );
}

function first(faults: (string | null)[]): string | null {
  return faults.find((fault) => fault !== null) ?? null;
}
