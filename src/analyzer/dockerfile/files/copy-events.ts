import { posix } from 'node:path';
import { parseHeredocWord } from '../heredoc-words';
import { expandedIn } from '../expanded-in';
import { resolvePath } from '../next-workdir';
import { workdirOf } from '../workdir-of';
import type { Instruction, ParsedDockerfile } from '../types';
import type { FileEvent } from './file-event';
import type { Kind, Kinds } from './kinds';

/**
 * What a COPY or ADD puts where. A directory's contents go into the destination; a file keeps its name when the
 * destination ends with a slash, is a directory, or takes several sources. A copy that succeeds makes its
 * destination. `stage` is the stage copied from; null for the build context and for images.
 */
export function copyEvents(
  instruction: Instruction,
  stage: number | null,
  file: ParsedDockerfile,
  kinds: Kinds,
): FileEvent[] {
  const { line, args } = instruction;
  const destination = readDestination(instruction, file);
  if (destination === null) return [{ does: 'may-fill', path: '/', except: [], line }];
  const intoDirectory = destination.slash || args.length > 2 || kinds.at(destination.path) === 'directory';
  const events: FileEvent[] = [];
  for (const written of args.slice(0, -1)) {
    const source = readSource(written, instruction, file, stage, kinds);
    events.push(...sourceEvents(source, destination.path, intoDirectory, stage, line));
  }
  return events;
}

interface Source {
  path: string;
  kind: Kind | 'several';
}

function readDestination(
  instruction: Instruction,
  file: ParsedDockerfile,
): { path: string; slash: boolean } | null {
  const { value, known } = expandedIn(instruction.args.at(-1) ?? '', instruction, file);
  const path = known ? resolvePath(workdirOf(instruction, file), value.replaceAll('\\', '/')) : null;
  const last = value.slice(value.lastIndexOf('/') + 1);
  return path === null ? null : { path, slash: last === '' || last === '.' || last === '..' };
}

function readSource(
  written: string,
  instruction: Instruction,
  file: ParsedDockerfile,
  stage: number | null,
  kinds: Kinds,
): Source {
  const heredoc = instruction.form === 'shell' ? parseHeredocWord(written) : null;
  if (heredoc) return { path: heredoc.name, kind: 'file' };
  const { value: path, known } = expandedIn(written, instruction, file);
  if (!known) return { path, kind: 'unknown' };
  if (/^https?:/.test(path)) return { path, kind: addedKind(path) };
  if (/[*?[\]]/.test(path)) return { path, kind: 'several' };
  if (path.endsWith('/') || path === '.' || path.endsWith('/.')) return { path, kind: 'directory' };
  if (instruction.keyword === 'ADD' && stage === null) return { path, kind: addedKind(path) };
  const kind = stage === null ? 'unknown' : kinds.at(resolvePath('/', path) ?? '/', stage);
  return { path, kind: kind === 'unknown' && looksLikeFile(path) ? 'file' : kind };
}

/** `app.jar`, `package.json`; a name in `node_modules`, or one that begins with a dot, may be a directory as well. */
function looksLikeFile(path: string): boolean {
  return /^[^.].*\.[A-Za-z][A-Za-z0-9]{0,7}$/.test(posix.basename(path)) && !path.endsWith('.d');
}

/** ADD unpacks local archives and checks Git repositories out; a file behind a URL it stores. */
function addedKind(path: string): Source['kind'] {
  if (/^(git@|git:)|\.git(#|$)/.test(path)) return 'directory';
  if (/^https?:/.test(path)) return 'file';
  if (/\.(tar|tgz|tar\.\w+|tbz2?|txz)$/.test(path)) return 'directory';
  return looksLikeFile(path) ? 'file' : 'unknown';
}

function sourceEvents(
  { path, kind }: Source,
  destination: string,
  intoDirectory: boolean,
  stage: number | null,
  line: number,
): FileEvent[] {
  const inside = posix.join(destination, posix.basename(path.split('?', 1)[0] ?? path));
  if (kind === 'file') {
    return [{ does: 'put', path: intoDirectory ? inside : destination, kind: 'file', certain: true, line }];
  }
  const fills: FileEvent =
    stage === null || kind === 'several'
      ? { does: 'may-fill', path: destination, except: [], line }
      : { does: 'link', path: destination, stage, source: resolvePath('/', path) ?? '/', line };
  const put: FileEvent = {
    does: 'put',
    path: destination,
    kind: kind === 'directory' || intoDirectory ? 'directory' : 'unknown',
    certain: true,
    line,
  };
  if (kind === 'directory' || kind === 'several' || !intoDirectory) return [put, fills];
  // A file would lie in the directory under its own name, the contents of a directory beside one another.
  return [put, fills, { does: 'put', path: inside, kind: 'file', certain: false, line }];
}
