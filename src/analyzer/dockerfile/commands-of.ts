import { lineAt, readLogicalLine } from './logical-line';
import { settingsAt } from './settings';
import { readExec, readForeignScript, readScript, type Script } from './shell/read-script';
import { programName } from './shell/draft-command';
import { isShell } from './shell/unwrap-command';
import { trimEnd } from './is-space';
import type { Command, Instruction, ParsedDockerfile } from './types';

/**
 * The commands that a RUN, CMD, ENTRYPOINT or HEALTHCHECK CMD runs, in the order the shell meets them; none for
 * other instructions. Shell, exec and heredoc forms. What no parser can read is split at its separators. Never
 * throws.
 */
export function commandsOf(instruction: Instruction, file: ParsedDockerfile): Command[] {
  const { workdir, shell } = settingsAt(instruction, file);
  if (!isRunnable(instruction)) return [];
  if (instruction.form === 'exec') return readExec(commandWords(instruction), instruction.line, workdir);
  const script = scriptOf(instruction, file.escape, workdir);
  if (script === null) return [];
  if (script.interpreter !== null) return readExec([script.interpreter], instruction.line, workdir);
  return isShell(programName(shell[0] ?? 'sh')) ? readScript(script) : readForeignScript(script);
}

function isRunnable({ keyword, args }: Instruction): boolean {
  if (keyword === 'HEALTHCHECK') return args[0]?.toUpperCase() === 'CMD' && args.length > 1;
  return keyword === 'RUN' || keyword === 'CMD' || keyword === 'ENTRYPOINT';
}

function commandWords({ keyword, args }: Instruction): string[] {
  return keyword === 'HEALTHCHECK' ? args.slice(1) : args;
}

/** The script, and the program that a `#!` line hands it to when that is no shell. */
function scriptOf(
  instruction: Instruction,
  escape: string,
  cwd: string | null,
): (Script & { interpreter: string | null }) | null {
  const [only] = instruction.heredocs;
  const text = commandWords(instruction).at(-1) ?? '';
  if (only && /^\d*<<-?[^<\s]+$/.test(text)) {
    const lineOf = (offset: number) => only.line + countLineEnds(only.content, offset);
    return { text: only.content, lineAt: lineOf, cwd, interpreter: interpreterOf(only.content) };
  }
  if (text === '') return null;
  const logical = readLogicalLine(instruction.raw.split('\n'), 0, escape);
  const shift = trimEnd(logical.text).length - text.length;
  const bodies = instruction.heredocs.map((heredoc) => `\n${heredoc.content}${heredoc.name}`);
  return {
    text: text + bodies.join(''),
    lineAt: (offset) =>
      offset <= text.length
        ? instruction.line + lineAt(logical.starts, shift + offset)
        : (only?.line ?? instruction.line),
    cwd,
    interpreter: null,
  };
}

function interpreterOf(script: string): string | null {
  if (!script.startsWith('#!')) return null;
  const words = (script.split('\n', 1)[0] ?? '').slice(2).trim().split(/\s+/);
  const program = words[0]?.endsWith('/env')
    ? words.slice(1).find((word) => !word.startsWith('-'))
    : words[0];
  return program && !isShell(programName(program)) ? program : null;
}

function countLineEnds(text: string, until: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
