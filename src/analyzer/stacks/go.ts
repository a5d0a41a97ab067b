import { basename, join, resolve } from 'node:path/posix';
import type { Command } from '../dockerfile/types';
import { STATIC_BINARY_BASE } from '../image/runtime-variant';
import type { Run } from './clues';
import { spotLanguage } from './language-sighting';
import type { Stack } from './stack';

/** Go compiles to one binary that, without cgo, needs nothing beside it. */
export const go: Stack = {
  id: 'go',
  spot: (clues) =>
    spotLanguage(clues, {
      language: 'go',
      builds: ({ command }) => isGoBuild(command),
      installs: ({ name, args }) => (name === 'go' && ['mod', 'get'].includes(args[0] ?? '') ? 'go' : null),
      starts: ({ name }) => name === 'go',
      output: goOutput,
    }),
  builds: isGoBuild,
  buildOnly: ['Go toolchain', 'module cache', 'source'],
  runtimeBase: () => STATIC_BINARY_BASE,
  needsDependencies: false,
};

export function isGoBuild({ name, args }: Command): boolean {
  return name === 'go' && ['build', 'install'].includes(args[0] ?? '');
}

/** Flags of `go build` that take the next word as their value. */
const VALUE_FLAGS = new Set([
  '-o',
  '-ldflags',
  '-tags',
  '-gcflags',
  '-asmflags',
  '-mod',
  '-modfile',
  '-p',
  '-buildmode',
  '-installsuffix',
  '-overlay',
  '-pkgdir',
  '-toolexec',
  '-C',
  '-buildvcs',
  '-compiler',
  '-covermode',
  '-coverpkg',
  '-pgo',
]);

/** Where `go build` leaves its binary: `-o`, else the name of the package or of its first file, in the directory it runs in. */
export function goOutput({ command }: Pick<Run, 'command'>): string | null {
  const { cwd } = command;
  const named = outputFlag(command.args);
  if (named !== null) {
    if (named.includes('$') || (!named.startsWith('/') && cwd === null)) return null;
    const path = resolve(cwd ?? '/', named);
    return named.endsWith('/') || named === '.' ? withPackageName(path, command.args) : path;
  }
  if (command.args[0] === 'install') return withPackageName('/go/bin', command.args);
  return cwd === null ? null : withPackageName(cwd, command.args);
}

function outputFlag(args: string[]): string | null {
  const at = args.indexOf('-o');
  if (at >= 0) return args[at + 1] ?? null;
  return args.find((arg) => arg.startsWith('-o='))?.slice(3) ?? null;
}

/** A bare `.` takes its name from go.mod, which the file doesn't show. */
function withPackageName(directory: string, args: string[]): string | null {
  const target = packagesOf(args)[0];
  if (target === undefined || target === '.' || target === './' || target.includes('...')) return null;
  const name = basename(target).replace(/@.*$/, '').replace(/\.go$/, '');
  return name === '' || name.includes('*') ? null : join(directory, name);
}

function packagesOf(args: string[]): string[] {
  const packages: string[] = [];
  for (let i = 1; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('-')) packages.push(arg);
    else if (VALUE_FLAGS.has(arg)) i++;
  }
  return packages;
}
