import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface RedisBinary {
  command: string;
  /** Folders of shared libraries that the machine itself lacks, as `LD_LIBRARY_PATH`. */
  libraries: string | null;
}

/** How to run a Redis server: a program of this machine, or Docker's image of that name. */
export type RedisProgram = RedisBinary | { image: string };

const CACHE = resolve(__dirname, '../../.cache/redis');
const DOCKER_IMAGE = 'redis:7-alpine';

/** redis-server is a link into redis-tools; the rest are libraries that a small Debian or Ubuntu lacks. */
const DEBIAN_PACKAGES = ['redis-server', 'redis-tools', 'libatomic1', 'libjemalloc2', 'liblzf1'];
/** By the names of the distribution's release; what it doesn't know is left out. */
const IF_KNOWN = ['libssl3', 'libssl3t64', 'libsystemd0'];

/**
 * A real Redis for tests, found without root and without changing the machine: on the PATH, else Debian's packages
 * unpacked into `.cache/redis`, else Docker.
 *
 * @throws with what to install, where none can be had.
 */
export function findRedis(): RedisProgram {
  const program = onThePath() ?? unpacked(CACHE) ?? fromDebian(CACHE) ?? fromDocker();
  if (program) return program;
  throw new Error(
    'These tests need a real Redis and none can be had here. Install redis-server or valkey-server ' +
      '(Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis; Alpine: apk add redis) or start Docker.',
  );
}

export function onThePath(): RedisBinary | null {
  const command = ['redis-server', 'valkey-server'].find((each) => runs(each, null));
  return command ? { command, libraries: null } : null;
}

/** What an earlier run has unpacked. */
export function unpacked(cache: string): RedisBinary | null {
  const command = join(cache, 'usr/bin/redis-server');
  if (!existsSync(command)) return null;
  const libraries = readdirSync(join(cache, 'usr/lib')).map((name) => join(cache, 'usr/lib', name));
  const path = libraries.join(':');
  return runs(command, path) ? { command, libraries: path } : null;
}

/** Safe beside another process that does the same: each unpacks for itself, and the first to move it in place wins. */
export function fromDebian(cache: string): RedisBinary | null {
  if (!existsSync('/etc/debian_version')) return null;
  mkdirSync(resolve(cache, '..'), { recursive: true });
  const folder = mkdtempSync(`${cache}-`);
  try {
    if (!download(folder, []) && !download(folder, freshLists(folder))) return null;
    const root = join(folder, 'root');
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.deb'))) {
      execFileSync('dpkg', ['-x', join(folder, name), root]);
    }
    moveInPlace(root, cache);
    return unpacked(cache);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function download(folder: string, options: string[]): boolean {
  const get = (names: string[]) =>
    spawnSync('apt-get', [...options, 'download', ...names], { cwd: folder, timeout: 120_000 }).status === 0;
  if (!get(DEBIAN_PACKAGES)) return false;
  for (const name of IF_KNOWN) get([name]);
  return true;
}

/** For a machine whose package lists are empty, as Docker's images are: lists of our own, so that no root is needed. */
function freshLists(folder: string): string[] {
  const lists = join(folder, 'lists');
  mkdirSync(join(lists, 'partial'), { recursive: true });
  const options = ['-o', `Dir::State::Lists=${lists}`, '-o', `Dir::Cache=${folder}`];
  spawnSync('apt-get', [...options, 'update'], { timeout: 300_000 });
  return options;
}

function moveInPlace(root: string, cache: string): void {
  try {
    renameSync(root, cache);
  } catch (error) {
    if (!unpacked(cache)) throw error; // else another process was faster
  }
}

export function fromDocker(): { image: string } | null {
  const has = spawnSync('docker', ['image', 'inspect', DOCKER_IMAGE], { timeout: 10_000 }).status === 0;
  const can = has || spawnSync('docker', ['pull', DOCKER_IMAGE], { timeout: 300_000 }).status === 0;
  return can ? { image: DOCKER_IMAGE } : null;
}

function runs(command: string, libraries: string | null): boolean {
  return spawnSync(command, ['--version'], { env: withLibraries(libraries), timeout: 10_000 }).status === 0;
}

export function withLibraries(libraries: string | null): NodeJS.ProcessEnv {
  return libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env;
}
