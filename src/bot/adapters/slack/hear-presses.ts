import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Address } from '../../message';
import { isDirect, learnerOf, slackMessage, type Ears } from './ears';
import { address } from './place';

/** What we read of a press beyond Bolt's types: both are absent where the message is gone or of one person alone. */
interface Pressed {
  container: { message_ts?: string; channel_id?: string; thread_ts?: string; is_ephemeral?: boolean };
  message?: { thread_ts?: string };
}

/** The buttons of our answers; what they carry is what a learner might have typed. */
export function hearPresses(app: App, ears: Ears): void {
  app.action<BlockAction<ButtonAction>>(/^press:/, async ({ ack, action, body, context }) => {
    await ack();
    const learner = learnerOf(context, body.user.id);
    const { pressedOn, replyTo } = places(body as Pressed, body.response_url);
    await ears.work(() =>
      ears.receive(
        slackMessage({
          id: `slack:press:${learner}:${body.container.message_ts}:${action.action_ts}`,
          learner,
          action: action.value ?? '',
          pressedOn,
          replyTo,
        }),
      ),
    );
  });
}

function places(
  { container, message }: Pressed,
  responseUrl: string,
): { pressedOn: Address; replyTo: Address } {
  const { channel_id: channel = null, message_ts: ts = null } = container;
  const thread = container.thread_ts ?? message?.thread_ts ?? null;
  if (container.is_ephemeral || !channel || !ts) {
    return {
      pressedOn: address({ responseUrl, thread, replaces: true }),
      replyTo: address({ responseUrl, thread }),
    };
  }
  return {
    pressedOn: address({ channel, ts, thread }),
    // In a channel the next answer goes under the message; alone with the bot it simply follows.
    replyTo: address({ channel, thread: thread ?? (isDirect(channel) ? null : ts), responseUrl }),
  };
}
