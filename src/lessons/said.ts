/** The words of what is shown, in one language, as pieces that every platform draws. */
import type { Question } from './course';
import type { Grade } from './grade';
import type { Language } from './language';
import type { ItemWords, Lesson, Step, StepWords } from './lesson';
import { phrase } from './phrases';
import { spansOf, type Piece, type Span } from './pieces';
import { linesWanted, orderLines } from './question-lines';

/** The words of a step. */
export function stepSaid(lesson: Lesson, step: Step, language: Language): StepWords {
  const words = lesson.words[language].steps[step.step];
  if (!words) throw new Error(`${lesson.id} has no words for ${step.step} in ${language}`);
  return words;
}

export interface QuestionSaid {
  /** The prompt, then the Dockerfile or the line with a blank that it is about. */
  prompt: Piece[];
  /** Options of a choice or lines of an order, as they are to be numbered from 1; else empty. */
  options: Span[][];
}

/** A question as it is put to the learner. */
export function questionSaid(question: Question, language: Language): QuestionSaid {
  const { item, lesson, order } = question;
  const words = itemWords(question, language);
  const prompt = [...words.prompt];
  const code = [item.code, item.template, item.type === 'fix' ? item.starter : undefined];
  for (const text of code) if (text) prompt.push({ type: 'code', language: 'dockerfile', text });
  if (item.type === 'mcq')
    return { prompt, options: order.map((at) => spansOf(words.options[at]?.text ?? '')) };
  if (item.type !== 'order') return { prompt, options: [] };
  const lines = orderLines(lesson, item, language);
  const shown = order.map((at) => lines[at] ?? '');
  return { prompt, options: shown.map((line) => (item.lines ? [{ code: line }] : spansOf(line))) };
}

/** What is said to an answer: the word about this very choice or mistake; null where there is none. */
export function gradeSaid(question: Question, grade: Grade, language: Language): Span[] | null {
  const words = itemWords(question, language);
  const { because } = grade;
  switch (because?.type) {
    case 'option':
      return spansOf(words.options[because.index]?.say ?? '');
    case 'near':
      return spansOf(words.near[because.index] ?? '');
    case 'assertion':
      return spansOf(words.fails[because.index] ?? '');
    case 'line':
      return spansOf(phrase('wrongLine', language, because.at));
    case 'give-number':
      return spansOf(phrase('giveNumber', language, because.last));
    case 'give-numbers':
      return spansOf(phrase('giveNumbers', language, because.count));
    case undefined:
      return null;
    default:
      return because satisfies never;
  }
}

export function hintSaid(question: Question, level: number, language: Language): Span[] {
  return spansOf(itemWords(question, language).hints[level - 1] ?? '');
}

/** Why the answer is the answer. */
export function whySaid(question: Question, language: Language): Span[] {
  return spansOf(itemWords(question, language).why);
}

/** The answer itself. */
export function solutionSaid(question: Question, language: Language): Piece[] {
  const { item, lesson } = question;
  const words = itemWords(question, language);
  switch (item.type) {
    case 'mcq':
      return [{ type: 'text', spans: spansOf(words.options[item.answer]?.text ?? '') }];
    case 'fill':
      return [{ type: 'text', spans: [{ code: item.solution }] }];
    case 'order': {
      const lines = orderLines(lesson, item, language).slice(0, linesWanted(lesson, item));
      if (item.lines) return [{ type: 'code', language: 'dockerfile', text: lines.join('\n') }];
      return [{ type: 'list', ordered: true, items: lines.map(spansOf) }];
    }
    case 'fix':
      return [{ type: 'code', language: 'dockerfile', text: item.solution }];
    default:
      return item satisfies never;
  }
}

function itemWords(question: Question, language: Language): ItemWords {
  const words = question.lesson.words[language].items[question.item.id];
  if (!words) throw new Error(`${question.item.id} has no words in ${language}`);
  return words;
}
