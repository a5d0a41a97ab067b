import type { Lesson } from '../../lessons';
import type { Words } from '../locales/words';
import { bold, button, buttons, heading, note, text } from '../reply/build';
import type { Reply } from '../reply/reply';

/** An interview question of a lesson, or a model answer to it. */
export function interviewReply(lesson: Lesson, words: Words, show: 'question' | 'answer'): Reply {
  const asked = lesson.words[words.locale].interview[0];
  const question = asked?.question ?? lesson.words[words.locale].title;
  const rest =
    show === 'question'
      ? [
          note(words.lessons.interviewTask),
          buttons(button(words.lessons.modelAnswerButton, `interview answer ${lesson.id}`, 'primary')),
        ]
      : [
          text(bold(words.lessons.modelAnswerHeading)),
          text(asked?.answer ?? ''),
          buttons(
            button(words.lessons.nextQuestionButton, 'interview'),
            button(words.analysis.lessonButton(lesson.words[words.locale].title), `learn ${lesson.id}`),
          ),
        ];
  return {
    intent: 'quiz',
    language: words.locale,
    summary: question,
    blocks: [heading(words.lessons.interviewHeading), text(bold(question)), ...rest],
    lessons: [lesson.id],
  };
}
