/** Puts the parts together; called by the entry points only. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { lessonSearch, loadCatalog, type Catalog } from './lessons';
import { ConfigError, type Config } from './config';
import type { Logger } from './log';
import { discordSender } from './bot/adapters/discord';
import { slackSender } from './bot/adapters/slack';
import { Conversation } from './bot/conversation';
import { wordsOf, allWords } from './bot/locales';
import type { Message, Platform } from './bot/message';
import type { JobHandler, Queue, Sender, Store } from './bot/ports';
import { analysisReply } from './bot/views/analysis';
import { analysisFailureReply } from './bot/views/failure';
import { openStore } from './bot/store';
import { openTutor } from './bot/tutor';
import { analysisJob } from '../worker/analysis-job';

export type Senders = Partial<Record<Platform, Sender>>;

/** Who speaks on the configured platforms, over REST alone: for a worker. */
export function assembleSenders({ slack, discord }: Config, log: Logger): Senders {
  return {
    ...(slack ? { slack: slackSender({ ...slack, words: allWords('slack') }, log) } : {}),
    ...(discord ? { discord: discordSender({ ...discord, words: allWords('discord') }, log) } : {}),
  };
}

/** The worker's job, with the words and views it answers with. */
export function assembleJob(senders: Senders, catalog: Catalog, log: Logger): JobHandler {
  return analysisJob({
    senders,
    render: (analysis, { locale }) =>
      analysisReply(analysis, wordsOf(locale), (lesson) => catalog.byId(lesson)?.words[locale].title ?? null),
    failure: ({ locale }) => analysisFailureReply(wordsOf(locale)),
    log,
  });
}

/** @throws {ConfigError} when the embedded store can't use its folder. */
export function openStoreOf(config: Config, log: Logger): Store {
  try {
    if (!config.redisUrl) makeFolder(resolve(config.dataDir));
    return openStore(config, log);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = typeof code === 'string' ? code : message; // lmdb's codes are bare numbers
    throw new ConfigError([
      `DATA_DIR is "${config.dataDir}", which can't be used (${reason}): give a folder that this user may write`,
    ]);
  }
}

/** Step by step: Node 20's own `recursive` never returns where the system refuses with ENOENT, as in /proc. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || folder === dirname(folder)) throw error;
    makeFolder(dirname(folder));
    mkdirSync(folder, { mode: 0o700 });
  }
}

export interface Parts {
  config: Config;
  log: Logger;
  store: Store;
  queue: Queue;
  senders: Senders;
}

/** The conversation over the given parts, and the job it falls back to when the queue is away. */
export function assembleConversation({ config, log, store, queue, senders }: Parts): {
  conversation: Conversation;
  runHere: JobHandler;
} {
  const catalog = loadCatalog();
  const runHere = assembleJob(senders, catalog, log);
  const conversation = new Conversation({
    services: {
      store,
      catalog,
      search: lessonSearch(catalog),
      tutor: config.openai && openTutor(config.openai, log),
      now: () => new Date(),
      log,
    },
    queue,
    runHere,
    senderOf: (message) => senderOf(senders, message),
    defaultLanguage: config.language,
  });
  return { conversation, runHere };
}

function senderOf(senders: Senders, message: Message): Sender {
  const sender = senders[message.replyTo.platform];
  if (!sender) throw new Error(`no sender for ${message.replyTo.platform}`);
  return sender;
}
