import { piecesOf, type Found, type Lesson, type Point } from '../../lessons';
import type { Words } from '../locales/words';
import { button, buttons, list, note, text } from '../reply/build';
import { plainSpans } from '../reply/plain-text';
import type { Block, Button, Reply } from '../reply/reply';

/** An answer: worded by the tutor (with the lessons it cites), or the lessons' own points. */
export function answerReply(
  answer: { text: string; lessons: string[] } | Point[],
  found: Found,
  words: Words,
): Reply {
  const worded = !Array.isArray(answer);
  const lessons = worded ? answer.lessons : [...new Set(answer.map((point) => point.lesson.id))];
  const cited = lessons.flatMap((id) =>
    found.hits.filter((hit) => hit.lesson.id === id).map((hit) => hit.lesson),
  );
  const blocks: Block[] = worded ? piecesOf(answer.text) : [list(answer.map((point) => point.spans))];
  return {
    intent: 'answer',
    language: words.locale,
    summary: worded ? answer.text.slice(0, 200) : plainSpans(answer[0]?.spans ?? []),
    blocks: [
      ...blocks,
      note(
        words.chat.answerFrom(cited.map((lesson) => `${lesson.id} ${titleOf(lesson, words)}`).join(' · ')),
      ),
      ...(worded ? [note({ italic: words.chat.wordedByModel })] : []),
      buttons(...cited.slice(0, 3).map((lesson, at) => open(lesson, words, at === 0))),
    ],
    lessons,
  };
}

/** Perhaps one of these lessons is meant. */
export function meantReply({ hits }: Found, words: Words): Reply {
  return {
    intent: 'answer',
    language: words.locale,
    summary: words.chat.didYouMean,
    blocks: [text(words.chat.didYouMean), buttons(...hits.map(({ lesson }) => open(lesson, words)))],
    lessons: hits.map(({ lesson }) => lesson.id),
  };
}

/** Not what is taught here; the nearest lesson is named all the same. */
export function outsideReply({ hits }: Found, words: Words): Reply {
  const [nearest] = hits;
  const said = words.chat.outside(nearest ? titleOf(nearest.lesson, words) : '');
  return {
    intent: 'refusal',
    language: words.locale,
    summary: plainSpans(said),
    blocks: [
      text(...said),
      buttons(nearest ? open(nearest.lesson, words) : null, button(words.chat.tryButton, 'example')),
    ],
    lessons: [],
  };
}

function open(lesson: Lesson, words: Words, first = false): Button {
  return button(
    words.analysis.lessonButton(titleOf(lesson, words)),
    `learn ${lesson.id}`,
    first ? 'primary' : 'plain',
  );
}

function titleOf(lesson: Lesson, words: Words): string {
  return lesson.words[words.locale].title;
}
