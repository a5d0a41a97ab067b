import { heredocsIn } from './dockerfile/heredoc-words';
import { isPlausibleInstruction } from './dockerfile/plausible-instruction';
import { isKeyword, KEYWORDS } from './dockerfile/keywords';
import { readLogicalLine } from './dockerfile/logical-line';
import { nearest } from './dockerfile/nearest';
import { readHeredocs } from './dockerfile/read-heredocs';
import { splitCommand } from './dockerfile/split-command';

export interface Region {
  /** Index of its first line, and of the first line after it. */
  start: number;
  end: number;
  /** Line indexes of heredoc bodies. */
  heredocLines: { start: number; end: number }[];
}

/** One logical line of a message. */
interface Candidate {
  start: number;
  end: number;
  keyword: string;
  kind: 'instruction' | 'attempt' | 'comment' | 'blank' | 'prose';
  written: 'upper' | 'other';
  heredocStart: number | null;
}

/**
 * The lines of a message that are a Dockerfile, with the comments above them; null when there is none. One line is
 * one only when it is a FROM and stands alone; without a FROM several different instructions must follow one
 * another; instructions in small letters must name an image as only an image is named.
 */
export function findDockerfileRegion(lines: readonly string[]): Region | null {
  const candidates = readCandidates(lines, escapeOf(lines));
  const first = candidates.findIndex(isInstructionLike);
  const last = candidates.findLastIndex(isInstructionLike);
  if (first < 0 || !isConvincing(candidates.slice(first, last + 1), isAlone(candidates))) return null;
  let start = first;
  while (['comment', 'blank'].includes(candidates[start - 1]?.kind ?? '')) start--;
  while (candidates[start]?.kind === 'blank') start++;
  const heredocLines = candidates
    .filter((candidate) => candidate.heredocStart !== null)
    .map(({ heredocStart, end }) => ({ start: heredocStart ?? end, end }));
  return { start: candidates[start]?.start ?? 0, end: candidates[last]?.end ?? lines.length, heredocLines };
}

function isInstructionLike({ kind }: Candidate): boolean {
  return kind === 'instruction' || kind === 'attempt';
}

function isAlone(candidates: readonly Candidate[]): boolean {
  return candidates.every(({ kind }) => kind !== 'prose');
}

function isConvincing(region: readonly Candidate[], alone: boolean): boolean {
  const instructions = region.filter(({ kind }) => kind === 'instruction');
  const prose = region.filter(({ kind }) => kind === 'prose').length;
  const keywords = new Set(instructions.map(({ keyword }) => keyword));
  if (prose > instructions.length) return false;
  if (keywords.has('FROM')) return instructions.length > 1 || alone;
  const upper = instructions.filter(({ written }) => written === 'upper').length;
  return keywords.size > 1 && upper === instructions.length && (upper > 2 || (upper === 2 && alone));
}

/** Of the escape directive, wherever it stands in the message. */
function escapeOf(lines: readonly string[]): string {
  return lines.some((line) => /^\s{0,8}#\s{0,8}escape\s{0,8}=\s{0,8}`/i.test(line)) ? '`' : '\\';
}

function readCandidates(lines: readonly string[], escape: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < lines.length;) {
    const candidate = readCandidate(lines, at, escape);
    candidates.push(candidate);
    at = candidate.end;
  }
  return candidates;
}

function readCandidate(lines: readonly string[], at: number, escape: string): Candidate {
  const line = (lines[at] ?? '').trim();
  const plain = { start: at, end: at + 1, keyword: '', written: 'other', heredocStart: null } as const;
  if (line === '') return { ...plain, kind: 'blank' };
  if (line.startsWith('#')) return { ...plain, kind: 'comment' };
  const word = /^[A-Za-z]+/.exec(line)?.[0] ?? '';
  const keyword = word.toUpperCase();
  const written = word === keyword ? 'upper' : 'other';
  if (!isKeyword(keyword)) {
    const near =
      written === 'upper' && word.length > 2 && line.length > word.length && nearest(keyword, KEYWORDS);
    return { ...plain, keyword, written, kind: near ? 'attempt' : 'prose' };
  }
  const logical = readLogicalLine(lines, at, escape);
  const command = splitCommand(logical.text, escape);
  if (command.keyword.toUpperCase() !== keyword) return { ...plain, keyword, kind: 'prose' };
  if (!isPlausibleInstruction(keyword, command, written === 'upper')) {
    return { ...plain, keyword, kind: written === 'upper' && !line.endsWith('?') ? 'attempt' : 'prose' };
  }
  const opened = ['RUN', 'COPY', 'ADD'].includes(keyword) ? heredocsIn(logical.text) : [];
  const { next } = readHeredocs(lines, logical.next, opened);
  const heredocStart = opened.length > 0 ? logical.next : null;
  return { start: at, end: next, keyword, written, kind: 'instruction', heredocStart };
}
