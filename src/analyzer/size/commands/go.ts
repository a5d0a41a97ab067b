import { MEASURED } from '../catalog';
import { put, replace, remove, type Files } from '../files';
import type { Range } from '../../types';
import { absolute } from '../paths';
import { range, times } from '../range';
import { heapAt, type Shell, type Tool } from '../shell';
import { goOutput } from '../../stacks/go';
import { weightOf, type Known } from '../weight';

const { go: measured } = MEASURED;
const of = ({ low, likely, high }: Range): Range => range(low, likely, high);

/** go: modules that a download leaves, the build cache, the binary; smaller with `-ldflags "-s -w"`. */
export const go: Tool = {
  names: ['go'],
  run(shell) {
    const [verb, noun] = shell.command.args;
    if (verb === 'mod')
      return noun === 'download' || noun === 'tidy' || noun === 'vendor' ? modules(shell) : shell.files;
    if (verb === 'get') return modules(shell);
    if (verb === 'build' || verb === 'install') return binary(cache(modules(shell), shell), shell);
    if (verb === 'test' || verb === 'vet' || verb === 'run' || verb === 'generate')
      return cache(modules(shell), shell);
    return verb === 'clean' ? cleaned(shell) : shell.files;
  },
};

const modulePath = ({ env }: Shell) => env['GOMODCACHE'] ?? `${env['GOPATH'] ?? '/go'}/pkg/mod`;
const cachePath = ({ env }: Shell) => env['GOCACHE'] ?? '~/.cache/go-build';

/** Modules are fetched once a stage; a vendored project fetches none, which the text doesn't tell: the low is zero. */
function modules(shell: Shell): Files {
  const path = modulePath(shell);
  if (shell.files.some((heap) => heap.path === path)) return shell.files;
  const weight = weightOf(
    range(0, measured.moduleCache.likely, measured.moduleCache.high),
    'go-modules',
    'language-packages',
    knownAs('source of the Go modules'),
    { manager: 'go', path },
  );
  return put(shell.files, heapAt(shell, path, weight, { leftover: true }));
}

function cache(files: Files, shell: Shell): Files {
  const path = cachePath(shell);
  const share = shipsCompiledLibrary(shell) ? BEFORE_1_20 : ALL;
  const known = knownAs('build cache of Go');
  const bytes = times(of(measured.buildCache), share);
  const weight = weightOf(bytes, 'go-build-cache', 'build-output', known, { manager: 'go', path });
  return replace(files, heapAt(shell, path, weight, { leftover: true }));
}

/** Up to Go 1.19 the standard library came compiled (release notes of 1.20), so the cache held less. Typical share. */
const BEFORE_1_20 = { low: 0.15, likely: 0.4, high: 0.7 };
const ALL = { low: 1, likely: 1, high: 1 };

function shipsCompiledLibrary({ base }: Shell): boolean {
  const minor = /^golang:1\.(\d+)/.exec(base?.name ?? '')?.[1];
  return minor !== undefined && Number(minor) < 20;
}

function binary(files: Files, shell: Shell): Files {
  const { args } = shell.command;
  const stripped = args.some((arg) => /(^|\s|=)-s(\s|$)/.test(arg) || /(^|\s|=)-w(\s|$)/.test(arg));
  const size = stripped ? measured.stripped : measured.binary;
  const path = goOutput(shell) ?? `${shell.cwd === '/' ? '' : shell.cwd}/main`;
  const weight = weightOf(
    range(size.low / 1.5, size.likely, size.high * 1.4),
    'go-binary',
    'build-output',
    knownAs(stripped ? 'Go binary without symbols' : 'Go binary'),
    { path, stripped },
  );
  return put(files, heapAt(shell, path, weight, { file: true }));
}

function cleaned(shell: Shell): Files {
  const { args } = shell.command;
  const files = args.includes('-modcache') ? remove(shell.files, modulePath(shell)) : shell.files;
  return args.includes('-cache') ? remove(files, absolute(cachePath(shell), shell.cwd, shell.home)) : files;
}

function knownAs(reason: string): Known {
  return {
    basis: 'typical',
    source: `typical: spread of ${measured.binary.n} services; ${measured.source}`,
    reason,
  };
}
