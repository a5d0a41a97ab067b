import type { Command } from '../dockerfile/types';
import { nodeInstall } from '../stacks/node-commands';
import { pythonInstall } from '../stacks/python';

export interface DependencyInstall {
  /** As a learner would write it: `npm ci`. */
  command: string;
  /** Files that say what is installed. */
  manifests: readonly string[];
  /** Directories that a cache mount would keep. */
  caches: readonly string[];
}

/** A command that fetches a project's dependencies, alone or on the way to a build; null for any other. */
export function dependencyInstall(command: Command): DependencyInstall | null {
  const { name, args } = command;
  const written = [name, ...args.filter((arg) => !arg.startsWith('-')).slice(0, 2)].join(' ');
  const node = nodeInstall(command);
  if (node)
    return node.global || node.packages.length > 0
      ? null
      : { ...NODE[node.manager], command: [name, ...args].join(' ') };
  const python = pythonInstall(command);
  if (python) return fromPython(python, command, written);
  const verb = args.find((arg) => !arg.startsWith('-') && !arg.startsWith('+')) ?? '';
  if (verb === 'chef' && !args.includes('cook')) return null;
  const known = OTHERS.find((one) => one.name === name && one.verbs.includes(verb));
  return known ? { command: written, manifests: known.manifests, caches: known.caches } : null;
}

const NODE = {
  npm: { manifests: ['package.json', 'package-lock.json'], caches: ['/root/.npm'] },
  yarn: {
    manifests: ['package.json', 'yarn.lock'],
    caches: ['/usr/local/share/.cache/yarn', '/root/.yarn', '/root/.cache/yarn'],
  },
  pnpm: {
    manifests: ['package.json', 'pnpm-lock.yaml'],
    caches: ['/pnpm/store', '/root/.local/share/pnpm/store'],
  },
  bun: { manifests: ['package.json', 'bun.lock'], caches: ['/root/.bun/install/cache'] },
} as const satisfies Record<string, { manifests: readonly string[]; caches: readonly string[] }>;

function fromPython(tool: string, { args }: Command, command: string): DependencyInstall | null {
  if (tool === 'pip') {
    const at = args.findIndex((arg) => arg === '-r' || arg === '--requirement');
    const list = at < 0 ? undefined : args[at + 1];
    return list === undefined ? null : { command, manifests: [list], caches: ['/root/.cache/pip'] };
  }
  if (tool === 'uv')
    return { command, manifests: ['pyproject.toml', 'uv.lock'], caches: ['/root/.cache/uv'] };
  if (tool === 'poetry')
    return { command, manifests: ['pyproject.toml', 'poetry.lock'], caches: ['/root/.cache/pypoetry'] };
  if (tool === 'pipenv')
    return { command, manifests: ['Pipfile', 'Pipfile.lock'], caches: ['/root/.cache/pipenv'] };
  return null;
}

const OTHERS = [
  {
    name: 'go',
    verbs: ['mod', 'build', 'install'],
    manifests: ['go.mod', 'go.sum'],
    caches: ['/go/pkg/mod', '/root/go/pkg/mod'],
  },
  {
    name: 'mvn',
    verbs: ['package', 'install', 'verify', 'clean'],
    manifests: ['pom.xml'],
    caches: ['/root/.m2'],
  },
  {
    name: 'gradle',
    verbs: ['build', 'bootJar', 'assemble', 'clean'],
    manifests: ['build.gradle', 'settings.gradle'],
    caches: ['/root/.gradle', '/home/gradle/.gradle'],
  },
  {
    name: 'bundle',
    verbs: ['install'],
    manifests: ['Gemfile', 'Gemfile.lock'],
    caches: ['/usr/local/bundle', '/usr/local/bundle/cache'],
  },
  {
    name: 'composer',
    verbs: ['install'],
    manifests: ['composer.json', 'composer.lock'],
    caches: ['/root/.composer/cache', '/tmp/cache'],
  },
  {
    name: 'dotnet',
    verbs: ['restore', 'publish', 'build'],
    manifests: ['*.csproj'],
    caches: ['/root/.nuget/packages'],
  },
  {
    name: 'cargo',
    verbs: ['fetch', 'chef', 'build', 'install'],
    manifests: ['Cargo.toml', 'Cargo.lock'],
    caches: ['/usr/local/cargo/registry', '/root/.cargo/registry'],
  },
];
