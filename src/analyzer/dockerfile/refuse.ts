import type { Problem } from '../types';

/** What is read at most; above it the answer is a problem, so that no paste can keep the analyzer busy. */
export const LIMIT_BYTES = 64 * 1024;
export const LIMIT_LINES = 2000;

/** The problem that makes a text not worth parsing: empty, too large, or no text at all. Null for the rest. */
export function refuse(source: string): Problem | null {
  const bytes = source.length > 4 * LIMIT_BYTES ? source.length : Buffer.byteLength(source);
  if (source.trim() === '') return { line: 1, code: 'empty', message: 'the Dockerfile is empty', facts: {} };
  if (isBinary(source)) {
    return {
      line: 1,
      code: 'not-text',
      message: 'this is not a text file',
      facts: { kind: binaryKind(source) },
    };
  }
  const lines = countLines(source);
  if (bytes <= LIMIT_BYTES && lines <= LIMIT_LINES) return null;
  return {
    line: 1,
    code: 'too-large',
    message: `the Dockerfile is too large: ${bytes} bytes in ${lines} lines, at most ${LIMIT_BYTES} bytes and ${LIMIT_LINES} lines are read`,
    facts: { bytes, lines, limitBytes: LIMIT_BYTES, limitLines: LIMIT_LINES },
  };
}

function countLines(source: string): number {
  let lines = source.endsWith('\n') ? 0 : 1;
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Control characters that no editor writes, or bytes that were no UTF-8, in the first 8 KiB. */
function isBinary(source: string): boolean {
  if (source.includes('\0') || binaryKind(source) !== 'binary') return true;
  const sample = Math.min(source.length, 8192);
  let odd = 0;
  for (let at = 0; at < sample; at++) {
    const code = source.charCodeAt(at);
    if (code === 0xfffd || (code < 32 && (code < 9 || code > 13) && code !== 27)) odd++;
  }
  return odd > sample / 10;
}

function binaryKind(source: string): string {
  if (source.startsWith('PK\u0003\u0004')) return 'zip';
  if (source.startsWith('%PDF-')) return 'pdf';
  if (source.startsWith('\u007fELF')) return 'elf';
  if (source.startsWith('\ufffdPNG') || source.startsWith('\u0089PNG')) return 'png';
  if (source.startsWith('\u001f\ufffd') || source.startsWith('\u001f\u008b')) return 'gzip';
  return 'binary';
}
