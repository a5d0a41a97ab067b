/**
 * Makes a fresh clone ready: the packages of the lockfile in `node_modules`, the compiled program in `dist`.
 *
 * Does nothing, in a few milliseconds, when both are there. Says what it does in one line on standard error,
 * so that standard output stays the program's. Safe when two run at once: the second waits for the first.
 */
import './node-version.mjs';
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { locked } from './lock.mjs';

const root = join(import.meta.dirname, '..');

export function setUp() {
  if (isInstalled(root) && isBuilt(root)) return;
  locked(join(root, '.cache'), () => {
    step(!isInstalled(root), 'installing the packages (the first time takes about half a minute)', install);
    step(!isBuilt(root), 'building', build);
  });
}

function step(needed, what, run) {
  if (!needed) return;
  process.stderr.write(`vantillu: ${what}…\n`);
  const failure = run(root);
  if (failure === null) return;
  process.stderr.write(`${failure.trimEnd()}\n\nvantillu: ${what} failed; the reason stands above.\n`);
  process.exit(1);
}

if (process.argv[1] === import.meta.filename) setUp();
