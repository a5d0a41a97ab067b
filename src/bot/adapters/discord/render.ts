import type { APIEmbed, RawFile } from 'discord.js';
import { plainText } from '../../reply/plain-text';
import type { Block, Button, Reply } from '../../reply/reply';
import { shownBlocks } from '../../reply/shown-blocks';
import { Attachments } from './attachments';
import { buttonRows, MOST_BUTTONS, type ButtonRow } from './button-rows';
import { LIMITS } from './limits';
import { pack } from './pack';
import { fileTitle, unitOf, type Unit } from './units';
import type { DiscordWords } from './words';

/** A whole message: sent, or put in the place of an earlier one, of which nothing stays. */
export interface Payload {
  body: {
    content: string;
    embeds: APIEmbed[];
    components: ButtonRow[];
    attachments: { id: number; filename: string; description?: string }[];
    allowed_mentions: { parse: [] };
  };
  files: RawFile[];
}

/** Where the bot may neither attach files nor embed, text is all there is. */
export type Room = 'full' | 'text only';

/** Content first, because notifications show it; what is longer goes on in embeds. */
const PARTS: Record<Room, number[]> = {
  full: [LIMITS.content, LIMITS.embedDescription, LIMITS.embedsTotal - LIMITS.embedDescription],
  'text only': [LIMITS.content],
};
/** The whole answer, where the message is too small for it. */
const WHOLE = 'answer.txt';

/** Draws a reply. Never over Discord's limits: what does not fit is said, and attached. */
export function render(reply: Reply, words: DiscordWords, room: Room = 'full'): Payload {
  const drawing = new Drawing(room);
  const units = drawing.draw(reply);
  const packed = pack(units, PARTS[room]);
  let { parts } = packed;
  if (!packed.complete) {
    const attached = room === 'full' && drawing.attachments.addText(WHOLE, plainText(reply));
    parts = packWithNote(units, PARTS[room], attached ? words.shortened(WHOLE) : words.shortenedWithoutFile);
  }
  const [content = '', ...descriptions] = parts;
  return {
    body: {
      content,
      embeds: descriptions.filter((text) => text !== '').map((description) => ({ description })),
      components: buttonRows(drawing.buttons),
      attachments: drawing.attachments.described(),
      allowed_mentions: { parse: [] },
    },
    files: drawing.attachments.files,
  };
}

function packWithNote(units: Unit[], sizes: number[], said: string): string[] {
  const note = unitOf({ type: 'note', spans: [said] }).pieces.join('');
  const last = sizes.length - 1;
  const { parts } = pack(units, sizes.with(last, (sizes[last] ?? 0) - note.length - 1));
  return parts.with(last, `${parts[last]}\n${note}`);
}

/** Turns blocks into text, and gathers what stands at the end of a message: files and buttons. */
class Drawing {
  readonly attachments = new Attachments();
  readonly buttons: Button[] = [];
  private readonly room: Room;

  constructor(room: Room) {
    this.room = room;
  }

  /** A block without a word is not drawn: Discord would show its bare mark. */
  draw(reply: Reply): Unit[] {
    const units = shownBlocks(reply).flatMap((block, at) => this.block(block, at === 0));
    const further = this.buttons.slice(MOST_BUTTONS);
    if (further.length > 0) units.push(typed(further));
    return units.length > 0 || this.attachments.files.length > 0
      ? units
      : [unitOf({ type: 'text', spans: [reply.summary] })];
  }

  private block(block: Block, isFirst: boolean): Unit[] {
    switch (block.type) {
      case 'buttons':
        this.buttons.push(...block.buttons);
        return [];
      case 'file':
        return this.file(block);
      case 'picture':
        return this.picture(block);
      default:
        return [unitOf(block, isFirst)];
    }
  }

  private file({ name, language, text }: Extract<Block, { type: 'file' }>): Unit[] {
    const attached = this.mayAttach() && this.attachments.addText(name, text);
    return attached ? [fileTitle(name)] : [fileTitle(name), unitOf({ type: 'code', language, text })];
  }

  private picture({ alt, png }: Extract<Block, { type: 'picture' }>): Unit[] {
    const attached =
      png !== '' &&
      this.mayAttach() &&
      this.attachments.add(
        `picture-${this.attachments.files.length + 1}.png`,
        Buffer.from(png, 'base64'),
        'image/png',
        alt,
      );
    return attached && alt.length <= LIMITS.altText ? [] : [unitOf({ type: 'text', spans: [alt] })];
  }

  /** One place is kept for the whole answer. */
  private mayAttach(): boolean {
    return this.room === 'full' && this.attachments.files.length < LIMITS.files - 1;
  }
}

/** Buttons beyond what a message holds, as the words they stand for. */
function typed(buttons: Button[]): Unit {
  return unitOf({
    type: 'list',
    ordered: false,
    items: buttons.map(({ label, action }) => [label, ': ', { code: action }]),
  });
}
