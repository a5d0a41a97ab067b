import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Paste } from '../../message';
import { textOfBytes } from '../../text-of-bytes';

const LARGEST_BYTES = 256 * 1024;
/** Read along when a folder is dropped. */
const OF_A_FOLDER =
  /^(?:.*\.)?(?:docker|container)file(?:\..*)?$|^(?:package(?:-lock)?\.json|\.dockerignore|go\.mod|requirements\.txt|(?:vite|vue|astro)\.config\.[cm]?[jt]s|angular\.json)$/i;

/**
 * The file, or the Dockerfile of the folder, whose path was typed or dropped; null when the text is no path. What can
 * only be a path is one also where nothing is, unless a question is open: then it is the answer.
 */
export function readDroppedPath(text: string, { asked = false } = {}): Paste[] | null {
  const path = pathIn(text);
  if (path === null) return null;
  if (existsSync(path)) return statSync(path).isDirectory() ? readFolder(path) : [readPaste(path)];
  return !asked && isMeantAsPath(text) ? [{ name: basename(path), problem: 'unreadable' }] : null;
}

/** Its Dockerfile first, and what lies beside it. A folder without any is a file that is no Dockerfile. */
function readFolder(path: string): Paste[] {
  const name = basename(path);
  try {
    const found = readdirSync(path).filter((entry) => OF_A_FOLDER.test(entry));
    const plainFirst = found.toSorted((a, b) => Number(b === 'Dockerfile') - Number(a === 'Dockerfile'));
    return found.length > 0 ? plainFirst.map((entry) => readPaste(join(path, entry))) : [{ name, text: '' }];
  } catch {
    return [{ name, problem: 'unreadable' }];
  }
}

/** Terminals quote dropped paths or escape their spaces; file managers give `file://`. Only what looks like a path counts. */
function pathIn(text: string): string | null {
  const bare = text.trim().replace(/^(['"])(.*)\1$/, '$2');
  if (bare === '' || bare.length > 4096 || bare.includes('\n') || bare.includes('\0')) return null;
  if (bare.startsWith('file://')) return fromUrl(bare);
  const path = bare.replace(/\\([ ()&'"])/g, '$1');
  const looksLikePath =
    /[/\\]/.test(path) || /^[\w.-]*(?:docker|container)file[\w.-]*$/i.test(path) || path.startsWith('.');
  return looksLikePath ? path.replace(/^~(?=\/)/, homedir()) : null;
}

/** `~/app/Dockerfile`, `'/my files/Dockerfile'`; but `/learn` is a command and `/app/dist enti?` a question. */
function isMeantAsPath(text: string): boolean {
  const bare = text.trim();
  const quoted = /^(['"])(?:\.{0,2}|~)\/.*\1$/;
  const plain = /^(?:\.{0,2}|~)\/(?:[^\s\\?]|\\.)+$/;
  return bare.startsWith('file://') || quoted.test(bare) || (plain.test(bare) && bare.lastIndexOf('/') > 0);
}

function fromUrl(url: string): string | null {
  try {
    return fileURLToPath(url);
  } catch {
    return null; // a file:// address of another machine: not a path here
  }
}

function readPaste(path: string): Paste {
  const name = basename(path);
  try {
    if (statSync(path).size > LARGEST_BYTES) return { name, problem: 'too-large' };
    const text = textOfBytes(readStart(path));
    return text === null ? { name, problem: 'not-text' } : { name, text };
  } catch {
    return { name, problem: 'unreadable' };
  }
}

/** At most the allowed bytes: a device or a growing file can't fill the memory. */
function readStart(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(LARGEST_BYTES);
    return buffer.subarray(0, readSync(file, buffer, 0, LARGEST_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
