import { setTimeout as sleep } from 'node:timers/promises';
import { slackAdapter, type SlackAdapterConfig } from '../../../../src/bot/adapters/slack';
import { wordsOf } from '../../../../src/bot/locales';
import type { Message } from '../../../../src/bot/message';
import type { Block, Reply } from '../../../../src/bot/reply/reply';
import { createLog } from '../../../../src/log';
import { startFakeSlack, type FakeSlack, type FakeSlackOptions } from '../../../fakes/slack';

export const silent = createLog('silent');
export const words = {
  'te-Latn': wordsOf('te-Latn').slack,
  te: wordsOf('te').slack,
  en: wordsOf('en').slack,
};

export function replyOf(summary: string, ...blocks: Block[]): Reply {
  const shown: Block[] = blocks.length > 0 ? blocks : [{ type: 'text', spans: [summary] }];
  return { intent: 'answer', language: 'en', summary, blocks: shown, lessons: [] };
}

/** Polls; fails with what was waited for when it doesn't come within 4 s. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 800; tries++) {
    if (holds()) return;
    await sleep(5);
  }
  throw new Error(`waited in vain: ${what}`);
}

export function configFor(fake: FakeSlack, mode: 'socket' | 'http' = 'socket'): SlackAdapterConfig {
  const { botToken, appToken, signingSecret } = fake.workspace;
  return {
    botToken,
    appToken,
    signingSecret,
    mode,
    apiUrl: fake.apiUrl,
    port: 0,
    words,
    defaultLocale: 'en',
  };
}

/**
 * The real adapter on a Slack of its own. `receive` stands for the conversation: it drops what it has had, posts a
 * placeholder and edits it into the answer.
 */
export async function startBot(
  mode: 'socket' | 'http',
  options: FakeSlackOptions & {
    answer?: (message: Message) => Reply;
    config?: Partial<SlackAdapterConfig>;
    /** Nothing is answered before this resolves. */
    hold?: Promise<void>;
  } = {},
) {
  const fake = await startFakeSlack(options);
  const adapter = slackAdapter({ ...configFor(fake, mode), ...options.config }, silent);
  const heard: Message[] = [];
  const answered: Message[] = [];
  const claimed = new Set<string>();
  await adapter.start(async (message) => {
    if (claimed.has(message.id)) return;
    claimed.add(message.id);
    heard.push(message);
    await options.hold;
    const { sender } = adapter;
    const answer = options.answer?.(message) ?? replyOf(`answer to ${message.action ?? message.text}`);
    const sent = await sender.send(message.replyTo, replyOf('reading…'), { placeholder: true });
    await sender.edit(sent, answer);
    answered.push(message);
  });
  fake.sendTo(mode === 'http' ? `http://127.0.0.1:${adapter.port()}/slack/events` : null);
  return {
    fake,
    adapter,
    heard,
    /** Resolves when so many messages are answered. */
    answers: (count: number) => until(`${count} answers`, () => answered.length >= count),
    async stop() {
      await adapter.stop();
      await fake.close();
    },
  };
}

export type Bot = Awaited<ReturnType<typeof startBot>>;
