import type { HeredocWord } from './heredoc-words';
import { isKeyword } from './keywords';
import type { Heredoc } from './types';

interface Read {
  heredocs: Heredoc[];
  /** Index of the first line after the last terminator. */
  next: number;
  /** Name of the heredoc that never ends, else null. */
  unterminated: string | null;
}

/** Reads the bodies of the heredocs that a line opened; they follow it one after the other. */
export function readHeredocs(lines: readonly string[], at: number, words: readonly HeredocWord[]): Read {
  const heredocs: Heredoc[] = [];
  let next = at;
  for (const { name, expand, chomp } of words) {
    const first = next;
    let end = first;
    while (end < lines.length && bodyLine(lines[end] ?? '', chomp) !== name) end++;
    const terminated = end < lines.length;
    if (!terminated) end = nextInstruction(lines, first);
    const content = lines
      .slice(first, end)
      .map((line) => `${bodyLine(line, chomp)}\n`)
      .join('');
    heredocs.push({ name, content, expand, line: first + 1 });
    if (!terminated) return { heredocs, next: end, unterminated: name };
    next = end + 1;
  }
  return { heredocs, next, unterminated: null };
}

function bodyLine(line: string, chomp: boolean): string {
  if (!chomp) return line;
  let tabs = 0;
  while (line.charAt(tabs) === '\t') tabs++;
  return line.slice(tabs);
}

/** Where an unterminated body most likely ends, so that one slip does not swallow the rest of the file. */
function nextInstruction(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && !isKeyword((lines[at] ?? '').split(/[\t ]/, 1)[0] ?? '')) at++;
  return at;
}
