import { type Lookup, scriptPath } from './script-path';

/** The directory after `cd words…`; null when it can't be told. `previous` is where `cd -` goes. */
export function changeDirectory(
  cwd: string | null,
  words: readonly string[],
  previous: string | null,
  lookup: Lookup,
): string | null {
  const target = words.slice(1).find((word) => word === '-' || !word.startsWith('-'));
  if (target === undefined) return null;
  if (target === '-') return previous;
  return /[*?[\]{}]/.test(target.replaceAll(/\$\{\w+\}/g, '')) ? null : scriptPath(target, cwd, lookup);
}
