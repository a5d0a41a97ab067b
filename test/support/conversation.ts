import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleConversation } from '../../src/assemble';
import type { Message, SentReply } from '../../src/bot/message';
import type { Queue, Sender, Store } from '../../src/bot/ports';
import { InProcessQueue } from '../../src/bot/queue/in-process';
import { plainText } from '../../src/bot/reply/plain-text';
import type { Reply } from '../../src/bot/reply/reply';
import { EmbeddedStore } from '../../src/bot/store/embedded';
import { readConfig } from '../../src/config';
import { createLog } from '../../src/log';

/** A platform that remembers what a learner would see: messages, each with its edits. */
export class Screen implements Sender {
  readonly messages: { reply: Reply; edits: number }[] = [];

  async send(_to: Message['replyTo'], reply: Reply): Promise<SentReply> {
    this.messages.push({ reply, edits: 0 });
    return { platform: 'shell', place: { at: this.messages.length - 1 } };
  }

  async edit(sent: SentReply, reply: Reply): Promise<void> {
    const message = this.messages[Number(sent.place['at'])];
    if (!message) throw new Error('there is no such message');
    message.reply = reply;
    message.edits += 1;
  }

  get last(): Reply {
    const message = this.messages.at(-1);
    if (!message) throw new Error('nothing was said');
    return message.reply;
  }
}

export interface Talk {
  screen: Screen;
  /** Says a text, waits for the whole answer and gives it. */
  say(text: string, more?: Partial<Message>): Promise<Reply>;
  press(action: string, more?: Partial<Message>): Promise<Reply>;
  /** The whole last answer as plain text. */
  text(): string;
  close(): Promise<void>;
}

/** The real conversation on the real embedded store and queue (or the ones given), with a screen as its platform. */
export function openTalk(parts: { store?: Store; queue?: Queue; learner?: string } = {}): Talk {
  const folder = mkdtempSync(join(tmpdir(), 'vantillu-'));
  const log = createLog('silent');
  const store = parts.store ?? new EmbeddedStore(folder);
  const queue = parts.queue ?? new InProcessQueue(log);
  const screen = new Screen();
  const config = readConfig({ DEFAULT_LANGUAGE: 'en' });
  const { conversation, runHere } = assembleConversation({
    config,
    log,
    store,
    queue,
    senders: { shell: screen },
  });
  const stopWork = parts.queue ? null : queue.work(runHere, { concurrency: 1 });
  let count = 0;

  async function hear(message: Partial<Message>): Promise<Reply> {
    await conversation.receive({
      id: `test:${(count += 1)}`,
      learner: parts.learner ?? 'shell:learner',
      text: '',
      pastes: [],
      action: null,
      replyTo: { platform: 'shell', place: {} },
      pressedOn: null,
      localeHint: null,
      ...message,
    });
    if (!parts.queue) await queue.idle();
    return screen.last;
  }

  return {
    screen,
    say: (text, more) => hear({ text, ...more }),
    press: (action, more) => hear({ action, ...more }),
    text: () => plainText(screen.last),
    async close() {
      await stopWork?.();
      await queue.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
