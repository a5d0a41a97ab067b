import { fenceName } from './fence-name';

export interface Fence {
  /** File name given in the info string or on the line before; null when there is none. */
  name: string | null;
  /** First word of the info string, lower case; null when there is none. */
  language: string | null;
  text: string;
  /** 1-based line of the first line of `text`. */
  line: number;
  /** 1-based lines of the opening fence and of the last line, closing fence included. */
  openLine: number;
  endLine: number;
  closed: boolean;
}

/**
 * The code fences of a message: Markdown's, with three or more backticks or tildes on a line of their own, and
 * Slack's, whose code may begin and end on the lines of the fence. Linear in the length of the text.
 */
export function readFences(text: string): Fence[] {
  const lines = text.split('\n').map(withoutCarriageReturn);
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at++) {
    const opening = readOpening(lines[at] ?? '');
    if (!opening) continue;
    const fence = readBody(lines, at, opening);
    fences.push(fence);
    at = fence.endLine - 1;
  }
  return fences;
}

/** The fenced files of a message: what was pasted, under which name. */
export function fencedFiles(text: string): { name: string | null; language: string | null; text: string }[] {
  return readFences(text).map(({ name, language, text }) => ({ name, language, text }));
}

interface Opening {
  marker: string;
  info: string;
  /** Code on the opening line itself, as Slack sends it; null when the line holds an info string. */
  code: string | null;
}

function readOpening(line: string): Opening | null {
  const start = line.trimStart();
  const marker = fenceMarker(start);
  if (!marker) return null;
  const rest = start.slice(marker.length);
  if (marker.startsWith('`') && rest.includes('`') && !rest.trimEnd().endsWith(marker)) return null;
  const info = rest.trim();
  const isCode = info !== '' && (info.endsWith(marker) || !isInfo(info));
  return { marker, info: isCode ? '' : info, code: isCode ? rest : null };
}

function fenceMarker(line: string): string {
  const char = line.charAt(0);
  if (char !== '`' && char !== '~') return '';
  let length = 0;
  while (line.charAt(length) === char) length++;
  return length >= 3 ? line.slice(0, length) : '';
}

/** An info string is a language, a file name, or `language key=value`; several plain words are code. */
function isInfo(info: string): boolean {
  const words = info.split(' ').filter((word) => word !== '');
  if (words.length > 1 && words[0] === words[0]?.toUpperCase() && /^[A-Z]/.test(words[0] ?? '')) return false;
  return words.slice(1).every((word) => word.includes('=') || word.includes('{') || word.includes('.'));
}

function readBody(lines: readonly string[], at: number, opening: Opening): Fence {
  const body: string[] = [];
  const { marker, info } = opening;
  let end = at;
  let closed = false;
  if (opening.code !== null) {
    const last = withoutClosing(opening.code, marker);
    body.push(last ?? opening.code);
    closed = last !== null;
  }
  while (!closed && end + 1 < lines.length) {
    const line = lines[++end] ?? '';
    const inner = withoutClosing(line, marker);
    closed = inner !== null;
    if (inner === null) body.push(line);
    else if (inner.trim() !== '') body.push(inner);
  }
  return {
    name: fenceName(info, lines.slice(Math.max(0, at - 2), at), body[0] ?? ''),
    language: info ? (info.split(/[ :{]/)[0] ?? '').toLowerCase() || null : null,
    text: body.join('\n'),
    line: opening.code === null ? at + 2 : at + 1,
    openLine: at + 1,
    endLine: end + 1,
    closed,
  };
}

/** What stands before a closing fence; null when the line closes nothing. */
function withoutClosing(line: string, marker: string): string | null {
  const end = line.trimEnd();
  if (!end.endsWith(marker)) return null;
  const before = end.slice(0, -marker.length);
  if (before.trim() === '') return before;
  return before.includes('`') ? null : before;
}

function withoutCarriageReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
