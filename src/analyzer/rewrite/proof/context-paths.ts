import { basename, normalize } from 'node:path/posix';
import type { Instruction } from '../../dockerfile/types';
import type { Existence } from './existence';
import { DIRECTORY, FILE, NOWHERE, UNKNOWN } from './existence';
import type { Witness } from './witness';

/** Where a COPY puts its sources. */
export interface Target {
  /** Absolute. */
  to: string;
  /** Is it a directory for sure: written with a slash at its end, or for several sources? */
  intoFolder: boolean;
}

/** What a COPY from the build context makes of a path. The context itself is not seen: only what it must hold is sure. */
export function fromContext(
  witness: Witness,
  { keyword }: Instruction,
  source: string,
  { to, intoFolder }: Target,
  path: string,
): Existence {
  if (keyword === 'ADD' && /^(https?|git|ssh)[:@]|\.(tar|tgz|gz|bz2|xz|zip)(\.|$)/.test(source))
    return UNKNOWN;
  const folder = normalize(source).replace(/^\/|\/$/g, '');
  const rest = path === to ? '' : path.slice(to === '/' ? 1 : to.length + 1);
  if (folder === '' || folder === '.') {
    if (rest === '') return DIRECTORY;
    return witness.context.has(rest) || [...witness.context].some((known) => known.startsWith(`${rest}/`))
      ? { there: true, kind: witness.context.has(rest) ? 'file' : 'directory' }
      : UNKNOWN;
  }
  if (/[*?[]/.test(folder)) return globbed(folder, rest, intoFolder);
  const name = basename(folder);
  const isFile =
    /\.[a-z0-9]{1,10}$/i.test(name) ||
    /^(Makefile|LICENSE|Gemfile|Procfile|Cargo\.lock|gradlew|mvnw)$/.test(name);
  if (rest === '')
    return isFile && !intoFolder ? FILE : { there: true, kind: isFile || intoFolder ? 'directory' : null };
  if (intoFolder && rest === name) return isFile ? FILE : UNKNOWN;
  return isFile ? NOWHERE : witness.context.has(`${folder}/${rest}`) ? FILE : UNKNOWN;
}

/** `package*.json` brings package.json for sure: nothing else gives the pattern its sense. */
function globbed(pattern: string, rest: string, intoFolder: boolean): Existence {
  if (rest === '') return intoFolder ? DIRECTORY : UNKNOWN;
  return rest === basename(pattern).replace('*', '') ? FILE : UNKNOWN;
}
