import { resolvePath } from '../next-workdir';

/** The directory after `cd words…`; null when it can't be told. `previous` is where `cd -` goes. */
export function changeDirectory(
  cwd: string | null,
  words: readonly string[],
  previous: string | null,
): string | null {
  const target = words.slice(1).find((word) => word === '-' || !word.startsWith('-'));
  if (target === undefined) return null;
  if (target === '-') return previous;
  return isLiteralPath(target) ? resolvePath(cwd, target) : null;
}

/** A path without variables, globs, substitutions or a home directory in it. */
export function isLiteralPath(path: string): boolean {
  return path !== '' && !path.startsWith('~') && !/[$`*?[\]{}]/.test(path);
}
