import type { Language, Lesson, Piece } from '../../src/lessons';
import { plainOf } from '../../src/lessons';

/** Pieces as a learner reads them, one block after another. */
export function textOf(pieces: Piece[]): string {
  const block = (piece: Piece) => {
    if (piece.type === 'code') return piece.text;
    if (piece.type === 'text') return plainOf(piece.spans);
    return piece.items.map((item) => `• ${plainOf(item)}`).join('\n');
  };
  return pieces.map(block).join('\n\n');
}

/** The messages of a lesson's steps, without its questions: one text a message. */
export function stepsSent(lesson: Lesson, language: Language): string[] {
  return Object.values(lesson.words[language].steps).map((step) =>
    [textOf(step.pieces), ...step.choices].join('\n'),
  );
}
