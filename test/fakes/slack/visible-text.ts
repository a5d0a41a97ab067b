import { object, objects, string, type Wire } from './wire';

/** What a person reads in a message: its blocks when it has some, its text otherwise, then the names of its files. */
export function visibleText(message: { text: string; blocks: Wire[]; files: { name: string }[] }): string {
  const words =
    message.blocks.length > 0
      ? message.blocks.map(blockText).join('\n')
      : message.text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return [words, ...message.files.map((file) => `[file ${file.name}]`)]
    .filter((text) => text !== '')
    .join('\n');
}

function blockText(block: Wire): string {
  switch (block.type) {
    case 'header':
    case 'section':
      return string(object(block.text).text);
    case 'context':
      return objects(block.elements)
        .map((one) => string(one.text))
        .join(' ');
    case 'actions':
      return objects(block.elements)
        .map((one) => `[${string(object(one.text).text)}]`)
        .join(' ');
    default:
      return objects(block.elements).map(partText).join('\n');
  }
}

function partText(part: Wire): string {
  if (part.type === 'rich_text_list') {
    return objects(part.elements)
      .map((item, at) => `${part.style === 'ordered' ? `${at + 1}.` : '•'} ${partText(item)}`)
      .join('\n');
  }
  return objects(part.elements)
    .map((one) => string(one.text) || string(one.url))
    .join('');
}
