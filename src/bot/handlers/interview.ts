import { command } from './command';
import { interviewReply } from '../views/interview';
import type { Handler } from './handler';
import { lessonStateOf } from './lesson-move';

/** `interview` asks; `interview answer ms-02` shows a model answer to that question. */
export const interview: Handler = {
  accepts: (turn) => {
    const rest = command(turn, 'interview');
    return rest !== null && (rest === '' || /^answer [\w-]+$/.test(rest));
  },
  async answer(turn) {
    const { services, words, message } = turn;
    const asked = (command(turn, 'interview') ?? '').split(' ')[1];
    if (asked) {
      const lesson = services.catalog.byId(asked) ?? services.catalog.nearest(asked);
      return { reply: interviewReply(lesson, words, 'answer'), inPlace: true };
    }
    // One of the lessons already opened; before the first, any. The day and the learner choose.
    const opened = lessonStateOf(turn).opened;
    const known = services.catalog.lessons.filter((lesson) => opened.includes(lesson.id));
    const candidates = (known.length > 0 ? known : services.catalog.lessons).filter(
      (lesson) => lesson.words.en.interview.length > 0,
    );
    const [lesson] = candidates.slice(turnOf(message.id) % Math.max(1, candidates.length));
    if (!lesson) throw new Error('no lesson has an interview question');
    return { reply: interviewReply(lesson, words, 'question') };
  },
};

/** A number from the message's id: the same message asks the same, the next one another. */
function turnOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}
