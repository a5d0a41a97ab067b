import type { KnownBlock } from '@slack/types';
import type { Block, Button, Text } from '../../reply/reply';
import { cut } from './cut';
import { LIMITS } from './limits';
import { cutSpans, listPart, preformatted, section, spansText, type RichTextPart } from './rich-text';
import { tableText } from './table-text';

/** One block of a reply, ready to be drawn; `size` is its characters. */
export type Piece = FixedPiece | FlexiblePiece;

/** Always whole. */
interface FixedPiece {
  kind: 'fixed';
  size: number;
  blocks: KnownBlock[];
}

/** Can be drawn shorter. */
export interface FlexiblePiece {
  kind: 'flexible';
  size: number;
  draw(limit: number): { parts: RichTextPart[]; shown: number };
  /** The piece is this file, which can also be uploaded. */
  file?: { name: string; text: string };
}

/** Null for a block without a word, which Slack would refuse. `at` is the block's place in the reply. */
export function pieceOf(block: Block, at: number): Piece | null {
  switch (block.type) {
    case 'heading':
      return block.text.length > LIMITS.header ? textPiece([{ bold: block.text }]) : header(block.text);
    case 'text':
      return textPiece(block.spans);
    case 'list':
      return listPiece(
        block.items.filter((item) => spansText(item) !== ''),
        block.ordered,
      );
    case 'table':
      return codePiece(tableText(block.columns, block.rows));
    case 'code':
      return codePiece(block.text);
    case 'file':
      return filePiece(block.name, block.text);
    case 'picture':
      // The words of the picture; the drawing itself takes this place once pictures are uploaded.
      return textPiece([block.alt]);
    case 'buttons':
      return buttonsPiece(block.buttons, at);
    case 'note':
      return notePiece(block.spans);
    default:
      return unknown(block);
  }
}

function unknown(block: never): never {
  throw new TypeError(`no drawing for the block ${JSON.stringify(block)}`);
}

function header(text: string): Piece | null {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return null;
  return fixed(line.length, [{ type: 'header', text: { type: 'plain_text', text: line, emoji: false } }]);
}

function textPiece(spans: Text): Piece | null {
  const size = spansText(spans).length;
  if (size === 0) return null;
  return {
    kind: 'flexible',
    size,
    draw(limit) {
      const kept = cutSpans(spans, limit);
      const shown = spansText(kept).length;
      return { parts: shown > 0 ? [section(kept)] : [], shown };
    },
  };
}

function listPiece(items: Text[], ordered: boolean): Piece | null {
  if (items.length === 0) return null;
  const size = items.reduce((sum, item) => sum + spansText(item).length, 0);
  return {
    kind: 'flexible',
    size,
    draw(limit) {
      let shown = 0;
      const kept = items.filter((item) => (shown += spansText(item).length) <= limit);
      return {
        parts: kept.length > 0 ? [listPart(kept, ordered)] : [],
        shown: kept.reduce((sum, item) => sum + spansText(item).length, 0),
      };
    },
  };
}

function codePiece(text: string): Piece | null {
  if (text === '') return null;
  return {
    kind: 'flexible',
    size: text.length,
    draw(limit) {
      const kept = cut(text, limit);
      return { parts: kept === '' ? [] : [preformatted(kept)], shown: kept.length };
    },
  };
}

function filePiece(name: string, text: string): Piece {
  return {
    kind: 'flexible',
    size: name.length + text.length,
    file: { name, text },
    draw(limit) {
      if (limit <= name.length) return { parts: [], shown: 0 };
      const kept = cut(text, limit - name.length);
      return {
        parts: [...(name ? [section([{ code: name }])] : []), preformatted(kept)],
        shown: name.length + kept.length,
      };
    },
  };
}

function buttonsPiece(buttons: Button[], at: number): Piece | null {
  if (buttons.length === 0) return null;
  const elements = buttons.map((button, nth) => ({
    type: 'button' as const,
    action_id: `press:${at}:${nth}`,
    text: { type: 'plain_text' as const, text: label(button), emoji: false },
    value: button.action.slice(0, LIMITS.buttonValue),
    ...(button.style === 'primary' ? { style: 'primary' as const } : {}),
  }));
  const rows = Array.from({ length: Math.ceil(elements.length / LIMITS.actionsElements) }, (_, row) =>
    elements.slice(row * LIMITS.actionsElements, (row + 1) * LIMITS.actionsElements),
  );
  const size = elements.reduce((sum, one) => sum + one.text.text.length + one.value.length, 0);
  return fixed(
    size,
    rows.map((row) => ({ type: 'actions', elements: row })),
  );
}

function label({ label, action }: Button): string {
  const text = label || action;
  return text.length > LIMITS.buttonLabel ? `${cut(text, LIMITS.buttonLabel - 1)}…` : text;
}

function notePiece(spans: Text): Piece | null {
  const text = spansText(spans);
  if (text === '') return null;
  if (text.length > LIMITS.contextText) return textPiece(spans);
  return fixed(text.length, [{ type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] }]);
}

function fixed(size: number, blocks: KnownBlock[]): Piece {
  return { kind: 'fixed', size, blocks };
}
