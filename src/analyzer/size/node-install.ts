import type { PackageManager } from '../stacks/node-commands';
import { NPM_PROJECTS } from './catalog';
import { put, replace, type Files, type Heap } from './files';
import { nodeModules, npmPackagesByName } from './node-modules';
import { times } from './range';
import { heapAt, type Shell } from './shell';
import { weightOf } from './weight';

/** What a package manager leaves of its downloads, for each byte of node_modules, and where. */
const CACHES: Record<PackageManager, { path: string; perByte: 'locked' | 'metadata' } | null> = {
  npm: { path: '~/.npm', perByte: 'metadata' },
  yarn: { path: '/usr/local/share/.cache/yarn', perByte: 'locked' },
  // pnpm links its store into node_modules: within one layer the files are stored once.
  pnpm: null,
  bun: { path: '~/.bun/install/cache', perByte: 'locked' },
};

const { tarballsPerByte, cachePerByte } = NPM_PROJECTS;
/**
 * With a lockfile npm fetches tarballs only; without one it also keeps every package's metadata. Bun keeps packages
 * unpacked.
 */
const PER_BYTE = {
  locked: { low: tarballsPerByte.low, likely: tarballsPerByte.likely * 1.1, high: cachePerByte.likely },
  metadata: { low: tarballsPerByte.low, likely: cachePerByte.low, high: cachePerByte.high },
  unpacked: { low: 0.5, likely: 0.9, high: 1.1 },
  /** Yarn 1 keeps each package unpacked and its tarball: 1.17–1.36 of three servers, 2026-11. */
  yarn: { low: 1.05, likely: 1.25, high: 1.6 },
  /** A bundler's binaries are fetched for every platform, and one is installed: 7.3 of Vite 8, 2026-11. */
  yarnSite: { low: 1.1, likely: 2.5, high: 7.5 },
};

export interface NodeInstallation {
  manager: PackageManager;
  production: boolean;
  locked: boolean;
  /** Packages named on the command line; empty for the whole project. */
  packages: readonly string[];
  global: boolean;
  /** Directory of the project, when an option names one. */
  directory?: string;
}

/** Installs a project's node_modules, or named packages, and leaves the download cache. */
export function installNode(shell: Shell, install: NodeInstallation): Files {
  const { manager, packages, directory = shell.cwd } = install;
  const production = install.production || (shell.env['NODE_ENV'] === 'production' && !includesDev(shell));
  const named = packages.filter((name) => !/^([./]|https?:|git)/.test(name) && !name.startsWith('$'));
  const weight =
    packages.length > 0 ? npmPackagesByName(named, { manager }) : nodeModules(shell.inspection, production);
  const place = install.global
    ? `/usr/local/lib/node_modules/${named[0] ?? 'package'}`
    : packages.length > 0
      ? `${directory}/node_modules/${named[0] ?? 'package'}`
      : `${directory}/node_modules`;
  weight.what.facts['manager'] = manager;
  const modules = heapAt(shell, place, weight);
  return withCache(replace(shell.files, modules), shell, modules, install);
}

function withCache(
  files: Files,
  shell: Shell,
  modules: Heap,
  { manager, locked, packages }: NodeInstallation,
): Files {
  const cache = CACHES[manager];
  if (!cache) return files;
  const kind = cacheKind(shell, manager, locked);
  const bytes = times(modules.bytes, PER_BYTE[kind]);
  const weight = weightOf(
    bytes,
    kind === 'locked' || kind === 'metadata' ? 'compressed' : 'node-modules',
    'language-packages',
    { basis: modules.basis, source: modules.source, reason: `download cache of ${manager}` },
    { manager, path: cache.path },
  );
  const heap = heapAt(shell, cache.path, weight, { leftover: true });
  return packages.length > 0 ? put(files, heap) : replace(files, heap);
}

function cacheKind({ inspection }: Shell, manager: PackageManager, locked: boolean): keyof typeof PER_BYTE {
  if (manager === 'yarn')
    return inspection.stack?.id === 'node-static' || inspection.stack?.id === 'next' ? 'yarnSite' : 'yarn';
  if (manager === 'bun') return 'unpacked';
  return locked ? 'locked' : 'metadata';
}

function includesDev({ command }: Shell): boolean {
  return command.args.some((arg) => /^--(include=dev|production=false|dev)$/.test(arg));
}
