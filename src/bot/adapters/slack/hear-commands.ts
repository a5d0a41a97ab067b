import type { App, Context, SlashCommand } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Logger } from '../../../log';
import { isDirect, learnerOf, slackMessage, type Ears } from './ears';
import { modal } from './modal';
import { address } from './place';
import { restoreLines } from './restore-lines';
import type { SlackWords } from './words';

/** The names are those of slack-app-manifest.yaml, where `should_escape` is off: the text comes as typed. */
export function hearCommands(app: App, ears: Ears, client: WebClient, words: SlackWords, log: Logger): void {
  app.command('/dockerfile', async ({ ack, command, context }) => {
    await ack();
    const text = command.text.trim();
    const lines = restoreLines(text);
    if (text === '' || lines !== null) {
      try {
        // First of all I/O: the trigger lives for 3 seconds.
        const from = { channel: command.channel_id, responseUrl: command.response_url };
        await client.views.open({ trigger_id: command.trigger_id, view: modal(words, from, lines ?? '') });
        return;
      } catch (error) {
        log.warn({ err: error }, 'the modal did not open; going on with the text alone');
      }
    }
    const to = address({ channel: command.channel_id, responseUrl: command.response_url });
    await hand(command, context, lines ?? (text || 'help'), to);
  });

  app.command('/learn', async ({ ack, command, context }) => {
    await ack();
    await hand(command, context, `learn ${command.text}`.trim(), quietly(command));
  });

  app.command('/ask', async ({ ack, command, context }) => {
    await ack();
    await hand(command, context, command.text.trim() || 'help', quietly(command));
  });

  function hand(command: SlashCommand, context: Context, text: string, replyTo: ReturnType<typeof address>) {
    // Slack gives each call of a command its own trigger, and the same one when it delivers the call again.
    const id = `slack:command:${command.trigger_id}`;
    const learner = learnerOf(context, command.user_id);
    return ears.work(() => ears.receive(slackMessage({ id, learner, text, replyTo })));
  }
}

/** A lesson is for the one who asked: in a channel only they see it. */
function quietly({ channel_id: channel, response_url: responseUrl }: SlashCommand) {
  return address(isDirect(channel) ? { channel, responseUrl } : { responseUrl });
}
