import { findDockerfileRegion } from './find-dockerfile-region';
import { type Fence, readFences } from './markdown-fences';

export interface ExtractedDockerfile {
  source: string;
  /** 1-based line of the message that the source begins on. */
  line: number;
  /** The message without it: what was said about it, and other files. */
  rest: string;
}

/** More than this is not chat; the beginning decides, and the whole text is the source. */
const LONGEST_MESSAGE = 256 * 1024;

/**
 * Takes the Dockerfile out of a message: out of its code fence, or from among the sentences around it. Null when
 * the message holds none: talk, a question that quotes a line, another file. Linear in the length of the text.
 */
export function extractDockerfile(text: string): ExtractedDockerfile | null {
  if (text.length > LONGEST_MESSAGE) {
    return extractDockerfile(text.slice(0, LONGEST_MESSAGE)) && { source: text, line: 1, rest: '' };
  }
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = plain.split('\n');
  const fences = readFences(plain);
  const whole = findDockerfileRegion(lines);
  const fence = fences.find((fence) => isDockerfile(fence) && !isInside(fence, whole?.heredocLines));
  if (fence) return cut(lines, fence.openLine - 1, fence.endLine, fence.text, fence.line);
  const others = fences.filter((fence) => !isInside(fence, whole?.heredocLines));
  const region = others.length === 0 ? whole : findDockerfileRegion(without(lines, others));
  if (!region) return null;
  return cut(
    lines,
    region.start,
    region.end,
    lines.slice(region.start, region.end).join('\n'),
    region.start + 1,
  );
}

const LANGUAGES = new Set(['dockerfile', 'docker', 'containerfile']);

function isDockerfile({ language, name, text }: Fence): boolean {
  const region = findDockerfileRegion(text.split('\n'));
  if (region) return true;
  const named = (language !== null && LANGUAGES.has(language)) || (name !== null && /dockerfile/i.test(name));
  // Whoever names the fence means it, even when nothing in it can be read; one quoted line is still a question.
  return named && text.split('\n').filter((line) => line.trim() !== '').length > 1;
}

/** A heredoc may write a Markdown file: its fences are not the message's. */
function isInside(fence: Fence, ranges: readonly { start: number; end: number }[] | undefined): boolean {
  return ranges?.some(({ start, end }) => fence.openLine > start && fence.openLine <= end) ?? false;
}

function without(lines: readonly string[], fences: readonly Fence[]): string[] {
  const kept = [...lines];
  for (const { openLine, endLine } of fences) kept.fill('', openLine - 1, endLine);
  return kept;
}

function cut(
  lines: readonly string[],
  start: number,
  end: number,
  source: string,
  line: number,
): ExtractedDockerfile {
  return { source, line, rest: [...lines.slice(0, start), ...lines.slice(end)].join('\n').trim() };
}
