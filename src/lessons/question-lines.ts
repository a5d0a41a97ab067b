import type { Language } from './language';
import type { Lesson, QuizItem } from './lesson';

type Order = Extract<QuizItem, { type: 'order' }>;

/** The lines of an order in the right order, then those that belong nowhere. */
export function orderLines(lesson: Lesson, item: Order, language: Language): string[] {
  const lines = item.lines ?? lesson.words[language].items[item.id]?.lines ?? [];
  return [...lines, ...item.distractors];
}

/** How many of them make the answer. */
export function linesWanted(lesson: Lesson, item: Order): number {
  return orderLines(lesson, item, 'en').length - item.distractors.length;
}
