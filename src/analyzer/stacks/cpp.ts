import { resolve } from 'node:path/posix';
import type { Command } from '../dockerfile/types';
import { runtimeVariant } from '../image/runtime-variant';
import type { Clues, Run } from './clues';
import { spotLanguage } from './language-sighting';
import type { Stack } from './stack';

const COMPILERS = /^(gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(-\d+)?$/;

/** C and C++: a compiled program, with the shared libraries that it was linked to. */
export const cpp: Stack = {
  id: 'cpp',
  spot: (clues) =>
    spotLanguage(clues, {
      language: 'cpp',
      builds: (run) => isNativeBuild(run, clues),
      installs: () => null,
      starts: () => false,
      output: ({ command }) => {
        const at = command.args.indexOf('-o');
        const file = at < 0 ? undefined : command.args[at + 1];
        if (file === undefined || file.includes('$') || (!file.startsWith('/') && command.cwd === null))
          return null;
        return resolve(command.cwd ?? '/', file);
      },
    }),
  builds: buildsNative,
  buildOnly: ['compiler', 'header files', 'source', 'object files'],
  runtimeBase: (builder) => runtimeVariant(builder) ?? 'debian:trixie-slim',
  needsDependencies: false,
};

function buildsNative({ name }: Command): boolean {
  return COMPILERS.test(name) || ['cmake', 'make', 'ninja', 'meson'].includes(name);
}

/** `make` builds anything: it speaks for C only where no other language's base is. */
function isNativeBuild({ command, stage }: Run, { bases }: Clues): boolean {
  if (COMPILERS.test(command.name)) return true;
  const language = bases.get(stage)?.language ?? null;
  return buildsNative(command) && (language === null || language === 'cpp');
}
