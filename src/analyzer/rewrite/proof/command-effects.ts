import { isAbsolute, join, resolve } from 'node:path/posix';
import type { Command } from '../../dockerfile/types';
import type { Weighed } from '../../inspection';
import { aptInstalls, apkAdds, removedPaths } from '../../rules/package-managers';
import { goOutput, isGoBuild } from '../../stacks/go';
import { nodeInstall } from '../../stacks/node-commands';
import { isNodeBuild } from '../../stacks/node-project';
import { pythonInstall } from '../../stacks/python';
import type { Existence } from './existence';
import { DIRECTORY, either, FILE, isUnder, NOWHERE, UNKNOWN } from './existence';
import type { Witness } from './witness';

/** What decides where a build writes. */
export interface Setting {
  weighed: Weighed;
  witness: Witness;
}

/** What is known of a path after a command, given what was known before. A command that nobody knows may have made anything. */
export function runEffect(command: Command, path: string, before: Existence, setting: Setting): Existence {
  if (command.name === 'rm') {
    const gone = removedPaths(command).some(
      (removed) =>
        isUnder(path, removed) && !command.args.some((arg) => arg.endsWith('*') && removed === path),
    );
    return gone ? (command.conditional ? UNKNOWN : NOWHERE) : before;
  }
  const made = madeBy(command, path, setting);
  return either(before, command.conditional && made.there === true ? UNKNOWN : made);
}

function madeBy(command: Command, path: string, setting: Setting): Existence {
  const { name, args, cwd, writes } = command;
  if (writes.some((file) => absolute(file, cwd) === path)) return FILE;
  if (QUIET.has(name)) return NOWHERE;
  const install = nodeInstall(command);
  if (install)
    return install.global
      ? globalTool(install.packages, path)
      : within(cwd && join(cwd, 'node_modules'), path);
  if (isNodeBuild(command)) return nodeOutput(cwd, path, setting);
  if (isGoBuild(command)) return goBinary(command, path);
  switch (name) {
    case 'mkdir':
      return paths(args, cwd).some((one) => isUnder(one, path)) ? DIRECTORY : NOWHERE;
    case 'touch':
      return paths(args, cwd).includes(path) ? FILE : NOWHERE;
    case 'cp':
    case 'mv':
    case 'ln':
    case 'install':
      return moved(paths(args, cwd), path);
    case 'go':
      return isUnder(path, '/go') || args[0] === 'generate' ? UNKNOWN : NOWHERE;
    case 'npm':
    case 'yarn':
    case 'pnpm':
      return QUIET_VERBS.has(args[0] ?? '') ? NOWHERE : underProject(cwd, path);
    case 'dotnet':
    case 'gcc':
    case 'g++':
    case 'clang':
    case 'cc':
      return named(args, cwd, path) ?? underProject(cwd, path);
    case 'cargo':
      return args.includes('install') && isUnder(path, '/usr/local/cargo')
        ? UNKNOWN
        : within(cwd && join(cwd, 'target'), path);
    case 'mvn':
    case 'mvnw':
      return within(cwd && join(cwd, 'target'), path);
    case 'gradle':
    case 'gradlew':
      return within(cwd && join(cwd, 'build'), path);
    default:
  }
  if (
    aptInstalls(command) ||
    apkAdds(command) ||
    /^(apt|apt-get|apk|yum|dnf|microdnf|zypper|gem|bundle|composer)$/.test(name) ||
    pythonInstall(command)
  ) {
    return SYSTEM.test(path) ? UNKNOWN : within(cwd && join(cwd, 'vendor'), path);
  }
  return UNKNOWN;
}

/** Commands that make no file that a program is started from. */
const QUIET = new Set([
  'echo',
  'printf',
  'cd',
  'set',
  'export',
  'test',
  '[',
  'true',
  ':',
  'chmod',
  'chown',
  'chgrp',
  'ls',
  'cat',
  'adduser',
  'addgroup',
  'useradd',
  'groupadd',
  'usermod',
  'strip',
  'upx',
  'corepack',
  'sleep',
  'id',
  'which',
  'command',
  'env',
  'pwd',
]);
const QUIET_VERBS = new Set([
  'prune',
  'cache',
  'config',
  'set',
  'audit',
  'test',
  't',
  'lint',
  'store',
  'version',
  'dedupe',
  '-v',
  '--version',
]);
const SYSTEM = /^\/(usr|bin|sbin|lib|lib64|etc|var|opt|root|home|tmp|srv)(\/|$)/;

function absolute(file: string, cwd: string | null): string | null {
  return isAbsolute(file) ? resolve(file) : cwd === null ? null : resolve(cwd, file);
}

function paths(args: readonly string[], cwd: string | null): string[] {
  return args.filter((arg) => !arg.startsWith('-')).flatMap((arg) => absolute(arg, cwd) ?? []);
}

/** A directory that the command fills: it is there, and what is in it can't be told. */
function within(directory: string | null, path: string): Existence {
  if (directory === null) return UNKNOWN;
  if (path === directory || isUnder(directory, path)) return DIRECTORY;
  return isUnder(path, directory) ? UNKNOWN : NOWHERE;
}

function underProject(cwd: string | null, path: string): Existence {
  return cwd === null || isUnder(path, cwd) ? UNKNOWN : NOWHERE;
}

const OUTPUT_FOLDERS = [
  'dist',
  'build',
  'out',
  'public',
  'lib',
  '_site',
  '.next',
  '.output',
  'www',
  'storybook-static',
];

/** A build's output: its folder is sure only where the project says so. */
function nodeOutput(cwd: string | null, path: string, { weighed, witness }: Setting): Existence {
  if (witness.built.has(path)) return FILE;
  if ([...witness.built].some((file) => isUnder(file, path))) return DIRECTORY;
  if (cwd === null) return UNKNOWN;
  const { stack } = weighed;
  const sure = stack?.outputCertain === true && stack.projectDirectory === cwd ? stack.output : null;
  if (sure !== null && path === sure) return DIRECTORY;
  for (const folder of OUTPUT_FOLDERS) {
    const output = join(cwd, folder);
    if (isUnder(path, output)) return UNKNOWN;
  }
  return sure !== null && isUnder(path, sure) ? UNKNOWN : NOWHERE;
}

function goBinary(command: Command, path: string): Existence {
  const output = goOutput({ command });
  if (output === null) return underProject(command.cwd, path);
  return output === path ? FILE : isUnder(output, path) ? DIRECTORY : NOWHERE;
}

function globalTool(packages: readonly string[], path: string): Existence {
  if (packages.some((name) => path === `/usr/local/bin/${name}`)) return FILE;
  return isUnder(path, '/usr/local') ? UNKNOWN : NOWHERE;
}

/** `cp a b`: b is there, a file or a directory. */
function moved(all: readonly string[], path: string): Existence {
  const to = all.at(-1);
  if (to === undefined) return UNKNOWN;
  if (path === to) return { there: true, kind: null };
  return isUnder(path, to) ? UNKNOWN : NOWHERE;
}

/** `-o FILE` and `--output FOLDER`; null when nothing is named. */
function named(args: readonly string[], cwd: string | null, path: string): Existence | null {
  const at = args.findIndex((arg) => arg === '-o' || arg === '--output');
  const file = at < 0 ? undefined : args[at + 1];
  const output = file === undefined ? null : absolute(file, cwd);
  if (output === null) return null;
  if (path === output) return { there: true, kind: null };
  return isUnder(path, output) ? UNKNOWN : NOWHERE;
}
