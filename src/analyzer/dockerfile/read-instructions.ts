import type { Problem } from '../types';
import { checkInstruction } from './check-instruction';
import { heredocsIn } from './heredoc-words';
import { trimStart } from './is-space';
import { readLogicalLine } from './logical-line';
import { readArguments } from './read-arguments';
import { readHeredocs } from './read-heredocs';
import { splitCommand } from './split-command';
import type { Comment, Instruction } from './types';

export interface Instructions {
  instructions: Instruction[];
  comments: Comment[];
  problems: Problem[];
}

/** Reads the instructions from `lines[start]` on, each checked by itself. */
export function readInstructions(lines: readonly string[], start: number, escape: string): Instructions {
  const problems: Problem[] = [];
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
  return { instructions, comments, problems };
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
