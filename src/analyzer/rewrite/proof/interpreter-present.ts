import { traitsOf } from '../../image/base-traits';
import { rootImage } from '../../image/stage-chain';
import { startCommand } from '../../image/start-command';
import type { Judgement, Pair } from '.';
import { findProgram } from './find-program';

/** Is the interpreter, or the shell that a command in shell form needs, in the image that ships? */
export function interpreterPresent({ after, target, witness }: Pair): Judgement {
  const start = startCommand(after, target);
  const traits = traitsOf(rootImage(after, target));
  if (!start) return { ok: null, detail: '' };
  if (start.shell && traits.hasShell !== true) {
    return { ok: traits.hasShell, detail: start.argv[0] ?? 'sh' };
  }
  if (!start.main) return { ok: null, detail: start.argv.join(' ') };
  const { name } = start.main;
  if (!INTERPRETERS.has(name)) return { ok: true, detail: '-' };
  return { ok: findProgram(after, witness, target, name), detail: name };
}

/** Programs that a base must bring for others to run in them. */
const INTERPRETERS = new Set([
  'node',
  'npm',
  'npx',
  'yarn',
  'pnpm',
  'bun',
  'deno',
  'python',
  'python3',
  'ruby',
  'bundle',
  'php',
  'php-fpm',
  'java',
  'dotnet',
  'perl',
  'sh',
  'bash',
  'go',
  'cargo',
  'mvn',
  'gradle',
  'nginx',
  'caddy',
  'httpd',
  'gunicorn',
  'uvicorn',
  'flask',
  'serve',
  'pm2',
  'pm2-runtime',
]);
