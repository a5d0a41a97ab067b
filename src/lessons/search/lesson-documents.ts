import type { Catalog } from '../catalog';
import type { Lesson } from '../lesson';
import { plainOf, spansOf, type Piece } from '../pieces';
import { questionWords, wordsIn } from './question-words';

/** A lesson as the search sees it. */
export interface LessonDocument {
  id: string;
  title: string;
  terms: string;
  points: string;
  body: string;
  /** What is said in Tenglish, read like a question. */
  local: string;
}

/** The lessons as documents, and the reader of questions that knows their English words. */
export function lessonDocuments(catalog: Catalog): {
  documents: LessonDocument[];
  read: (question: string) => string[];
} {
  const english = catalog.lessons.map((lesson) => englishOf(lesson, catalog));
  const words = english.flatMap((document) => wordsIn(Object.values(document).join(' ').toLowerCase()));
  const read = questionWords(new Set(words));
  const documents = catalog.lessons.map((lesson) => ({
    ...englishOf(lesson, catalog),
    local: tenglishOf(lesson, catalog).flatMap(read).join(' '),
  }));
  return { documents, read };
}

/** What is indexed of a lesson: its English, and what its title and its terms are called in every language. */
function englishOf(lesson: Lesson, catalog: Catalog): Omit<LessonDocument, 'local'> {
  const words = lesson.words.en;
  const steps = Object.values(words.steps).map((step) =>
    step.pieces.map(textOf).concat(step.choices).join(' '),
  );
  const asked = Object.values(words.items).map((item) => `${item.prompt.map(textOf).join(' ')} ${item.why}`);
  const terms = catalog.terms.filter((term) => lesson.terms.includes(term.id));
  return {
    id: lesson.id,
    // Each word once: a title that says COPY twice is not twice as much about it.
    title: [...new Set(wordsIn(`${words.title} ${lesson.slug}`.toLowerCase()))].join(' '),
    terms: terms.map((term) => `${term.en} ${term.def} ${term.aliases.join(' ')}`).join(' '),
    points: words.points.map((point) => plainOf(spansOf(point))).join(' '),
    body: [...steps, ...asked, ...words.interview.map((one) => `${one.question} ${one.answer}`)].join(' '),
  };
}

function tenglishOf(lesson: Lesson, catalog: Catalog): string[] {
  const words = lesson.words['te-Latn'];
  const steps = Object.values(words.steps).flatMap((step) => step.pieces.map(textOf).concat(step.choices));
  const terms = catalog.terms.filter((term) => lesson.terms.includes(term.id)).map((term) => term.te_latn);
  return [words.title, ...words.points.map((point) => plainOf(spansOf(point))), ...steps, ...terms];
}

function textOf(piece: Piece): string {
  if (piece.type === 'code') return piece.text;
  return piece.type === 'text' ? plainOf(piece.spans) : piece.items.map(plainOf).join(' ');
}
