import { analyze, type Analysis } from '../src/analyzer';
import type { AnalysisJob } from '../src/bot/job';
import type { Platform } from '../src/bot/message';
import type { JobHandler, Sender } from '../src/bot/ports';
import type { Reply } from '../src/bot/reply/reply';
import type { Logger } from '../src/log';

export interface AnalysisJobParts {
  /** Who speaks on which platform; a job of another platform fails. */
  senders: Partial<Record<Platform, Sender>>;
  render: (analysis: Analysis, job: AnalysisJob) => Reply;
  /** What is said when the job could not be done. */
  failure: (job: AnalysisJob) => Reply;
  log: Logger;
}

/**
 * The worker's one job: read the pasted Dockerfile and edit the answer into the placeholder. Safe to repeat: the
 * edit replaces. It throws to be tried again; on the last attempt the learner is told that it failed.
 */
export function analysisJob({ senders, render, failure, log }: AnalysisJobParts): JobHandler {
  return async (job, { lastAttempt }) => {
    const sender = senders[job.answerIn.platform];
    if (!sender) throw new Error(`this worker has no way to speak on ${job.answerIn.platform}`);
    try {
      await sender.edit(job.answerIn, render(analyze(job.source, { files: job.files }), job));
    } catch (error) {
      log.error({ error, job: job.id, lastAttempt }, 'a Dockerfile could not be answered');
      if (lastAttempt) await sender.edit(job.answerIn, failure(job));
      throw error;
    }
  };
}
