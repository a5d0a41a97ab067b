import { isAsciiSpace, trimEnd, trimStart } from './is-space';
import type { Flag } from './types';

export interface SplitCommand {
  /** As written. */
  keyword: string;
  flags: Flag[];
  /** What follows the flags, trimmed. */
  rest: string;
}

/** Splits a logical line into keyword, `--flags` and the rest, as BuildKit's split_command.go does. */
export function splitCommand(line: string, escape: string): SplitCommand {
  const trimmed = trimEnd(trimStart(line));
  let end = 0;
  while (end < trimmed.length && !isBlank(trimmed.charAt(end))) end++;
  const { words, rest } = takeFlags(trimmed, end, escape);
  return { keyword: trimmed.slice(0, end), flags: words.map(toFlag), rest: trimEnd(trimStart(rest)) };
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\v' || char === '\f' || char === '\r';
}

function toFlag(word: string): Flag {
  const equals = word.indexOf('=');
  if (equals < 0) return { name: word.slice(2), value: null };
  return { name: word.slice(2, equals), value: word.slice(equals + 1) };
}

/** Quotes group and are dropped; an escape keeps the next character. */
function takeFlags(line: string, from: number, escape: string): { words: string[]; rest: string } {
  const words: string[] = [];
  let at = from;
  for (;;) {
    while (at < line.length && isAsciiSpace(line.charAt(at))) at++;
    if (!line.startsWith('--', at)) return { words, rest: line.slice(at) };
    const { word, end } = takeWord(line, at, escape);
    if (word === '--') return { words, rest: line.slice(end) };
    words.push(word);
    at = end;
  }
}

function takeWord(line: string, from: number, escape: string): { word: string; end: number } {
  const parts: string[] = [];
  let quote = '';
  let at = from;
  for (; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === escape) {
      at++;
      parts.push(line.charAt(at));
    } else if (quote) {
      if (char === quote) quote = '';
      else parts.push(char);
    } else if (char === '"' || char === "'") quote = char;
    else if (isAsciiSpace(char)) break;
    else parts.push(char);
  }
  return { word: parts.join(''), end: Math.min(at, line.length) };
}
