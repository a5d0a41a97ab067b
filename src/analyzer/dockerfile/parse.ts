import type { Problem } from '../types';
import { checkInstruction } from './check-instruction';
import { readDirectives } from './directives';
import { heredocsIn } from './heredoc-words';
import { trimStart } from './is-space';
import { readLogicalLine, splitLines } from './logical-line';
import { readArguments } from './read-arguments';
import { readHeredocs } from './read-heredocs';
import { readStages } from './read-stages';
import { refuse } from './refuse';
import { splitCommand } from './split-command';
import type { Comment, Instruction, ParsedDockerfile } from './types';
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
  const { instructions, comments } = readInstructions(lines, directives.next, directives.escape, problems);
  const { stages, globalArgs, problems: stageProblems } = readStages(instructions, directives.escape);
  problems.push(...stageProblems);
  if (stages.length === 0) problems.push(noFrom(instructions));
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

function noFrom(instructions: readonly Instruction[]): Problem {
  const known = instructions.filter(
    (instruction) => checkInstruction(instruction)?.code !== 'unknown-instruction',
  );
  if (known.length === 0) {
    return { line: 1, code: 'not-a-dockerfile', message: 'no Dockerfile instruction found', facts: {} };
  }
  return { line: 1, code: 'no-from', message: 'no build stage: the Dockerfile has no FROM', facts: {} };
}

function readInstructions(lines: readonly string[], start: number, escape: string, problems: Problem[]) {
  const instructions: Instruction[] = [];
  const comments: Comment[] = [];
  let at = start;
  while (at < lines.length) {
    const logical = readLogicalLine(lines, at, escape);
    comments.push(...logical.comments);
    if (trimStart(logical.text) === '') {
      if (logical.open) problems.push(emptyEnd(at + 1));
      at = logical.next;
      continue;
    }
    const { keyword: written, flags, rest } = splitCommand(logical.text, escape);
    const keyword = written.toUpperCase();
    const { args, form, error } = readArguments(keyword, rest, escape);
    const takesHeredocs = mayHoldHeredocs(keyword, args) && form === 'shell';
    const opened = takesHeredocs ? readHeredocs(lines, logical.next, heredocsIn(logical.text)) : null;
    const next = opened?.next ?? logical.next;
    const instruction: Instruction = {
      index: instructions.length,
      keyword,
      line: at + 1,
      endLine: next,
      raw: lines.slice(at, next).join('\n'),
      flags,
      text: rest,
      args,
      form,
      heredocs: opened?.heredocs ?? [],
      stage: null,
    };
    instructions.push(instruction);
    if (opened?.unterminated) problems.push(unterminated(instruction, opened.unterminated));
    const problem = error === null ? checkInstruction(instruction) : badArguments(instruction, error);
    if (problem) problems.push(problem);
    if (logical.open) problems.push(...openEnd(instruction));
    at = next;
  }
  return { instructions, comments };
}

function mayHoldHeredocs(keyword: string, args: readonly string[]): boolean {
  const holder = keyword === 'ONBUILD' ? args[0] : keyword;
  return holder === 'RUN' || holder === 'COPY' || holder === 'ADD';
}

function unterminated({ line, keyword }: Instruction, name: string): Problem {
  return {
    line,
    code: 'unterminated-heredoc',
    message: `unterminated heredoc: ${name}`,
    facts: { keyword, name },
  };
}

function badArguments({ line, keyword }: Instruction, message: string): Problem {
  return { line, code: 'bad-argument', message, facts: { keyword } };
}

function emptyEnd(line: number): Problem {
  const message = 'the file ends inside a continued line';
  return { line, code: 'unterminated-continuation', message, facts: { keyword: null } };
}

/** A continuation at the end of the file is fine for BuildKit unless the command it was to continue is cut off. */
function openEnd({ keyword, endLine, text }: Instruction): Problem[] {
  if (keyword !== 'RUN' || !/(?:&&|\|)\s*$/.test(text.slice(-40))) return [];
  const message = 'the file ends inside a continued line';
  return [{ line: endLine, code: 'unterminated-continuation', message, facts: { keyword } }];
}
