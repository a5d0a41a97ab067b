import { join } from 'node:path/posix';
import type { Command } from '../dockerfile/types';
import { runtimeVariant } from '../image/runtime-variant';
import { spotLanguage } from './language-sighting';
import type { Stack } from './stack';

/** Rust compiles to one binary; on glibc it still needs the C library of its release. */
export const rust: Stack = {
  id: 'rust',
  spot: (clues) =>
    spotLanguage(clues, {
      language: 'rust',
      builds: ({ command }) => isCargoBuild(command),
      installs: ({ name, args }) =>
        name === 'cargo' && ['fetch', 'chef'].includes(verb(args)) ? 'cargo' : null,
      starts: ({ name }) => name === 'cargo',
      output: ({ command }) => {
        if (verb(command.args) === 'install') return '/usr/local/cargo/bin';
        if (command.cwd === null) return null;
        const at = command.args.indexOf('--target');
        const target =
          command.args.find((arg) => arg.startsWith('--target='))?.slice(9) ??
          (at < 0 ? '' : command.args[at + 1]);
        const release = command.args.some((arg) => arg === '--release' || arg === '-r');
        return join(command.cwd, 'target', target ?? '', release ? 'release' : 'debug');
      },
    }),
  builds: isCargoBuild,
  buildOnly: ['Rust toolchain', 'crates', 'target', 'source'],
  runtimeBase: (builder) => runtimeVariant(builder) ?? 'debian:trixie-slim',
  needsDependencies: false,
};

function isCargoBuild({ name, args }: Command): boolean {
  return name === 'cargo' && ['build', 'install', 'b'].includes(verb(args));
}

/** First word that is no flag and no `+toolchain`. */
function verb(args: string[]): string {
  return args.find((arg) => !arg.startsWith('-') && !arg.startsWith('+')) ?? '';
}
