import type { Problem } from '../types';
import { readDirectives } from './directives';
import { splitLines } from './logical-line';
import { readInstructions } from './read-instructions';
import { readStages } from './read-stages';
import { refuse } from './refuse';
import type { ParsedDockerfile } from './types';
import { unwrapFence } from './unwrap-fence';

/**
 * Reads a Dockerfile as BuildKit does: the tree and its problems together. Never throws; a bad line is a problem
 * and the rest is still read. Text that is empty, binary or larger than the limits gives a problem and no tree.
 */
export function parse(source: string): ParsedDockerfile {
  const refusal = refuse(source);
  if (refusal) return withoutTree(source, refusal);
  const pasted = splitLines(source.startsWith('\ufeff') ? source.slice(1) : source);
  const { lines, problem } = unwrapFence(pasted);
  const first = lines.findIndex((line) => line !== '');
  // Only a fence moves the start: in a plain file a blank line already ends the directives.
  const directives = readDirectives(lines, lines === pasted ? 0 : Math.max(first, 0));
  const problems = problem ? [problem] : [];
  for (const fault of directives.faults) problems.push({ code: 'bad-argument', ...fault });
  const read = readInstructions(lines, directives.next, directives.escape);
  const { instructions, comments } = read;
  const { stages, globalArgs, problems: stageProblems } = readStages(instructions, directives.escape);
  // A text without a single instruction is not a Dockerfile with a fault on every line.
  if (!stageProblems.some(({ code }) => code === 'not-a-dockerfile')) problems.push(...read.problems);
  problems.push(...stageProblems);
  problems.sort((a, b) => a.line - b.line);
  return {
    source,
    escape: directives.escape,
    directives: directives.values,
    comments,
    instructions,
    stages,
    globalArgs,
    problems,
  };
}

function withoutTree(source: string, problem: Problem): ParsedDockerfile {
  return {
    source,
    escape: '\\',
    directives: {},
    comments: [],
    instructions: [],
    stages: [],
    globalArgs: {},
    problems: [problem],
  };
}
