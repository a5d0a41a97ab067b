import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const folders = ['src', 'worker'];
const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** True when `dist` was built from the sources as they are now. */
export function isBuilt(root) {
  try {
    return readFileSync(join(root, 'dist', '.sources'), 'utf8') === fingerprint(root);
  } catch {
    return false; // never built
  }
}

/**
 * Compiles to `dist` and copies what is not TypeScript (lesson texts, catalogs) beside it. A running program
 * never sees half a build: it is made elsewhere and moved into place. Returns null, or the compiler's words.
 */
export function build(root) {
  const sources = fingerprint(root);
  const staging = join(root, '.cache', `build-${process.pid}`);
  const dist = join(root, 'dist');
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, '-p', 'tsconfig.build.json', '--outDir', staging],
    { cwd: root, encoding: 'utf8' },
  );
  try {
    if (status !== 0) return `${stdout}${stderr}`;
    for (const folder of folders) {
      cpSync(join(root, folder), join(staging, folder), {
        recursive: true,
        filter: (path) => !path.endsWith('.ts'),
      });
    }
    writeFileSync(join(staging, '.sources'), sources);
    mkdirSync(dist, { recursive: true });
    renameSync(dist, `${staging}.old`);
    renameSync(staging, dist);
    return null;
  } finally {
    rmSync(staging, { recursive: true, force: true });
    rmSync(`${staging}.old`, { recursive: true, force: true });
  }
}

/** Changes whenever a source is added, removed, renamed or written. */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).toSorted())
      note(join(folder, file));
  }
  settings.forEach(note);
  return hash.digest('hex');

  function note(file) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
}
