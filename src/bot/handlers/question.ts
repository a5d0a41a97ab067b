import { analyze } from '../../analyzer';
import type { Found } from '../../lessons';
import { readLastPaste } from '../learner';
import { maskSecrets } from '../secrets';
import { answerReply, meantReply, outsideReply } from '../views/answer';
import { analysisLines } from '../views/analysis-lines';
import { command } from './command';
import type { Handler, Turn } from './handler';

/** Longer than any question; what a learner pastes besides a Dockerfile is not sent to a search or a model whole. */
const LONGEST_QUESTION = 2_000;

/** Anything else is a question: answered from the lessons, worded by the tutor where there is one. */
export const question: Handler = {
  accepts: () => true,
  async answer(turn) {
    const asked = maskSecrets(command(turn, 'ask') ?? turn.said).slice(0, LONGEST_QUESTION);
    const found = turn.services.search.find(asked);
    if (found.band === 'outside') return { reply: outsideReply(found, turn.words) };
    if (found.band === 'did-you-mean') return { reply: meantReply(found, turn.words) };
    const worded = await wordedByTutor(turn, asked, found);
    return {
      reply: answerReply(worded ?? turn.services.search.points(asked, found, turn.locale), found, turn.words),
    };
  },
};

async function wordedByTutor({ services, locale, message, words }: Turn, text: string, found: Found) {
  if (!services.tutor) return null;
  const paste = await readLastPaste(services.store, message.learner);
  const analysis = paste ? analysisLines(analyze(paste.source, { files: paste.files }), words) : [];
  return services.tutor.answer({
    text,
    language: locale,
    sources: services.search.sources(found, locale),
    analysis,
  });
}
