/** What is known of a path in a stage's file system. */
export interface Existence {
  /** True, false, or null where the text can't tell. */
  there: boolean | null;
  /** What it is, when that is known. */
  kind: 'file' | 'directory' | null;
}

export const NOWHERE: Existence = { there: false, kind: null };
export const UNKNOWN: Existence = { there: null, kind: null };
export const FILE: Existence = { there: true, kind: 'file' };
export const DIRECTORY: Existence = { there: true, kind: 'directory' };

/** Two things may have made it: what is sure wins, then what is possible. */
export function either(a: Existence, b: Existence): Existence {
  if (a.there === true && b.there === true) return a.kind === null ? b : a;
  if (a.there === true) return a;
  if (b.there === true) return b;
  return a.there === null || b.there === null ? UNKNOWN : NOWHERE;
}

/** Is `path` the directory itself or something in it? */
export function isUnder(path: string, directory: string): boolean {
  return path === directory || directory === '/' || path.startsWith(`${directory}/`);
}
