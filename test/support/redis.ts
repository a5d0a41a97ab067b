import { Redis } from 'ioredis';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port';
import { findRedis, withLibraries, type RedisBinary } from './find-redis';

/** Time-out of the `beforeAll` that starts one: the first run may have to fetch it. */
export const REDIS_START_MS = 300_000;

/** A Redis of a test's own, on loopback, with a folder of its own. */
export interface OwnRedis {
  url: string;
  /** Hung: keeps its connections and answers nothing, until `resume`. */
  pause(): void;
  resume(): void;
  /** Dead at once, as by `kill -9`. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, on the same port with what it had written. */
  restart(): Promise<void>;
  /** Ends it and removes its folder. Call it when done, whatever happened. */
  stop(): Promise<void>;
}

/** For tests that only use a Redis: the one of `REDIS_URL`, else one of their own. Keep to keys that hold `prefix`. */
export async function anyRedis(): Promise<{ url: string; prefix: string; stop(): Promise<void> }> {
  const prefix = `vantillu-test-${randomUUID()}`;
  const given = process.env.REDIS_URL;
  if (given) return { url: given, prefix, stop: () => removeKeys(given, prefix) };
  const own = await ownRedis();
  return { url: own.url, prefix, stop: () => own.stop() };
}

/** Leaves a Redis that is not ours as it was. */
async function removeKeys(url: string, prefix: string): Promise<void> {
  const client = new Redis(url);
  for await (const keys of client.scanStream({ match: `*${prefix}*`, count: 1000 }) as AsyncIterable<
    string[]
  >) {
    if (keys.length > 0) await client.del(keys);
  }
  await client.quit();
}

/** For tests that pause or kill it. Writes each command down, so that nothing acknowledged is lost by `kill`. */
export async function ownRedis(): Promise<OwnRedis> {
  const program = findRedis();
  const port = await freePort();
  const host = 'image' in program ? inDocker(program.image, port) : asProgram(program, port);
  let server = host.start();
  const end = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    host.signal(server, 'SIGKILL');
    await ended;
  };
  const stop = async () => {
    await end();
    host.remove();
  };
  await untilReady(server).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    pause: () => host.signal(server, 'SIGSTOP'),
    resume: () => host.signal(server, 'SIGCONT'),
    kill: end,
    restart: async () => {
      server = host.start();
      await untilReady(server);
    },
    stop,
  };
}

/** Where a server runs: it can be started again on what it had written, and removed. */
interface Host {
  start(): ChildProcess;
  signal(server: ChildProcess, signal: NodeJS.Signals): void;
  remove(): void;
}

// `everysec` holds back a write while the disk is busy with the one before, for up to two seconds.
const SETTINGS = [
  '--save',
  '',
  '--appendonly',
  'yes',
  '--appendfsync',
  'always',
  '--maxmemory-policy',
  'noeviction',
];

function asProgram({ command, libraries }: RedisBinary, port: number): Host {
  const folder = mkdtempSync(join(tmpdir(), 'vantillu-redis-'));
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, ...SETTINGS];
  return {
    start: () =>
      spawn(command, args, { env: withLibraries(libraries), stdio: ['ignore', 'pipe', 'inherit'] }),
    signal: (server, signal) => void server.kill(signal),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function inDocker(image: string, port: number): Host {
  const name = `vantillu-redis-${randomUUID()}`;
  const docker = (...args: string[]) => spawn('docker', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const inside = ['redis-server', '--bind', '0.0.0.0', '--protected-mode', 'no', ...SETTINGS];
  let made = false;
  return {
    start: () => {
      if (made) return docker('start', '--attach', name);
      made = true;
      return docker('run', '--name', name, '--publish', `127.0.0.1:${port}:6379`, image, ...inside);
    },
    signal: (_server, signal) => void spawnSync('docker', ['kill', '--signal', signal, name]),
    remove: () => void spawnSync('docker', ['rm', '--force', '--volumes', name]),
  };
}

async function untilReady(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stdout! })) {
    said.push(line);
    if (line.includes('Ready to accept connections')) {
      server.stdout!.resume(); // else it would stop when the pipe is full
      return;
    }
  }
  throw new Error(`Redis did not start:\n${said.slice(-5).join('\n')}`);
}
