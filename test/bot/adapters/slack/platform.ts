import { slackAdapter } from '../../../../src/bot/adapters/slack';
import type { Message } from '../../../../src/bot/message';
import type { AdapterUnderTest, PlatformUnderTest } from '../../../contracts/adapter-contract';
import { startFakeSlack } from '../../../fakes/slack';
import { isObject, string } from '../../../fakes/slack/wire';
import { configFor, silent } from './support';

const USER = 'U1';

/** Bolt in Socket Mode; the person and the bot are alone together. */
async function open(receive: (message: Message) => Promise<void>): Promise<AdapterUnderTest> {
  const slack = await startFakeSlack();
  const adapter = slackAdapter(configFor(slack), silent);
  await adapter.start(receive);
  const channel = slack.workspace.direct(USER).id;
  const shown = () => slack.seenBy(USER, channel);
  return {
    adapter,
    async say(typed) {
      await slack.say({ user: USER, typed });
    },
    async pasteFile(name, bytes) {
      await slack.say({ user: USER, files: [slack.workspace.file(name, bytes)] });
    },
    async press(label) {
      const message = shown().findLast(({ blocks }) => blocks.some(({ type }) => type === 'actions'));
      if (!message) throw new Error('nothing to press is shown');
      await slack.press(message, label, USER);
    },
    async redeliver() {
      const last = slack.workspace.messages.findLast(({ user }) => user === USER);
      if (!last) throw new Error('nothing was said');
      const { user, text, blocks, ts } = last;
      await slack.event({ type: 'message', channel_type: 'im', channel, user, text, blocks, ts });
    },
    async saidByBot(typed) {
      const { botUser, botId } = slack.workspace;
      await slack.say({ user: botUser, channel, typed, events: ['message'], more: { bot_id: botId } });
      await slack.say({ user: botUser, channel, typed, events: ['message'] });
    },
    visible: () => shown().map((message) => ({ text: slack.read(message), edits: message.edits })),
    alive: () => shown().flatMap(({ text, blocks }) => livingParts(blocks).concat(text.match(/<.*/g) ?? [])),
    connected: () => slack.socket.connections() > 0,
    async close() {
      await adapter.stop();
      await slack.close();
    },
  };
}

const QUIET = new Set(['rich_text', 'header', 'actions', 'context', 'button', 'text', 'plain_text']);

/** Parts of blocks that link, ping or turn into an emoji; and any text that Slack would read as its markup. */
function livingParts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(livingParts);
  if (!isObject(node)) return [];
  const type = string(node.type);
  const quiet = type === '' || type.startsWith('rich_text_') || QUIET.has(type);
  const emoji = type === 'plain_text' && node.emoji !== false;
  return [...(quiet && !emoji ? [] : [JSON.stringify(node)]), ...Object.values(node).flatMap(livingParts)];
}

export const platform: PlatformUnderTest = {
  open,
  isChat: true,
  shortened: /Shortened: \d+ of \d+ characters/,
};
