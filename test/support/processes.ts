import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from './free-port';
import { until } from './until';

const ROOT = join(__dirname, '../..');

export interface Process {
  port: string;
  /** What it wrote to standard error. */
  log(): string;
  signal(signal: NodeJS.Signals): void;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** Starts one of our programs, from its source, as a process of its own; resolves when `/readyz` answers. */
export function startProgram(program: string, env: Record<string, string>): Promise<Process> {
  return start(program, ['--require', join(ROOT, 'test/support/run-ts.cjs'), join(ROOT, program)], env);
}

/** The same as it was built into `dist`. */
export function startBuilt(program: string, env: Record<string, string>): Promise<Process> {
  return start(program, [join(ROOT, 'dist', program)], env);
}

async function start(program: string, args: string[], env: Record<string, string>): Promise<Process> {
  const port = String(await freePort());
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], PORT: port, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let written = '';
  child.stderr.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}: ${written}`);
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    return response?.ok;
  });
  return { port, log: () => written, signal: (signal) => void child.kill(signal), ended };
}
