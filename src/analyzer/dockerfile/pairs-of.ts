import type { Instruction } from './types';

export interface Pair {
  name: string;
  /** As written, quotes and variables included; null for an ARG without a default. */
  value: string | null;
}

/** The names and values of an ENV, LABEL or ARG, in order; empty for other instructions. */
export function pairsOf(instruction: Instruction): Pair[] {
  if (!['ENV', 'LABEL', 'ARG'].includes(instruction.keyword)) return [];
  return instruction.args.map((word) => {
    const equals = word.indexOf('=');
    return equals < 0
      ? { name: word, value: null }
      : { name: word.slice(0, equals), value: word.slice(equals + 1) };
  });
}
