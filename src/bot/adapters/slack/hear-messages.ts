import type { App, Context } from '@slack/bolt';
import { mentions, messageText } from './decode';
import { isDirect, learnerOf, slackMessage, teamOf, type Ears } from './ears';
import { address } from './place';
import type { Twins } from './twins';

/** What `app_mention` and `message` events have in common. */
interface Said {
  type: string;
  subtype?: string;
  user?: string;
  bot_id?: string;
  text?: string;
  blocks?: unknown;
  files?: unknown;
  channel: string;
  channel_type?: string;
  ts: string;
  thread_ts?: string;
}

/** `file_share` is a message with files, `thread_broadcast` a reply also shown in the channel. */
const SPOKEN = new Set([undefined, 'file_share', 'thread_broadcast']);

/** Direct messages and mentions; Bolt has acknowledged each before it comes here. Answers go to the thread. */
export function hearMessages(app: App, ears: Ears, twins: Twins): void {
  const hear = (event: Said, context: Context) =>
    ears.work(async () => {
      if (!isForUs(event, context.botUserId ?? '')) return;
      // The same for both events of one mention: the conversation answers the first to come.
      const id = `slack:${teamOf(context)}:${event.channel}:${event.ts}`;
      const text = messageText(event, context.botUserId ?? '');
      const alone = isDirect(event.channel) || text.includes('\n');
      if (!alone && !(await twins.heard(id, hasFiles(event)))) return;
      await ears.receive(
        slackMessage({
          id,
          learner: learnerOf(context, event.user ?? ''),
          text,
          pastes: await ears.read(event.files),
          replyTo: address({ channel: event.channel, thread: event.thread_ts ?? event.ts }),
        }),
      );
    });
  app.event('app_mention', ({ event, context }) => hear(event as Said, context));
  app.event('message', ({ event, context }) => hear(event as Said, context));
}

function isForUs(event: Said, ownUserId: string): boolean {
  if (!SPOKEN.has(event.subtype) || event.bot_id || !event.user || event.user === ownUserId) return false;
  return event.type === 'app_mention' || event.channel_type === 'im' || mentions(event, ownUserId);
}

function hasFiles({ files }: Said): boolean {
  return Array.isArray(files) && files.length > 0;
}
