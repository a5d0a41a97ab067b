/** Names of files without an extension that learners paste along. */
const BARE_NAMES = new Set([
  'dockerfile',
  'containerfile',
  '.dockerignore',
  'makefile',
  'gemfile',
  'pipfile',
  'procfile',
]);

/**
 * The file name that belongs to a code fence: in its info string (```` ```package.json ````, `json title="a.json"`),
 * on the line before it (`package.json:`), or in a comment on its first line (`// package.json`).
 */
export function fenceName(info: string, before: readonly string[], firstLine: string): string | null {
  return nameInInfo(info) ?? nameInHeading(before) ?? nameInComment(firstLine);
}

function nameInInfo(info: string): string | null {
  for (const word of info.split(/[ :=,{}"']/)) if (isFileName(word)) return word;
  return null;
}

/** The last line with words in it must end with the name, so that prose which mentions a file names nothing. */
function nameInHeading(before: readonly string[]): string | null {
  const heading = before.findLast((line) => line.trim() !== '')?.trim() ?? '';
  if (heading.length > 120) return null;
  const last = heading.split(' ').at(-1) ?? '';
  const name = trimMarks(last);
  return isFileName(name) ? name : null;
}

function nameInComment(line: string): string | null {
  const words = line.trim().split(' ');
  if (words.length !== 2 || !['#', '//', '<!--'].includes(words[0] ?? '')) return null;
  const name = words[1] ?? '';
  return isFileName(name) ? name : null;
}

function trimMarks(word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && '*_`"\'(['.includes(word.charAt(from))) from++;
  while (to > from && '*_`"\')]:,;'.includes(word.charAt(to - 1))) to--;
  return word.slice(from, to);
}

function isFileName(word: string): boolean {
  if (word.length === 0 || word.length > 100) return false;
  const base = word.slice(word.lastIndexOf('/') + 1).toLowerCase();
  if (BARE_NAMES.has(base) || base.startsWith('dockerfile.')) return true;
  const dot = base.lastIndexOf('.');
  return dot > 0 && /^[a-z][a-z0-9]{0,9}$/.test(base.slice(dot + 1)) && /^[\w.@+-]+$/.test(base);
}
