import { posix } from 'node:path';

/** Is `path` the place itself or below it? Both absolute. */
export function under(path: string, place: string): boolean {
  return place === '/' || path === place || path.startsWith(`${place}/`);
}

/** Absolute form of a path as a command or COPY wrote it; `~` and `$HOME` are the user's home. */
export function absolute(path: string, cwd: string, home: string): string {
  const homed = path.replace(/^(~|\$HOME|\$\{HOME\})(?=\/|$)/, home);
  const normal = posix.normalize(posix.isAbsolute(homed) ? homed : posix.join(cwd, homed));
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}

/** The directory whose whole content a pattern names: `/var/lib/apt/lists/*` → `/var/lib/apt/lists`. */
export function withoutGlob(path: string): string {
  const bare = path.replace(/\/\*{1,2}$/, '') || '/';
  return bare.length > 1 && bare.endsWith('/') ? bare.slice(0, -1) : bare;
}
