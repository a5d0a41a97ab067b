/** Puts the parts together; called by the entry points only. */
import { loadCatalog, type Catalog } from './lessons';
import type { Config } from './config';
import type { Logger } from './log';
import { Conversation } from './bot/conversation';
import { wordsOf } from './bot/locales';
import type { Message, Platform } from './bot/message';
import type { JobHandler, Queue, Sender, Store } from './bot/ports';
import { analysisReply } from './bot/views/analysis';
import { analysisFailureReply } from './bot/views/failure';
import { openTutor } from './bot/tutor';
import { analysisJob } from '../worker/analysis-job';

export type Senders = Partial<Record<Platform, Sender>>;

/** The worker's job, with the words and views it answers with. */
export function assembleJob(senders: Senders, catalog: Catalog, log: Logger): JobHandler {
  return analysisJob({
    senders,
    render: (analysis, job) =>
      analysisReply(
        analysis,
        wordsOf(job.locale),
        (lesson) => catalog.byId(lesson)?.words[job.locale].title ?? null,
      ),
    failure: (job) => analysisFailureReply(wordsOf(job.locale)),
    log,
  });
}

export interface Parts {
  config: Config;
  log: Logger;
  store: Store;
  queue: Queue;
  senders: Senders;
}

/** The conversation over the given parts. A queue in this process is worked here, one in Redis by the workers. */
export function assembleConversation({ config, log, store, queue, senders }: Parts): {
  conversation: Conversation;
  runHere: JobHandler;
} {
  const catalog = loadCatalog();
  const runHere = assembleJob(senders, catalog, log);
  const conversation = new Conversation({
    services: { store, catalog, tutor: openTutor(config.openai, log), now: () => new Date() },
    queue,
    runHere,
    senderOf: (message) => senderOf(senders, message),
    defaultLanguage: config.language,
    log,
  });
  return { conversation, runHere };
}

function senderOf(senders: Senders, message: Message): Sender {
  const sender = senders[message.replyTo.platform];
  if (!sender) throw new Error(`no sender for ${message.replyTo.platform}`);
  return sender;
}
