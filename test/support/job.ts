import type { AnalysisJob } from '../../src/bot/job';

/** A job as the conversation makes them. */
export function jobOf(id: string, changes: Partial<AnalysisJob> = {}): AnalysisJob {
  return {
    id,
    learner: 'slack:T1:U1',
    locale: 'te-Latn',
    source: 'FROM node:20-alpine\nRUN npm ci\n',
    files: [],
    answerIn: { platform: 'slack', place: { channel: 'C1', ts: '1.2', thread: null } },
    ...changes,
  };
}
