import type { APIAttachment, APIInteractionResponse } from 'discord.js';
import type { Message } from '../../message';

/** What an event of Discord means to us; a pure reading of it, made before any I/O. */
export interface Heard {
  /** To be sent within 3 s; null for plain messages, which need none. */
  ack: APIInteractionResponse | null;
  /** Null when the acknowledgement is all, as when a modal opens. */
  message: Omit<Message, 'pastes'> | null;
  /** Still to be downloaded; they become the pastes. */
  attachments: APIAttachment[];
}

/** Progress follows the person over all servers. */
export const learnerOf = (user: string): string => `discord:user:${user}`;

/** The text without mentions of the bot. */
export function withoutMention(text: string, bot: string): string {
  return text.replaceAll(`<@${bot}>`, '').replaceAll(`<@!${bot}>`, '').trim();
}
