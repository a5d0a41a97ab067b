import type { Lesson, Standing } from '../../lessons';
import type { Words } from '../locales/words';
import { bold, button, buttons, heading, list, text } from '../reply/build';
import type { Reply } from '../reply/reply';

const MARK: Record<Standing['status'], string> = { new: '⬜', started: '🍳', passed: '✅', mastered: '🏆' };

/** Where the learner stands, lesson by lesson. */
export function progressReply(lessons: { lesson: Lesson; standing: Standing }[], words: Words): Reply {
  const passed = lessons.filter(
    ({ standing }) => standing.status === 'passed' || standing.status === 'mastered',
  ).length;
  const summary = words.lessons.passed(passed, lessons.length);
  return {
    intent: 'review',
    language: words.locale,
    summary,
    blocks: [
      heading(words.lessons.progressHeading),
      text(bold(summary)),
      list(
        lessons.map(({ lesson, standing }) => [
          `${MARK[standing.status]} ${lesson.id} ${lesson.words[words.locale].title}`,
          ...(standing.answered > 0 ? [` ${standing.answered}/${standing.of}`] : []),
        ]),
      ),
      buttons(
        button(words.lessons.continueButton, 'learn', 'primary'),
        button(words.lessons.quizButton, 'quiz'),
      ),
    ],
    lessons: [],
  };
}
