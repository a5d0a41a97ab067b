import type { RawFile } from 'discord.js';
import { shorten } from './cut';
import { LIMITS, UPLOAD_BYTES } from './limits';

/** The files of one message. */
export class Attachments {
  readonly files: RawFile[] = [];
  private readonly alts: (string | undefined)[] = [];
  private room = UPLOAD_BYTES;

  /** Takes the file if Discord does: false when it is one too many or too large. */
  add(name: string, data: Buffer, contentType: string, alt?: string): boolean {
    if (this.files.length === LIMITS.files || data.length > this.room) return false;
    this.files.push({ name, data, contentType });
    this.alts.push(alt);
    this.room -= data.length;
    return true;
  }

  addText(name: string, text: string): boolean {
    return this.add(name, Buffer.from(text), 'text/plain; charset=utf-8');
  }

  /** What the message says of them; the index ties each to its upload. */
  described(): { id: number; filename: string; description?: string }[] {
    return this.files.map(({ name }, id) => {
      const alt = this.alts[id];
      return { id, filename: name, ...(alt ? { description: shorten(alt, LIMITS.altText) } : {}) };
    });
  }
}
