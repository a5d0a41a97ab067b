import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STALE_MS = 10 * 60_000;
const POLL_MS = 200;

/** Runs `action` while no other process runs one under the same folder; waits for its turn. Synchronous. */
export function locked(folder, action) {
  const lock = join(folder, 'setup.lock');
  mkdirSync(folder, { recursive: true });
  while (!taken(lock)) {
    if (abandoned(lock)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
  }
  process.once('exit', release); // also when `action` ends the process
  try {
    return action();
  } finally {
    process.removeListener('exit', release);
    release();
  }

  function release() {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Left behind by a process that was killed. */
function abandoned(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (Date.now() - statSync(lock).mtimeMs > STALE_MS) return true;
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH'; // else: released meanwhile, or another user's process
  }
}
