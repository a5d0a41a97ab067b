/** The contract between bot and worker. Everything in it goes through JSON. */
import { createHash } from 'node:crypto';
import type { ContextFile } from '../analyzer';
import type { SentReply } from './message';
import type { Locale } from './reply/reply';

export interface AnalysisJob {
  /** Deterministic, so that the same message is queued once. No colon, not all digits: BullMQ refuses those. */
  id: string;
  learner: string;
  locale: Locale;
  /** The pasted Dockerfile, secrets masked. */
  source: string;
  /** Files of the build context pasted along. */
  files: ContextFile[];
  /** The placeholder to edit. */
  answerIn: SentReply;
}

export const QUEUE_NAME = 'vantillu-analysis';

/** The job id of a message: the same message always gives the same id. */
export function jobIdOf(messageId: string): string {
  return `analysis-${createHash('sha256').update(messageId).digest('hex').slice(0, 32)}`;
}
