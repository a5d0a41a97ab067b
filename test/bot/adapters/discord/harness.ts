import { discordAdapter, type DiscordConfig } from '../../../../src/bot/adapters/discord';
import { allWords } from '../../../../src/bot/locales';
import type { Message } from '../../../../src/bot/message';
import type { Adapter } from '../../../../src/bot/ports';
import type { Block, Reply } from '../../../../src/bot/reply/reply';
import { createLog } from '../../../../src/log';
import { FakeDiscord } from '../../../fakes/discord';

export const words = allWords('discord');
export const silent = createLog('silent');

export function reply(...blocks: Block[]): Reply {
  return { intent: 'answer', language: 'en', summary: 'A short answer.', blocks, lessons: [] };
}

export const said = (text: string): Reply => reply({ type: 'text', spans: [text] });

/** A bot that answers like the conversation: a placeholder, then the answer in its place, or the pressed message edited. */
export interface Bot {
  adapter: Adapter;
  heard: Message[];
  /** The ids of the messages whose answer is out. */
  answered: Set<string>;
  stop(): Promise<void>;
}

export async function startBot(
  fake: FakeDiscord,
  answer: (message: Message) => Reply = ({ text, action }) => said(`answer to ${action ?? text}`),
  config: Partial<DiscordConfig> = {},
): Promise<Bot> {
  const adapter = discordAdapter(
    { token: fake.state.token, apiUrl: fake.apiUrl, words, defaultLocale: 'en', ...config },
    silent,
  );
  const heard: Message[] = [];
  const answered = new Set<string>();
  await adapter.start(async (message) => {
    if (heard.some((earlier) => earlier.id === message.id)) return;
    heard.push(message);
    if (message.action?.startsWith('here') && message.pressedOn) {
      await adapter.sender.edit(message.pressedOn, answer(message));
    } else {
      const sent = await adapter.sender.send(message.replyTo, said('reading…'), { placeholder: true });
      await adapter.sender.edit(sent, answer(message));
    }
    answered.add(message.id);
    fake.state.emit('change');
  });
  await fake.until(() => fake.state.commands.length > 0);
  return { adapter, heard, answered, stop: () => adapter.stop() };
}

/** A fake and a bot for each test, both gone afterwards. */
export function discord(answer?: (message: Message) => Reply, config?: Partial<DiscordConfig>) {
  const world = {} as { fake: FakeDiscord; bot: Bot };
  beforeEach(async () => {
    world.fake = await FakeDiscord.start();
    world.bot = await startBot(world.fake, answer, config);
  });
  afterEach(async () => {
    await world.bot.stop();
    await world.fake.stop();
  });
  return world;
}

export const DOCKERFILE = 'FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci\n';

export const asFile = (text: string, filename = 'Dockerfile') => ({ filename, bytes: Buffer.from(text) });
