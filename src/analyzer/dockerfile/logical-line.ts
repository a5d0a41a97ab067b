import { trimStart } from './is-space';
import type { LineStart } from './line-starts';
import type { Comment } from './types';

/** An instruction's first lines joined into one, as BuildKit joins them; heredoc bodies are not in it. */
export interface LogicalLine {
  text: string;
  /** Where each source line begins in `text`; lines count from 0, as those that were read. */
  starts: LineStart[];
  /** Index of the first line that is not part of it. */
  next: number;
  /** Did the text end while a continuation was open? */
  open: boolean;
  comments: Comment[];
}

/**
 * Reads the logical line that begins at `lines[at]`: continuations joined; comment lines and blank lines inside
 * them left out. The text is empty for a blank line or a comment.
 */
export function readLogicalLine(lines: readonly string[], at: number, escape: string): LogicalLine {
  const parts: string[] = [];
  const starts: LogicalLine['starts'] = [];
  const comments: Comment[] = [];
  let length = 0;
  let open = true;
  let next = at;
  while (open && next < lines.length) {
    const source = lines[next] ?? '';
    const stripped = trimStart(source);
    const first = next === at;
    next++;
    if (stripped.startsWith('#')) {
      comments.push({ line: next, text: stripped.slice(1).trim() });
      if (first) break;
      continue;
    }
    if (stripped === '') {
      if (first) break;
      continue;
    }
    const { text, continues } = withoutContinuation(first ? stripped : source, escape);
    starts.push({ offset: length, line: next - 1 });
    parts.push(text);
    length += text.length;
    open = continues;
  }
  return { text: parts.join(''), starts, next, open: open && parts.length > 0, comments };
}

/** A trailing escape continues the line, unless it is itself escaped; blanks may follow it. */
function withoutContinuation(line: string, escape: string): { text: string; continues: boolean } {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  if (end === 0 || line[end - 1] !== escape || (end > 1 && line[end - 2] === escape)) {
    return { text: line, continues: false };
  }
  return { text: line.slice(0, end - 1), continues: true };
}

/** Lines without their ends; a `\r` before the end goes too, as in BuildKit. A final line end begins no new line. */
export function splitLines(source: string): string[] {
  const lines = source.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => {
    let end = line.length;
    while (end > 0 && line[end - 1] === '\r') end--;
    return line.slice(0, end);
  });
}
