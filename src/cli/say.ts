import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { assembleConversation } from '../assemble';
import { renderTerminal } from '../bot/adapters/shell';
import type { Conversation } from '../bot/conversation';
import type { Message } from '../bot/message';
import type { Queue, Sender } from '../bot/ports';
import { InProcessQueue } from '../bot/queue/in-process';
import { LOCALES, type Locale, type Reply } from '../bot/reply/reply';
import { plainText } from '../bot/reply/plain-text';
import { openStore } from '../bot/store';
import { readConfig } from '../config';
import { createLog } from '../log';

const USAGE =
  'usage: npm run --silent say -- [--lang te-Latn|te|en] [--learner ID] TEXT…\n' +
  '       npm run --silent say -- --batch   (one JSON message a line on standard input)';

/** One message of a batch. */
interface Line {
  id?: string;
  learner?: string;
  lang?: string;
  text?: string;
  action?: string;
}

/** Speaks with the real conversation from a script. Exit 2 for usage errors. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      batch: { type: 'boolean', default: false },
      lang: { type: 'string' },
      learner: { type: 'string', default: 'me' },
    },
  });
  if (values.lang !== undefined && !languageIn(values.lang))
    throw new TypeError(`--lang takes ${LOCALES.join(', ')}`);
  if (!values.batch && positionals.length === 0) throw new TypeError('say something');

  const config = readConfig();
  const log = createLog(process.env['LOG_LEVEL'] ? config.logLevel : 'error');
  const store = openStore(config, log);
  const queue = new InProcessQueue(log);
  const answers = new Answers();
  const { conversation, runHere } = assembleConversation({
    config,
    log,
    store,
    queue,
    senders: { shell: answers },
  });
  const stopWork = queue.work(runHere, { concurrency: 1 });
  const ask = (line: Line) => askOne(line, conversation, queue, answers);
  try {
    if (values.batch) await answerBatch(ask);
    else {
      const reply = await ask({ learner: values.learner, lang: values.lang, text: positionals.join(' ') });
      const color = process.stdout.isTTY && process.stdout.hasColors();
      process.stdout.write(
        renderTerminal(reply, { color, width: Math.min(process.stdout.columns ?? 80, 96) }),
      );
    }
  } finally {
    await stopWork();
    await queue.close();
    await store.close();
  }
  return 0;
}

async function answerBatch(ask: (line: Line) => Promise<Reply>): Promise<void> {
  for await (const text of createInterface({ input: process.stdin })) {
    if (text.trim() === '') continue;
    const line = JSON.parse(text) as Line;
    const reply = await ask(line);
    const { intent, language, lessons } = reply;
    process.stdout.write(
      `${JSON.stringify({ id: line.id ?? null, intent, language, text: plainText(reply), reply, lessons })}\n`,
    );
  }
}

let count = 0;

async function askOne(
  line: Line,
  conversation: Conversation,
  queue: Queue,
  answers: Answers,
): Promise<Reply> {
  const message: Message = {
    // A script may use the same ids in every run; each line is a message of its own all the same.
    id: `say:${process.pid}:${Date.now()}:${(count += 1)}`,
    learner: `shell:${line.learner ?? 'me'}`,
    text: line.action === undefined ? (line.text ?? '') : '',
    pastes: [],
    action: line.action ?? null,
    replyTo: { platform: 'shell', place: {} },
    pressedOn: null,
    localeHint: null,
    language: languageIn(line.lang),
  };
  answers.last = null;
  await conversation.receive(message);
  await queue.idle();
  if (!answers.last) throw new Error('no answer came');
  return answers.last;
}

function languageIn(name: string | undefined): Locale | undefined {
  return LOCALES.find((locale) => locale === name);
}

/** Keeps the last answer: an edit replaces what was sent, as on a platform. */
class Answers implements Sender {
  last: Reply | null = null;

  async send(to: Message['replyTo'], reply: Reply): Promise<Message['replyTo']> {
    this.last = reply;
    return to;
  }

  async edit(_sent: Message['replyTo'], reply: Reply): Promise<void> {
    this.last = reply;
  }
}

main().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof TypeError) process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
  },
);
