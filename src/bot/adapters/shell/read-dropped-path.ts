import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Paste } from '../../message';

const LARGEST_BYTES = 256 * 1024;
/** Read along when a folder is dropped. */
const OF_A_FOLDER =
  /^(?:.*\.)?(?:docker|container)file(?:\..*)?$|^(?:package(?:-lock)?\.json|\.dockerignore|go\.mod|requirements\.txt)$/i;

/** The file, or the Dockerfile of the folder, whose path was typed or dropped; null when the text is no path. */
export function readDroppedPath(text: string): Paste[] | null {
  const path = pathIn(text);
  if (path === null || !existsSync(path)) return null;
  if (!statSync(path).isDirectory()) return [readPaste(path)];
  const found = readdirSync(path).filter((name) => OF_A_FOLDER.test(name));
  return found.some((name) => /(?:docker|container)file/i.test(name))
    ? found.map((name) => readPaste(join(path, name)))
    : null;
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
    const bytes = readStart(path);
    return bytes.includes(0) ? { name, problem: 'not-text' } : { name, text: bytes.toString('utf8') };
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
