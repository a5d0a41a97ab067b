import type { Block, Reply, Span, Text } from './reply';

/** The text of spans without any markup. */
export function plainSpans(spans: Text): string {
  return spans.map(plainSpan).join('');
}

function plainSpan(span: Span): string {
  if (typeof span === 'string') return span;
  if ('bold' in span) return span.bold;
  if ('italic' in span) return span.italic;
  return span.code;
}

/** Every word a learner would see of the reply, one block under the other. */
export function plainText(reply: Reply): string {
  return reply.blocks
    .map(plainBlock)
    .filter((text) => text !== '')
    .join('\n\n');
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return block.text;
    case 'text':
    case 'note':
      return plainSpans(block.spans);
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${plainSpans(item)}`)
        .join('\n');
    case 'table':
      return [block.columns.map((column) => column.title), ...block.rows.map((row) => row.map(plainSpans))]
        .map((cells) => cells.join(' | ').trim())
        .join('\n');
    case 'code':
      return block.text;
    case 'file':
      return `${block.name}\n${block.text}`;
    case 'picture':
      return block.alt;
    case 'buttons':
      return block.buttons.map((button) => `[${button.label}]`).join(' ');
  }
}
