import { plainSpans } from './plain-text';
import type { Block, Reply, Text } from './reply';

/** The blocks and list items that hold something to see; the summary where none does. */
export function shownBlocks({ blocks, summary }: Reply): Block[] {
  const shown = blocks
    .map((block) =>
      block.type === 'list' ? { ...block, items: block.items.filter((item) => hasWords(item)) } : block,
    )
    .filter(isSeen);
  return shown.length > 0 ? shown : [{ type: 'text', spans: [summary] }];
}

function isSeen(block: Block): boolean {
  switch (block.type) {
    case 'heading':
    case 'code':
      return block.text.trim() !== '';
    case 'text':
    case 'note':
      return hasWords(block.spans);
    case 'list':
      return block.items.length > 0;
    case 'table':
      return block.columns.some(({ title }) => title.trim() !== '') || block.rows.flat().some(hasWords);
    case 'file':
      return true;
    case 'picture':
      return block.png !== '' || block.alt.trim() !== '';
    case 'buttons':
      return block.buttons.length > 0;
  }
}

function hasWords(spans: Text): boolean {
  return plainSpans(spans).trim() !== '';
}
