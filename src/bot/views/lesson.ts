import {
  gradeSaid,
  hintSaid,
  questionSaid,
  solutionSaid,
  stepSaid,
  whySaid,
  type Lesson,
  type Piece,
  type Question,
  type Shown,
} from '../../lessons';
import type { Words } from '../locales/words';
import { bold, button, buttons, heading, list, note, text } from '../reply/build';
import { plainSpans } from '../reply/plain-text';
import type { Block, Button, Intent, Reply, Text } from '../reply/reply';
import { shortReply } from './short';

/** What a move through the lessons shows, in the learner's language. */
export function lessonReply(shown: Shown, words: Words): Reply {
  const { lessons } = words;
  switch (shown.type) {
    case 'step':
      return stepReply(shown, words);
    case 'question':
      return questionReply(shown.question, words);
    case 'feedback':
      return feedbackReply(shown, words);
    case 'hint':
      return reply(shown.question.lesson, words, 'quiz', [
        text(
          bold(`💡 ${lessons.hint(shown.level, shown.of)}:`),
          ' ',
          ...hintSaid(shown.question, shown.level, words.locale),
        ),
        buttons(button(lessons.hintButton, 'hint'), button(lessons.skipButton, 'next')),
      ]);
    case 'solution':
      return reply(shown.question.lesson, words, 'quiz', [
        text(lessons.noMoreHints),
        ...solution(shown.question, words),
        goOn(words),
      ]);
    case 'unknown-lesson':
      return shortReply(
        'lesson',
        words,
        lessons.unknownLesson(shown.asked, shown.nearest.id),
        buttons(openButton(shown.nearest, words)),
      );
    case 'no-question-open':
      return shortReply('quiz', words, [lessons.noOpenQuestion], buttons(button(lessons.quizButton, 'quiz')));
    case 'all-answered':
      return shortReply('quiz', words, [lessons.allAnswered], goOn(words));
    case 'no-cards':
      return shortReply('review', words, lessons.nothingDue, goOn(words));
    case 'finished':
      return shortReply(
        'lesson',
        words,
        lessons.courseDone,
        buttons(button(words.chat.tryButton, 'example'), button(lessons.quizButton, 'quiz')),
      );
  }
}

function stepReply({ lesson, step, page, guess }: Extract<Shown, { type: 'step' }>, words: Words): Reply {
  const said = stepSaid(lesson, step, words.locale);
  const guessed: Block[] = guess
    ? [text(guess.chosen === guess.right ? `✅ ${words.lessons.right}` : words.lessons.guessed)]
    : [];
  return reply(lesson, words, 'lesson', [
    ...guessed,
    heading(titleOf(lesson, words)),
    note(words.lessons.step(page.at, page.of)),
    ...said.pieces.map(blockOf),
    ...(said.choices.length > 0
      ? [buttons(...said.choices.map((choice, at) => button(choice, String(at + 1))))]
      : []),
    buttons(
      button(words.lessons.next, 'next', 'primary'),
      page.at > 1 ? button(words.lessons.back, 'back') : null,
    ),
  ]);
}

function questionReply(question: Question, words: Words): Reply {
  const said = questionSaid(question, words.locale);
  const { item, lesson } = question;
  const choices: Block[] =
    item.type === 'mcq'
      ? [buttons(...said.options.map((option, at) => button(plainSpans(option), String(at + 1))))]
      : said.options.length > 0
        ? [list(said.options, true)]
        : [];
  const how = {
    mcq: words.lessons.answerChoice,
    fill: item.template ? words.lessons.answerFill : words.lessons.answerShort,
    order: words.lessons.answerOrder,
    fix: words.lessons.answerFix,
  };
  return reply(lesson, words, question.from === 'review' ? 'review' : 'quiz', [
    heading(`❓ ${words.lessons.quizHeading}`),
    ...said.prompt.map(blockOf),
    ...choices,
    note(how[item.type]),
    buttons(button(words.lessons.hintButton, 'hint'), button(words.lessons.skipButton, 'next')),
  ]);
}

function feedbackReply(
  { question, grade, solved, solution: shows }: Extract<Shown, { type: 'feedback' }>,
  words: Words,
): Reply {
  const said = gradeSaid(question, grade, words.locale) ?? [];
  const right = grade.verdict === 'right';
  const verdict: Text = right ? [bold(`✅ ${words.lessons.right}`)] : [bold(words.lessons.notYet)];
  const follow: Block[] = solved
    ? [...(shows ? solution(question, words) : why(question, words)), goOn(words, question.from === 'review')]
    : [
        buttons(
          ...choicesAgain(question, words),
          button(words.lessons.hintButton, 'hint'),
          button(words.lessons.skipButton, 'next'),
        ),
      ];
  return reply(question.lesson, words, question.from === 'review' ? 'review' : 'quiz', [
    text(...verdict, ...(said.length > 0 ? [' ', ...said] : [])),
    ...follow,
  ]);
}

/** After a wrong choice the options stay within reach of a thumb. */
function choicesAgain(question: Question, words: Words): Button[] {
  if (question.item.type !== 'mcq') return [];
  return questionSaid(question, words.locale).options.map((option, at) =>
    button(plainSpans(option), String(at + 1)),
  );
}

function why(question: Question, words: Words): Block[] {
  const said = whySaid(question, words.locale);
  return said.length > 0 ? [text(...said)] : [];
}

function solution(question: Question, words: Words): Block[] {
  return [
    text(bold(words.lessons.solution)),
    ...solutionSaid(question, words.locale).map(blockOf),
    ...why(question, words),
  ];
}

function goOn(words: Words, toCards = false): Block {
  return buttons(
    toCards ? button(words.lessons.nextCardButton, 'cards', 'primary') : null,
    button(words.lessons.continueButton, 'next', toCards ? 'plain' : 'primary'),
  );
}

function openButton(lesson: Lesson, words: Words): Button {
  return button(titleOf(lesson, words), `learn ${lesson.id}`, 'primary');
}

function titleOf(lesson: Lesson, words: Words): string {
  return lesson.words[words.locale].title;
}

/** Lessons know no reply; their pieces have its shape on purpose. */
function blockOf(piece: Piece): Block {
  return piece;
}

function reply(lesson: Lesson, words: Words, intent: Intent, blocks: Block[]): Reply {
  return { intent, language: words.locale, summary: titleOf(lesson, words), blocks, lessons: [lesson.id] };
}
