import { answer as grade, waitsForFix } from '../../lessons';
import { extractDockerfile } from '../../analyzer';
import { pastedIn } from '../pasted';
import type { Handler, Turn } from './handler';
import { courseOf, lessonMove, lessonStateOf } from './lesson-move';

/** An answer to the question that is open: a number, a word, a mended Dockerfile. Anything else is no answer. */
export const answerQuiz: Handler = {
  accepts: (turn) => {
    const text = answerIn(turn);
    if (text === null) return false;
    // A number alone is always meant as an answer: when nothing is open, that is what is said.
    return /^\d{1,2}$/.test(text) || grade(lessonStateOf(turn), courseOf(turn), text) !== null;
  },
  async answer(turn) {
    const text = answerIn(turn) ?? '';
    return lessonMove(
      turn,
      (state, course) => grade(state, course, text) ?? { state, show: { type: 'no-question-open' } },
    );
  },
};

/** A pasted Dockerfile answers only where one is asked for; else it is pasted to be analysed. */
function answerIn(turn: Turn): string | null {
  if (waitsForFix(lessonStateOf(turn), turn.services)) {
    return pastedIn(turn.message).dockerfile ?? turn.said;
  }
  if (turn.message.pastes.length > 0 || extractDockerfile(turn.said) !== null) return null;
  return turn.said === '' ? null : turn.said;
}
