import type { Block, Text } from '../../reply/reply';
import { cut } from './cut';
import { codeSpan, escape, fenceSafe, inline, openFence, PIECE } from './markdown';
import { tableLines } from './table';

/** A block as Discord's Markdown, in pieces: a message may be cut between two of them, then it is closed and opened again. */
export interface Unit {
  open: string;
  pieces: string[];
  close: string;
  /** A paragraph keeps an empty line between itself and the next one. */
  paragraph: boolean;
}

type Drawn = Extract<Block, { type: 'heading' | 'text' | 'note' | 'list' | 'table' | 'code' }>;

export function unitOf(block: Drawn, isFirst = false): Unit {
  switch (block.type) {
    case 'heading':
      return flow(cut(`${isFirst ? '##' : '###'} ${escape(block.text.replace(/\s/g, ' ').trim())}`, PIECE));
    case 'text':
      return { ...flow(inline(block.spans)), paragraph: true };
    case 'note':
      return flow(prefixed('-# ', block.spans, '-# '));
    case 'list':
      return flow(listPieces(block.items, block.ordered));
    case 'table':
      return tableUnit(block);
    case 'code':
      return codeUnit(block.text, block.language);
    default:
      return block satisfies never;
  }
}

/** Says that a file is attached, by its true name: Discord strips the dot of `.dockerignore` (discord-api-docs#7754). */
export function fileTitle(name: string): Unit {
  return flow([`📎 ${codeSpan(name)}`]);
}

function codeUnit(text: string, language: string): Unit {
  const lines = fenceSafe(text.replace(/\r\n?/g, '\n').trimEnd()).split('\n');
  return {
    open: openFence(language),
    pieces: lines.flatMap((line) => cut(`${line}\n`, PIECE)),
    close: '```',
    paragraph: false,
  };
}

/** Aligned where its letters can be, else one line a row. */
function tableUnit(table: Extract<Block, { type: 'table' }>): Unit {
  const lines = tableLines(table);
  if (lines) return codeUnit(lines.join('\n'), '');
  const titles = table.columns.map((column) => escape(column.title)).filter((title) => title !== '');
  return flow([
    ...(titles.length > 0 ? [`**${titles.join(' · ')}**\n`] : []),
    ...listPieces(
      table.rows.map((row) => row.flatMap((cell, at) => (at > 0 ? [' · ', ...cell] : cell))),
      false,
    ),
  ]);
}

function listPieces(items: Text[], ordered: boolean): string[] {
  return items.flatMap((item, at) =>
    prefixed(`${at > 0 ? '\n' : ''}${ordered ? `${at + 1}.` : '-'} `, item, '  '),
  );
}

/** The spans after a mark, which stays with the first of them; lines of their own begin with `next`. */
function prefixed(mark: string, spans: Text, next: string): string[] {
  const [first = '', ...rest] = inline(spans).map((piece) => piece.replaceAll('\n', `\n${next}`));
  return [mark + first, ...rest];
}

const flow = (pieces: string[]): Unit => ({ open: '', pieces, close: '', paragraph: false });
