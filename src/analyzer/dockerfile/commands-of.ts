import { parseHeredocWord } from './heredoc-words';
import { trimEnd } from './is-space';
import { type LineStart, lineAt, lineStarts } from './line-starts';
import { readLogicalLine } from './logical-line';
import { lookupIn, settingsAt } from './settings';
import { programName } from './shell/draft-command';
import { readForeignScript } from './shell/read-foreign-script';
import { readExec, readScript } from './shell/read-script';
import { isShell } from './shell/unwrap-command';
import type { Command, Heredoc, Instruction, ParsedDockerfile } from './types';

/**
 * The commands that a RUN, CMD, ENTRYPOINT or HEALTHCHECK CMD runs, in the order the shell meets them; none for
 * other instructions. Shell, exec and heredoc forms. What no parser can read is split at its separators. Never
 * throws.
 */
export function commandsOf(instruction: Instruction, file: ParsedDockerfile): Command[] {
  const words = commandWords(instruction);
  if (words.length === 0) return [];
  const settings = settingsAt(instruction, file);
  const place = { cwd: settings.workdir, lookup: lookupIn(settings) };
  if (instruction.form === 'exec') return readExec(words, instruction.line, place);
  const { text, starts } = scriptOf(instruction, words.at(-1) ?? '', file.escape);
  const interpreter = interpreterOf(text);
  if (interpreter !== null) return readExec([interpreter], instruction.line, place);
  // The terminator of a heredoc that never ends has no line.
  const lineOf = (offset: number) => Math.min(lineAt(starts, offset), instruction.endLine);
  const script = { ...place, text, lineAt: lineOf };
  return isShell(programName(settings.shell[0] ?? 'sh')) ? readScript(script) : readForeignScript(script);
}

/** The program and its arguments in exec form, the script as one word in shell form. */
function commandWords({ keyword, args }: Instruction): string[] {
  if (keyword === 'HEALTHCHECK') return args[0]?.toUpperCase() === 'CMD' ? args.slice(1) : [];
  return keyword === 'RUN' || keyword === 'CMD' || keyword === 'ENTRYPOINT' ? args : [];
}

interface Located {
  text: string;
  starts: LineStart[];
}

/** What the shell gets: the body of a lone heredoc, else the line and then the bodies it opens. */
function scriptOf(instruction: Instruction, text: string, escape: string): Located {
  const { heredocs } = instruction;
  const [only] = heredocs;
  // `<<EOF` and nothing else: BuildKit hands the body over as the script.
  if (only && parseHeredocWord(text))
    return { text: only.content, starts: lineStarts(only.content, only.line) };
  const logical = readLogicalLine(instruction.raw.split('\n'), 0, escape);
  const shift = trimEnd(logical.text).length - text.length;
  const starts = logical.starts.map(({ offset, line }) => ({
    offset: offset - shift,
    line: instruction.line + line,
  }));
  return withBodies({ text, starts }, heredocs);
}

function withBodies({ text, starts }: Located, heredocs: readonly Heredoc[]): Located {
  const parts = [text];
  let length = text.length;
  for (const { content, name, line } of heredocs) {
    starts.push(...lineStarts(content, line, length + 1));
    const part = `\n${content}${name}`;
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), starts };
}

/** The program that a `#!` line hands the script to, when that is no shell. */
function interpreterOf(script: string): string | null {
  if (!script.startsWith('#!')) return null;
  const words = (script.split('\n', 1)[0] ?? '').slice(2).trim().split(/\s+/);
  const program = words[0]?.endsWith('/env')
    ? words.slice(1).find((word) => !word.startsWith('-'))
    : words[0];
  return program && !isShell(programName(program)) ? program : null;
}
