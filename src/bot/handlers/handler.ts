import type { Catalog, LessonSearch } from '../../lessons';
import type { Logger } from '../../log';
import type { AnalysisJob } from '../job';
import type { Learner } from '../learner';
import type { Words } from '../locales/words';
import type { Message } from '../message';
import type { Store, Tutor } from '../ports';
import type { Locale, Reply } from '../reply/reply';

export interface Services {
  store: Store;
  catalog: Catalog;
  search: LessonSearch;
  /** Null without a language model: the lessons answer. */
  tutor: Tutor | null;
  now(): Date;
  log: Logger;
}

/** A message with all that a handler needs to answer it. */
export interface Turn {
  message: Message;
  /** What the learner typed or pressed, trimmed. */
  said: string;
  locale: Locale;
  words: Words;
  /** As read when the message came in; to change it, use `changeLearner`. */
  learner: Learner;
  services: Services;
}

export interface Outcome {
  reply: Reply;
  /** The answer takes the place of the message whose button was pressed. */
  inPlace?: boolean;
  /** Work for the worker; `reply` is then its placeholder. */
  work?: Pick<AnalysisJob, 'locale' | 'source' | 'files'>;
}

/** One thing a learner may want. The first handler of the list that accepts a turn answers it. */
export interface Handler {
  accepts(turn: Turn): boolean;
  answer(turn: Turn): Promise<Outcome>;
}
