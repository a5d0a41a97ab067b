import type { Delivered, Envelope } from './delivery';
import { fileObject } from './file-methods';
import { encodeTyped } from './typed';
import { visibleText } from './visible-text';
import { object, objects, string, type Wire } from './wire';
import type { FakeFile, FakeMessage, OpenedView, Workspace } from './workspace';

export interface Said {
  user: string;
  /** Absent: in the direct messages with the bot. */
  channel?: string;
  /** As typed; code between three backticks. */
  typed?: string;
  files?: FakeFile[];
  thread?: string;
  /** Begins with the bot's name. */
  mention?: boolean;
  /** Which events tell of it; by default `message` in direct messages and `app_mention` elsewhere. */
  events?: ('app_mention' | 'app_mention without files' | 'message')[];
  /** More fields for the events: a subtype, a bot_id. */
  more?: Wire;
}

/** What people do in the workspace. Each act is delivered to the app; the result says how the app took it. */
export function people(
  workspace: Workspace,
  origin: string,
  deliver: (envelope: Envelope, id?: string) => Promise<Delivered>,
) {
  const ids = { api_app_id: 'A0FAKE', token: 'legacy' };
  const team = { id: workspace.team, domain: 'fake' };

  function event(body: Wire, id?: string): Promise<Delivered> {
    return deliver(
      {
        type: 'events_api',
        payload: {
          ...ids,
          type: 'event_callback',
          team_id: workspace.team,
          event_id: workspace.next('Ev'),
          event_time: 1_700_000_000,
          authorizations: [
            { enterprise_id: null, team_id: workspace.team, user_id: workspace.botUser, is_bot: true },
          ],
          event: body,
        },
      },
      id,
    );
  }

  function interactive(payload: Wire, user: string): Promise<Delivered> {
    return deliver({
      type: 'interactive',
      payload: { ...ids, team, user: { id: user, team_id: team.id }, ...payload },
    });
  }

  return {
    event,

    /** Says something in a channel or to the bot; resolves with the message and what became of each event. */
    async say({ user, channel, typed = '', files = [], thread, mention = false, events, more = {} }: Said) {
      const place = channel === undefined ? workspace.direct(user) : workspace.channels.get(channel);
      if (!place) throw new Error(`no channel ${channel}`);
      const { text, blocks } = encodeTyped(typed, mention ? workspace.botUser : null);
      const message = workspace.add({
        channel: place.id,
        user,
        text,
        blocks,
        files,
        thread_ts: thread ?? null,
      });
      const kinds = events ?? (place.kind === 'im' ? ['message' as const] : ['app_mention' as const]);
      const delivered: Delivered[] = [];
      for (const kind of kinds) {
        const type = kind === 'message' ? 'message' : 'app_mention';
        const shown = kind === 'app_mention without files' ? [] : files;
        const body = {
          type,
          user,
          text,
          blocks,
          channel: place.id,
          ts: message.ts,
          event_ts: message.ts,
          ...(type === 'message' ? { channel_type: place.kind === 'private' ? 'group' : place.kind } : {}),
          ...(thread ? { thread_ts: thread } : {}),
          ...(shown.length > 0 ? { files: shown.map((file) => fileObject(file, origin)) } : {}),
          ...(shown.length > 0 && type === 'message' ? { subtype: 'file_share' } : {}),
          ...more,
        };
        delivered.push(await event(body));
      }
      return { message, delivered };
    },

    async command(
      command: string,
      { user, channel, text = '' }: { user: string; channel?: string; text?: string },
    ) {
      const place = channel ?? workspace.direct(user).id;
      const url = workspace.responseUrl({ kind: 'command', channel: place, user, message: null });
      const payload = {
        ...ids,
        command,
        text,
        user_id: user,
        user_name: user.toLowerCase(),
        team_id: workspace.team,
        team_domain: 'fake',
        channel_id: place,
        channel_name: place.startsWith('D') ? 'directmessage' : 'general',
        response_url: `${origin}/response/${url.id}`,
        trigger_id: workspace.trigger(user),
      };
      return { delivered: await deliver({ type: 'slash_commands', payload }), url };
    },

    /** Presses the button of that label, as the message shows it now. */
    async press(message: FakeMessage, label: string, user: string): Promise<Delivered> {
      if (message.onlyFor && message.onlyFor !== user)
        throw new Error('the message is not shown to this person');
      const button = message.blocks
        .flatMap((block) => (block.type === 'actions' ? objects(block.elements) : []))
        .find(({ text }) => object(text).text === label);
      if (!button) throw new Error(`no button ${label} in: ${visibleText(message)}`);
      const url = workspace.responseUrl({ kind: 'action', channel: message.channel, user, message });
      const isEphemeral = message.onlyFor !== null;
      const thread = message.thread_ts ? { thread_ts: message.thread_ts } : {};
      return interactive(
        {
          type: 'block_actions',
          trigger_id: workspace.trigger(user),
          response_url: `${origin}/response/${url.id}`,
          container: {
            type: 'message',
            message_ts: message.ts,
            channel_id: message.channel,
            is_ephemeral: isEphemeral,
            ...thread,
          },
          channel: { id: message.channel, name: 'general' },
          ...(isEphemeral
            ? {}
            : { message: { type: 'message', ts: message.ts, text: message.text, ...thread } }),
          actions: [{ ...button, block_id: 'b', action_ts: workspace.nextTs() }],
        },
        user,
      );
    },

    /** Fills the inputs of a modal, by block id, and sends it; it stays open when the app finds errors. */
    async submit(
      { id, view, user, ...opened }: OpenedView,
      filled: Record<string, string | FakeFile[]>,
    ): Promise<Delivered> {
      if (!opened.open) throw new Error('the modal is closed');
      const inputs = objects(view.blocks).filter((block) => block.type === 'input');
      const values = Object.fromEntries(
        inputs.map((block) => {
          const { type, action_id: action } = object(block.element);
          const value = filled[string(block.block_id)];
          const typed = { type, value: typeof value === 'string' && value !== '' ? value : null };
          const files = {
            type,
            files: Array.isArray(value) ? value.map((file) => fileObject(file, origin)) : [],
          };
          return [string(block.block_id), { [string(action)]: type === 'file_input' ? files : typed }];
        }),
      );
      const submitted = { ...view, id, team_id: workspace.team, state: { values } };
      const delivered = await interactive(
        { type: 'view_submission', trigger_id: workspace.trigger(user), view: submitted },
        user,
      );
      const kept = workspace.views.find((one) => one.id === id);
      if (kept && delivered.acked && delivered.response.response_action !== 'errors') kept.open = false;
      return delivered;
    },

    /** Chooses a shortcut from the menu of a message. */
    async shortcut(callback: string, message: FakeMessage, user: string): Promise<Delivered> {
      const url = workspace.responseUrl({ kind: 'action', channel: message.channel, user, message: null });
      return interactive(
        {
          type: 'message_action',
          callback_id: callback,
          trigger_id: workspace.trigger(user),
          response_url: `${origin}/response/${url.id}`,
          channel: { id: message.channel, name: 'general' },
          message_ts: message.ts,
          message: {
            type: 'message',
            user: message.user,
            ts: message.ts,
            text: message.text,
            blocks: message.blocks,
            files: message.files.map((file) => fileObject(file, origin)),
          },
        },
        user,
      );
    },
  };
}
