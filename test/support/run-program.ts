import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A TypeScript program of `test/support/programs`, or of ours, as a real process. */
export interface Program {
  process: ChildProcess;
  /** Every line of its standard output so far. */
  lines: string[];
  /** Resolves with the first line that has the word, rejects when the program ends without it. */
  says(word: string): Promise<string>;
  /** Resolves with exit code or signal. */
  ended: Promise<number | NodeJS.Signals>;
  /** As `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
}

const ROOT = join(__dirname, '../..');

/** Runs `path` (from the project's root); its standard error goes to ours, unless `stderr` gathers it. */
export function runProgram(
  path: string,
  args: readonly string[] = [],
  { env = process.env, stderr }: { env?: NodeJS.ProcessEnv; stderr?: string[] } = {},
): Program {
  const child = spawn(
    process.execPath,
    ['--require', join(__dirname, 'run-ts.cjs'), join(ROOT, path), ...args],
    {
      env,
      stdio: ['pipe', 'pipe', stderr ? 'pipe' : 'inherit'],
    },
  );
  if (stderr) createInterface({ input: child.stderr! }).on('line', (line) => stderr.push(line));
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout! }).on('line', (line) => lines.push(line));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  return {
    process: child,
    lines,
    says: (word) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => line.includes(word));
          if (found !== undefined) resolve(found);
        };
        output.on('line', look);
        look();
        void ended.then((how) => reject(new Error(`ended (${how}) without saying ${word}`)));
      }),
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
