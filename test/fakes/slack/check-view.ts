import { checkModalBlocks } from './check-blocks';
import { object, objects, string, type Wire } from './wire';

/** Why Slack would refuse this modal; null when it would not. */
export function checkView(view: Wire): string | null {
  if (view.type !== 'modal') return 'not a modal';
  for (const part of ['title', 'submit', 'close'] as const) {
    const text = object(view[part]);
    const length = string(text.text).length;
    if (view[part] !== undefined && (text.type !== 'plain_text' || length < 1 || length > 24))
      return `${part} of 1 to 24`;
  }
  if (!view.title) return 'no title';
  const blocks = objects(view.blocks);
  if (blocks.some((block) => block.type === 'input') && !view.submit) return 'inputs without a submit button';
  if (string(view.private_metadata).length > 3_000) return 'private_metadata over 3000';
  if (string(view.callback_id).length > 255) return 'callback_id over 255';
  return checkModalBlocks(view.blocks)?.why ?? null;
}
