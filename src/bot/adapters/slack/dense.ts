import type { KnownBlock } from '@slack/types';
import { LIMITS } from './limits';
import { section, type RichTextPart } from './rich-text';

/** The same words and buttons in few blocks: one of text, then the buttons. For replies of more blocks than Slack takes. */
export function dense(blocks: KnownBlock[]): KnownBlock[] {
  const elements = blocks.flatMap(asRichText);
  const presses = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const rows = Array.from({ length: Math.ceil(presses.length / LIMITS.actionsElements) }, (_, row) =>
    presses.slice(row * LIMITS.actionsElements, (row + 1) * LIMITS.actionsElements),
  );
  const text: KnownBlock[] = elements.length > 0 ? [{ type: 'rich_text', elements }] : [];
  return [...text, ...rows.map((row): KnownBlock => ({ type: 'actions', elements: row }))];
}

function asRichText(block: KnownBlock): RichTextPart[] {
  switch (block.type) {
    case 'rich_text':
      return block.elements;
    case 'header':
      return [section([{ bold: block.text.text }])];
    case 'context':
      return [section(block.elements.flatMap((one) => ('text' in one ? [{ italic: one.text }] : [])))];
    default:
      return [];
  }
}
