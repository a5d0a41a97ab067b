import { discordAdapter } from '../../../../src/bot/adapters/discord';
import type { Message } from '../../../../src/bot/message';
import type { AdapterUnderTest, PlatformUnderTest } from '../../../contracts/adapter-contract';
import { FakeDiscord } from '../../../fakes/discord';
import { silent, words } from './harness';
import { livingMarkup, visibleText } from './visible-text';

/** discord.js at the gateway; the person and the bot are alone together. */
async function open(receive: (message: Message) => Promise<void>): Promise<AdapterUnderTest> {
  const discord = await FakeDiscord.start();
  const { state, people } = discord;
  const adapter = discordAdapter(
    { token: state.token, apiUrl: discord.apiUrl, words, defaultLocale: 'en' },
    silent,
  );
  await adapter.start(receive);
  const user = people.newUser('asha');
  const direct = { direct: true };
  const shown = () => discord.answers.filter(({ loading, id }) => !loading && !echoed.has(id));
  const echoed = new Set<string>();
  return {
    adapter,
    async say(text) {
      people.say(user, text, direct);
    },
    async pasteFile(filename, bytes) {
      people.say(user, '', { ...direct, files: [{ filename, bytes }] });
    },
    async press(label) {
      const message = shown().findLast(({ components }) => components.length > 0);
      if (!message) throw new Error('nothing to press is shown');
      people.press(user, message, label, direct);
    },
    async redeliver() {
      people.again();
    },
    async saidByBot(text) {
      echoed.add(people.say(state.bot, text, direct).id);
      echoed.add(people.say(state.bot, text).id);
    },
    visible: () => shown().map((message) => ({ text: visibleText(message), edits: message.edits })),
    alive: () => shown().flatMap(livingMarkup),
    connected: () => discord.gateway.connected,
    async close() {
      await adapter.stop();
      await discord.stop();
    },
  };
}

export const platform: PlatformUnderTest = { open, isChat: true, shortened: /Shortened to fit/ };
