import { randomUUID } from 'node:crypto';
import { HANDLERS } from './handlers';
import type { Outcome, Services, Turn } from './handlers/handler';
import { jobIdOf, type AnalysisJob } from './job';
import { languageOf, spokenIn } from './language-of';
import { changeLearner, NEW_LEARNER, readLearner } from './learner';
import { wordsOf } from './locales';
import type { Message } from './message';
import type { JobHandler, Queue, Sender } from './ports';
import type { Locale } from './reply/reply';
import { Seen } from './seen';
import { failureReply } from './views/failure';

export interface ConversationOptions {
  services: Services;
  queue: Queue;
  /** Does a job in this process, for when the queue can't take it. */
  runHere: JobHandler;
  senderOf(message: Message): Sender;
  defaultLanguage: Locale;
}

/** One message in, one answer out: the only place where handlers meet I/O. */
export class Conversation {
  private readonly options: ConversationOptions;
  private readonly seen: Seen;

  constructor(options: ConversationOptions) {
    this.options = options;
    this.seen = new Seen(options.services.store, options.services.log);
  }

  /** Answers a message. Never throws: what fails is said to the learner and logged. A redelivery is not answered again. */
  async receive(message: Message): Promise<void> {
    // Together: where the store is slow or away, an answer waits for it once.
    const [first, turn] = await Promise.all([this.seen.first(message.id), this.turnOf(message)]);
    if (!first) return;
    try {
      const handler = HANDLERS.find((candidate) => candidate.accepts(turn));
      if (!handler) return;
      await this.deliver(turn, await handler.answer(turn));
      await this.rememberLanguage(turn);
    } catch (error) {
      await this.sayFailure(turn, error);
    }
    await this.seen.done(message.id);
  }

  private async turnOf(message: Message): Promise<Turn> {
    const { services, defaultLanguage } = this.options;
    const learner = await readLearner(services.store, message.learner).catch((error: unknown) => {
      services.log.error({ error }, 'the store did not answer; going on as with a new learner');
      return NEW_LEARNER;
    });
    const said = (message.action ?? message.text).trim();
    const locale = languageOf(message, said, learner, defaultLanguage);
    return { message, said, locale, words: wordsOf(locale), learner, services };
  }

  /** After the answer, so that nobody waits for it; a store that is away is asked again with the next sentence. */
  private async rememberLanguage({ message, said, learner, services }: Turn): Promise<void> {
    const spoken = said.includes('\n') || message.language ? null : spokenIn(said);
    if (!spoken || spoken === learner.spoken) return;
    await changeLearner(services.store, message.learner, (current) => ({ ...current, spoken })).catch(
      (error: unknown) => services.log.warn({ error }, 'the language that was spoken is not remembered'),
    );
  }

  private async deliver(turn: Turn, outcome: Outcome): Promise<void> {
    const sender = this.options.senderOf(turn.message);
    const { pressedOn, replyTo } = turn.message;
    if (outcome.inPlace && pressedOn) return sender.edit(pressedOn, outcome.reply);
    const answerIn = await sender.send(replyTo, outcome.reply, { placeholder: outcome.work !== undefined });
    if (outcome.work) {
      await this.hand({
        ...outcome.work,
        id: jobIdOf(turn.message.id),
        learner: turn.message.learner,
        answerIn,
      });
    }
  }

  /** To the queue; when it can't take the job, this process does it: a learner never waits for our plumbing. */
  private async hand(job: AnalysisJob): Promise<void> {
    const { queue, runHere, services } = this.options;
    try {
      await queue.add(job);
    } catch (error) {
      services.log.warn({ error, job: job.id }, 'the queue did not take the job; doing it here');
      await runHere(job, { lastAttempt: true });
    }
  }

  private async sayFailure(turn: Turn, error: unknown): Promise<void> {
    const { log } = this.options.services;
    const reference = randomUUID().slice(0, 8);
    log.error({ error, reference }, 'a message could not be answered');
    try {
      await this.options
        .senderOf(turn.message)
        .send(turn.message.replyTo, failureReply(turn.words, reference));
    } catch (second) {
      log.error({ error: second, reference }, 'nor could the failure be said');
    }
  }
}
