import { posix } from 'node:path';

/** The directory after `WORKDIR path`; null when it can't be told. Windows paths lose their drive letter. */
export function nextWorkdir(current: string | null, path: string | null): string | null {
  if (path === null) return null;
  const slashed = path.replace(/^[A-Za-z]:(?=[\\/])/, '').replaceAll('\\', '/');
  return resolvePath(current, slashed);
}

/** Linux refuses longer paths (PATH_MAX). */
const LONGEST = 4096;

/** Absolute, without a trailing slash; null when it is relative to a directory that is not known, or too long. */
export function resolvePath(directory: string | null, path: string): string | null {
  if (path.length > LONGEST || (!path.startsWith('/') && directory === null)) return null;
  const resolved = path.startsWith('/') ? posix.normalize(path) : posix.join(directory ?? '/', path);
  if (resolved.length > LONGEST) return null;
  return resolved.length > 1 && resolved.endsWith('/') ? resolved.slice(0, -1) : resolved;
}
