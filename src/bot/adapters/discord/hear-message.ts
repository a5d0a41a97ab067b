import { MessageType, type GatewayMessageCreateDispatchData } from 'discord.js';
import { learnerOf, withoutMention, type Heard } from './heard';
import { address } from './place';

/** Not the notices of joins, pins and boosts. */
const TALK: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

/**
 * A message meant for the bot: sent to it directly, mentioning it, or replying to it. Null for all others, and for
 * those of bots and webhooks.
 */
export function hearMessage(data: GatewayMessageCreateDispatchData, bot: string): Heard | null {
  if (data.author.bot || data.webhook_id !== undefined) return null;
  if (!TALK.has(data.type ?? MessageType.Default)) return null;
  const direct = data.guild_id === undefined;
  const mentioned = data.mentions?.some((user) => user.id === bot);
  if (!direct && !mentioned && !isReadableReply(data, bot)) return null;
  return {
    ack: null,
    message: {
      id: `discord:${data.id}`,
      learner: learnerOf(data.author.id),
      text: withoutMention(data.content ?? '', bot),
      action: null,
      replyTo: address({ kind: 'question', channel: data.channel_id, message: data.id }),
      pressedOn: null,
      localeHint: null,
    },
    attachments: data.attachments ?? [],
  };
}

/** A reply without a ping; its words only come with the Message Content intent. */
function isReadableReply(data: GatewayMessageCreateDispatchData, bot: string): boolean {
  return data.referenced_message?.author.id === bot && Boolean(data.content || data.attachments?.length);
}
