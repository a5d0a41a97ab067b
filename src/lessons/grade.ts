import type { Course, Question } from './course';
import { assertionOf } from './fix-assertion';
import { LANGUAGES } from './language';
import { matchChoice } from './match-choice';
import { linesWanted } from './question-lines';
import { tidyAnswer } from './tidy-answer';

/**
 * What an answer is worth. `near` and `form` cost no try: nearly right, or not in a form that can be judged.
 * `because` keys the words that are said to it.
 */
export interface Grade {
  verdict: 'right' | 'wrong' | 'near' | 'form';
  because:
    | { type: 'option'; index: number }
    | { type: 'near'; index: number }
    | { type: 'assertion'; index: number }
    /** The first line that stands wrong, counted from 1. */
    | { type: 'line'; at: number }
    /** Give a number from 1 to `last`. */
    | { type: 'give-number'; last: number }
    /** Give `count` numbers. */
    | { type: 'give-numbers'; count: number }
    | null;
}

/** Grades a text as the answer to a question. Null when it is no answer at all, but perhaps a question of its own. */
export function grade(question: Question, text: string, course: Course): Grade | null {
  switch (question.item.type) {
    case 'mcq':
      return gradeChoice(question, question.item.answer, text);
    case 'fill':
      return gradeFill(question.item, text);
    case 'order':
      return gradeOrder(question, linesWanted(question.lesson, question.item), text);
    case 'fix':
      return gradeFix(question.item.asserts, text, course);
    default:
      return question.item satisfies never;
  }
}

function gradeChoice(question: Question, answer: number, text: string): Grade | null {
  const shown = question.order.map((index) =>
    LANGUAGES.map(
      (language) => question.lesson.words[language].items[question.item.id]?.options[index]?.text ?? '',
    ),
  );
  const at = matchChoice(text, shown);
  if (at === null) return null;
  if (at === 'out-of-range') return { verdict: 'form', because: { type: 'give-number', last: shown.length } };
  const index = question.order[at] ?? at;
  return { verdict: index === answer ? 'right' : 'wrong', because: { type: 'option', index } };
}

function gradeFill(item: { accept: string[]; near: string[] }, text: string): Grade | null {
  const answer = tidyAnswer(text);
  const matches = (expression: string) => new RegExp(expression, 'iu').test(answer);
  if (item.accept.some(matches)) return { verdict: 'right', because: null };
  const index = item.near.findIndex(matches);
  if (index !== -1) return { verdict: 'near', because: { type: 'near', index } };
  return looksLikeAQuestion(text) ? null : { verdict: 'wrong', because: null };
}

/** A blank takes a word or a few; a longer text, one with a question mark or a question word, asks something itself. */
function looksLikeAQuestion(text: string): boolean {
  const words = text.trim().split(/\s+/);
  const asks = words.length > 1 && words.some((word) => QUESTION_WORD.test(word));
  return asks || text.includes('?') || text.length > 60 || words.length > 4;
}

/** In English, Tenglish and Telugu; none of them is part of an answer. */
const QUESTION_WORD =
  /^(what|why|how|when|where|which|who|ante|enti|emiti|ela|enduku|endhuku|yenduku|ekkada|eppudu|evaru|అంటే|ఏమిటి|ఎలా|ఎందుకు|ఎక్కడ|ఎప్పుడు)$/i;

function gradeOrder(question: Question, wanted: number, text: string): Grade | null {
  const answer = tidyAnswer(text);
  if (!answer || /[^\d\s,.;>-]/.test(answer)) return null;
  const runs = answer.split(/\D/).filter(Boolean);
  const numbers = (runs.length === 1 ? Array.from(runs[0] ?? '') : runs).map(Number);
  const last = question.order.length;
  const usable = new Set(numbers.filter((number) => number >= 1 && number <= last));
  if (numbers.length !== wanted || usable.size !== wanted)
    return { verdict: 'form', because: { type: 'give-numbers', count: wanted } };
  const wrong = numbers.findIndex((number, at) => question.order[number - 1] !== at);
  if (wrong === -1) return { verdict: 'right', because: null };
  return { verdict: 'wrong', because: { type: 'line', at: wrong + 1 } };
}

function gradeFix(asserts: string[], text: string, course: Course): Grade | null {
  const stages = course.readStages(text);
  if (stages.length === 0) return null;
  const index = asserts.findIndex((assertion) => !assertionOf(assertion)(stages));
  return index === -1
    ? { verdict: 'right', because: null }
    : { verdict: 'wrong', because: { type: 'assertion', index } };
}
