import type { Source, Tutor } from '../ports';
import type { Locale } from '../reply/reply';
import { figuresIn } from './figures-in';

const LONGEST = 1500;
const TELUGU = /[\u0c00-\u0c7f]/;

interface Question {
  language: Locale;
  sources: Source[];
  analysis: string[];
}

/**
 * Lets an answer pass, or names its fault. It must cite a given source, be in the learner's script, and hold no
 * figure, link or code that the sources do not hold.
 */
export function checkAnswer(
  { answer, lessons }: { answer: string; lessons: string[] },
  { language, sources, analysis }: Question,
): NonNullable<Awaited<ReturnType<Tutor['answer']>>> | { fault: string } {
  const text = answer.trim();
  if (!text) return { fault: 'no answer in the sources' };
  if (text.length > LONGEST) return { fault: 'answer too long' };
  const given = new Set(sources.map((source) => source.lesson));
  const cited = [...new Set(lessons)].filter((lesson) => given.has(lesson));
  if (cited.length === 0) return { fault: 'answer cites no given source' };
  if (TELUGU.test(text) !== (language === 'te')) return { fault: 'answer in another script' };
  if (text.includes('```') || /^\s*(FROM|RUN|COPY)\s/m.test(text)) return { fault: 'answer holds code' };
  const held = [...sources.flatMap((source) => [source.title, ...source.points]), ...analysis].join('\n');
  const links = text.match(/https?:\/\/[^\s)>"']+/g) ?? [];
  if (links.some((link) => !held.includes(link))) return { fault: 'answer holds a link of its own' };
  const known = new Set(figuresIn(held));
  const invented = figuresIn(text).find((figure) => !known.has(figure));
  if (invented) return { fault: 'answer holds a figure of its own' };
  return { text, lessons: cited };
}
