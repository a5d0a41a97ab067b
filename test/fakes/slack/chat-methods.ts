import { ApiError } from './api-error';
import { checkMessageBlocks } from './check-blocks';
import type { Method } from './web-api';
import { objects, type Wire } from './wire';
import type { FakeChannel, FakeMessage, Workspace } from './workspace';

export function chatMethods(workspace: Workspace): Record<string, Method> {
  return {
    'chat.postMessage'(args) {
      const channel = writable(workspace, args.channel ?? '');
      const content = contentOf(args, 40_000);
      const thread = args.thread_ts ?? null;
      if (thread && !find(workspace, channel.id, thread)) throw new ApiError('thread_not_found');
      const message = workspace.add({
        channel: channel.id,
        user: workspace.botUser,
        thread_ts: thread,
        ...content,
      });
      return { channel: channel.id, ts: message.ts, message: { text: message.text } };
    },

    'chat.update'(args) {
      const channel = writable(workspace, args.channel ?? '');
      const message = find(workspace, channel.id, args.ts ?? '');
      if (!message || message.onlyFor) throw new ApiError('message_not_found');
      if (message.user !== workspace.botUser) throw new ApiError('cant_update_message');
      // Text alone takes the blocks away.
      Object.assign(message, contentOf(args, 4_000), { edits: message.edits + 1 });
      return { channel: channel.id, ts: message.ts, text: message.text };
    },

    'chat.postEphemeral'(args) {
      const channel = writable(workspace, args.channel ?? '');
      if (!channel.members.has(args.user ?? '')) throw new ApiError('user_not_in_channel');
      const message = workspace.add({
        channel: channel.id,
        user: workspace.botUser,
        onlyFor: args.user ?? null,
        ...contentOf(args, 40_000),
      });
      return { message_ts: message.ts };
    },
  };
}

/** Where the bot may write; where it may not look either, there is no such channel. */
export function writable(workspace: Workspace, id: string): FakeChannel {
  const channel = workspace.channels.get(id);
  const isMember = channel?.members.has(workspace.botUser) ?? false;
  if (!channel || (!isMember && channel.kind !== 'channel')) throw new ApiError('channel_not_found');
  if (channel.archived) throw new ApiError('is_archived');
  if (!isMember) throw new ApiError('not_in_channel');
  return channel;
}

export function contentOf(
  args: { text?: unknown; blocks?: unknown },
  mostText: number,
): { text: string; blocks: Wire[] } {
  const text = typeof args.text === 'string' ? args.text : '';
  const blocks = typeof args.blocks === 'string' ? (JSON.parse(args.blocks) as unknown) : args.blocks;
  if (text === '' && (blocks === undefined || objects(blocks).length === 0)) throw new ApiError('no_text');
  if (text.length > mostText) throw new ApiError('msg_too_long', `${text.length} characters of text`);
  if (blocks === undefined) return { text, blocks: [] };
  const refusal = checkMessageBlocks(blocks);
  if (refusal) throw new ApiError(refusal.error, refusal.why);
  return { text, blocks: objects(blocks) };
}

export function find(workspace: Workspace, channel: string, ts: string): FakeMessage | undefined {
  return workspace.messages.find((message) => message.channel === channel && message.ts === ts);
}
