import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { assembleConversation, openStoreOf } from '../assemble';
import { renderTerminal } from '../bot/adapters/shell';
import type { Conversation } from '../bot/conversation';
import { wordsOf } from '../bot/locales';
import type { Message } from '../bot/message';
import type { Queue, Sender } from '../bot/ports';
import { InProcessQueue } from '../bot/queue/in-process';
import { LOCALES, type Reply } from '../bot/reply/reply';
import { plainText } from '../bot/reply/plain-text';
import { shortReply } from '../bot/views/short';
import { readConfig } from '../config';
import { createLog } from '../log';
import { linesOf } from './lines-of';
import { readBatchLine, type BatchLine } from './read-batch-line';

const USAGE =
  'usage: npm run --silent say -- [--lang te-Latn|te|en] [--learner ID] TEXT…\n' +
  '       npm run --silent say -- --batch   (one JSON message a line on standard input)';

class UsageError extends Error {}

/** Speaks with the real conversation from a script. Exit 2 for usage errors and for lines that are no message. */
async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  const language = LOCALES.find((locale) => locale === values.lang);
  if (values.lang !== undefined && !language) throw new UsageError(`--lang takes ${LOCALES.join(', ')}`);
  if (values.batch && positionals.length > 0) throw new UsageError('--batch reads its texts from the lines');
  if (!values.batch && positionals.length === 0) throw new UsageError('say something');

  const config = readConfig();
  const log = createLog(process.env['LOG_LEVEL'] ? config.logLevel : 'error');
  const store = openStoreOf(config, log);
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
  const ask = (line: BatchLine) => askOne(line, conversation, queue, answers);
  try {
    if (values.batch) return await answerBatch(ask);
    const reply = await ask({ learner: values.learner, lang: language, text: positionals.join(' ') });
    const color = process.stdout.isTTY && process.stdout.hasColors();
    process.stdout.write(renderTerminal(reply, { color, width: Math.min(process.stdout.columns ?? 80, 96) }));
    return 0;
  } finally {
    await stopWork();
    await queue.close();
    await store.close();
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        batch: { type: 'boolean', default: false },
        lang: { type: 'string' },
        learner: { type: 'string', default: 'me' },
      },
    });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

/** Every line gets its answer, in order; one that is no message gets a failure that says why. */
async function answerBatch(ask: (line: BatchLine) => Promise<Reply>): Promise<number> {
  let status = 0;
  let at = 0;
  for await (const text of linesOf(process.stdin)) {
    at += 1;
    if (text.trim() === '') continue;
    const read = readBatchLine(text);
    if ('fault' in read) status = 2;
    const reply = 'fault' in read ? refusal(`Line ${at} is no message: ${read.fault}`) : await ask(read.line);
    const { intent, language, lessons } = reply;
    process.stdout.write(
      `${JSON.stringify({ id: read.id, intent, language, text: plainText(reply), reply, lessons })}\n`,
    );
  }
  return status;
}

/** For the writer of the script: what is wrong with the line, in English. */
function refusal(fault: string): Reply {
  return shortReply('failure', wordsOf('en'), [fault]);
}

/** A script may use the same ids in every run; each line is a message of its own all the same. */
const run = randomUUID();
let count = 0;

async function askOne(
  line: BatchLine,
  conversation: Conversation,
  queue: Queue,
  answers: Answers,
): Promise<Reply> {
  const message: Message = {
    id: `say:${run}:${(count += 1)}`,
    learner: `shell:${line.learner ?? 'me'}`,
    text: typeof line.action === 'string' ? '' : (line.text ?? ''),
    pastes: [],
    action: line.action ?? null,
    replyTo: { platform: 'shell', place: {} },
    pressedOn: null,
    localeHint: null,
    ...(line.lang ? { language: line.lang } : {}),
  };
  answers.last = null;
  await conversation.receive(message);
  await queue.idle();
  if (!answers.last) throw new Error('no answer came');
  return answers.last;
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

process.stdout.on('error', () => process.exit()); // the reader of a pipe may leave first: `| head`
main().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    if (error instanceof UsageError) process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
  },
);
