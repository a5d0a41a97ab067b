import { parse } from '../analyzer';
import type { ReadStages } from '../lessons';

/** Reads a learner's mended Dockerfile for the lessons: the analyzer's parser, no text comparison. */
export const readStages: ReadStages = (source) =>
  parse(source).stages.map((stage) => ({
    base: stage.from.image,
    name: stage.nameAsWritten,
    instructions: stage.instructions.map((instruction) =>
      [
        instruction.keyword,
        ...instruction.flags.map((flag) => `--${flag.name}${flag.value === null ? '' : `=${flag.value}`}`),
        instruction.text,
      ]
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  }));
