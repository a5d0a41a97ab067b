import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

export interface Ran {
  stdout: string;
  stderr: string;
  status: number | NodeJS.Signals;
}

const PROGRAMS = { review: 'src/cli/review.ts', say: 'src/cli/say.ts', start: 'src/main.ts' };

/** Runs what `npm run <name>` runs, as a process of its own to its end. `readOnce`: its reader leaves after the first piece. */
export async function runCli(
  name: keyof typeof PROGRAMS,
  args: readonly string[],
  env: Record<string, string> = {},
  stdin = '',
  { readOnce = false } = {},
): Promise<Ran> {
  const program = ['--require', join(__dirname, 'run-ts.cjs'), join(ROOT, PROGRAMS[name])];
  const child = spawn(process.execPath, [...program, ...args], {
    env: { PATH: process.env['PATH'], ...env },
  });
  const ran: Ran = { stdout: '', stderr: '', status: 0 };
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    ran.stdout += piece;
    if (readOnce) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (ran.stderr += piece));
  child.stdin.on('error', () => {}); // it may end without reading
  child.stdin.end(stdin);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  ran.status = code ?? signal ?? 0;
  return ran;
}
