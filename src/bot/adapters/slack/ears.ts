import type { Context } from '@slack/bolt';
import type { Message, Paste } from '../../message';

/** What every listener hands on to, once Slack has its acknowledgement. */
export interface Ears {
  /** Does work that stopping waits for. Never throws: a failure is logged. */
  work(does: () => Promise<void>): Promise<void>;
  /** Passes a message to the conversation. */
  receive(message: Message): Promise<void>;
  /** Reads uploaded files. Never throws. */
  read(files: unknown): Promise<Paste[]>;
}

/** What a message from Slack always is, whichever way it came. */
export function slackMessage(said: Pick<Message, 'id' | 'learner' | 'replyTo'> & Partial<Message>): Message {
  return { text: '', pastes: [], action: null, pressedOn: null, localeHint: null, ...said };
}

/** The workspace the bot is installed in, also for a person of another one (Slack Connect). */
export function teamOf(context: Context): string {
  return context.teamId ?? context.enterpriseId ?? 'unknown';
}

export function learnerOf(context: Context, user: string): string {
  return `slack:${teamOf(context)}:${user}`;
}

/** The direct messages between two; everything else has an audience. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
