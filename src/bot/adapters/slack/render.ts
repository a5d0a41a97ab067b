import type { KnownBlock } from '@slack/types';
import { plainText } from '../../reply/plain-text';
import type { Block, Reply } from '../../reply/reply';
import { shownBlocks } from '../../reply/shown-blocks';
import { cut } from './cut';
import { dense } from './dense';
import { escape } from './escape';
import { LIMITS } from './limits';
import { pieceOf, type FlexiblePiece, type Piece } from './pieces';
import { section, type RichTextPart } from './rich-text';
import type { SlackWords } from './words';

export interface Rendered {
  /** One sentence for notifications and screen readers, escaped. */
  text: string;
  blocks: KnownBlock[];
  /** Files too long for the message, to be uploaded beside it. */
  uploads: { name: string; text: string }[];
}

export interface RenderOptions {
  /** May a file that does not fit be uploaded? Otherwise it is cut. */
  uploads: boolean;
  /** For all words of the message together. */
  characters?: number;
}

/**
 * A reply as Block Kit that Slack takes: within every limit, nothing dropped in silence.
 * What does not fit is cut and says so; headings, small print and buttons stay.
 */
export function render(reply: Reply, words: SlackWords, options: RenderOptions): Rendered {
  const characters = options.characters ?? LIMITS.messageCharacters;
  const pieces = piecesOf(shownBlocks(reply), characters);
  const uploads: Rendered['uploads'] = [];
  const drawn = new Map<Piece, RichTextPart[]>();
  let left = characters - fixedSize(pieces);
  let firstCut: Piece | null = null;
  let [shownInAll, inAll] = [0, 0];
  for (const piece of wordsBeforeFiles(pieces)) {
    const fits = piece.size <= left;
    if (!fits && piece.file && options.uploads) {
      uploads.push(piece.file);
      drawn.set(piece, [section([words.fileFollows(piece.file.name)])]);
      continue;
    }
    const { parts, shown } = piece.draw(fits ? piece.size : Math.max(0, left));
    drawn.set(piece, parts);
    left -= shown;
    shownInAll += shown;
    inAll += piece.size;
    if (!fits) firstCut ??= piece;
  }
  const blocks = pieces.flatMap((piece) => {
    if (piece.kind === 'fixed') return piece.blocks;
    const cutHere = piece === firstCut ? [section([{ italic: words.shortened(shownInAll, inAll) }])] : [];
    return richText([...(drawn.get(piece) ?? []), ...cutHere]);
  });
  return { text: sentence(reply), blocks: blocks.length > LIMITS.blocks ? dense(blocks) : blocks, uploads };
}

/** Where headings and small print would crowd out all else, they are text, which can be cut. */
function piecesOf(blocks: Block[], characters: number): Piece[] {
  const pieces = blocks.map(pieceOf).filter((piece) => piece !== null);
  if (fixedSize(pieces) <= characters / 2) return pieces;
  return blocks
    .map(asText)
    .map(pieceOf)
    .filter((piece) => piece !== null);
}

function asText(block: Block): Block {
  if (block.type === 'heading') return { type: 'text', spans: [{ bold: block.text }] };
  return block.type === 'note' ? { ...block, type: 'text' } : block;
}

function fixedSize(pieces: Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (piece.kind === 'fixed' ? piece.size : 0), 0);
}

/** The order in which the room is given away: files last, for they can be uploaded. */
function wordsBeforeFiles(pieces: Piece[]): FlexiblePiece[] {
  const flexible = pieces.filter((piece) => piece.kind === 'flexible');
  return [...flexible.filter(({ file }) => !file), ...flexible.filter(({ file }) => file)];
}

function richText(elements: RichTextPart[]): KnownBlock[] {
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : [];
}

/** One `&` becomes five characters when it is escaped. */
function sentence(reply: Reply): string {
  return escape(cut(reply.summary || plainText(reply) || '…', LIMITS.text / 5));
}
