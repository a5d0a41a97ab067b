import type { App, MessageShortcut } from '@slack/bolt';
import { messageText } from './decode';
import { learnerOf, slackMessage, type Ears } from './ears';
import { address } from './place';

/**
 * "Review this Dockerfile" in the menu of any message: works where the bot is no member and reads nothing else of the
 * channel. The answer goes under that message, or to the person alone where the bot may not post.
 */
export function hearShortcut(app: App, ears: Ears): void {
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: 'review_dockerfile' },
    async ({ ack, body, context }) => {
      await ack();
      const { message, channel, response_url: responseUrl } = body;
      const thread = (message as { thread_ts?: string }).thread_ts ?? message.ts;
      await ears.work(async () =>
        ears.receive(
          slackMessage({
            id: `slack:shortcut:${body.trigger_id}`,
            learner: learnerOf(context, body.user.id),
            text: messageText(message, context.botUserId ?? ''),
            pastes: await ears.read((message as { files?: unknown }).files),
            replyTo: address({ channel: channel.id, thread, responseUrl }),
          }),
        ),
      );
    },
  );
}
