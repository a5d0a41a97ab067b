import { analyze } from '../../analyzer';
import { readLastPaste } from '../learner';
import { analysisReply } from '../views/analysis';
import { allFindingsReply } from '../views/findings';
import { proofReply } from '../views/proof';
import { shortReply } from '../views/short';
import { bare } from './command';
import type { Handler } from './handler';
import { lessonTitles } from './lesson-titles';

/** More about the last paste: all findings, the proof sheet, the sizes again. Analysing again takes milliseconds. */
export const details: Handler = {
  accepts: (turn) => bare(turn, 'findings', 'proof', 'sizes'),
  async answer(turn) {
    const { words, message, services } = turn;
    const paste = await readLastPaste(services.store, message.learner);
    if (!paste) return { reply: shortReply('help', words, words.analysis.nothingPasted) };
    const analysis = analyze(paste.source, { files: paste.files });
    if (bare(turn, 'findings')) return { reply: allFindingsReply(analysis, words, lessonTitles(turn)) };
    if (bare(turn, 'proof')) return { reply: proofReply(analysis, words) };
    return { reply: analysisReply(analysis, words, lessonTitles(turn)) };
  },
};
