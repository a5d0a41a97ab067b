import { readFences } from '../markdown-fences';
import type { Problem } from '../types';

const FENCE = /^\s{0,3}(```|~~~)/;
const FROM_LINE = /^\s{0,8}from\s+\S/i;

/**
 * Takes the Dockerfile out of a Markdown fence that was pasted with it; lines outside become blank, so that line
 * numbers stay those of the paste. A clean fence is no problem; an unclosed one, or text around it, is.
 */
export function unwrapFence(lines: string[]): { lines: string[]; problem: Problem | null } {
  const first = lines.findIndex((line) => FENCE.test(line));
  if (first < 0) return { lines, problem: null };
  // Fences after a FROM are the Dockerfile's own business: a heredoc may write Markdown.
  if (lines.slice(0, first).some((line) => FROM_LINE.test(line))) return withoutTrailingFence(lines);
  const fences = readFences(lines.join('\n'));
  const fence =
    fences.find((fence) => fence.text.split('\n').some((line) => FROM_LINE.test(line))) ?? fences[0];
  if (!fence) return { lines, problem: null };
  const inside = fence.text.split('\n');
  const kept = lines.map((_, index) => inside[index + 1 - fence.line] ?? '');
  const around = lines.some((line, index) => {
    return line.trim() !== '' && (index + 1 < fence.openLine || index + 1 > fence.endLine);
  });
  if (fence.closed && !around) return { lines: kept, problem: null };
  const message = fence.closed
    ? 'text around the Markdown code fence was ignored'
    : 'the Markdown code fence is not closed';
  return { lines: kept, problem: fenceProblem(fence.openLine, message, fence.closed) };
}

function withoutTrailingFence(lines: string[]): { lines: string[]; problem: Problem | null } {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  if (lines[last]?.trim() !== '```') return { lines, problem: null };
  const kept = lines.map((line, index) => (index === last ? '' : line));
  return {
    lines: kept,
    problem: fenceProblem(last + 1, 'a Markdown code fence ends here that was never opened', false),
  };
}

function fenceProblem(line: number, message: string, closed: boolean): Problem {
  return { line, code: 'markdown-fence', message, facts: { closed } };
}
