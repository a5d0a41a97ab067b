import type { Command } from '../dockerfile/types';
import { apkAdds, aptInstalls, isAptUpdate, uninstalls } from '../rules/package-managers';

/**
 * What a RUN that prepares the system means for the stage that runs the program: `needed` there, only for building,
 * or not understood.
 */
export function isSystemStep(commands: readonly Command[]): 'needed' | 'build-only' | 'unknown' {
  if (commands.length === 0) return 'unknown';
  const packages: string[] = [];
  let needed = false;
  for (const command of commands) {
    const installed = aptInstalls(command) ?? apkAdds(command);
    if (installed) packages.push(...installed);
    else if (USERS_AND_FOLDERS.has(command.name)) needed = true;
    else if (!isAptUpdate(command) && uninstalls(command) === null && !HOUSEKEEPING.has(command.name))
      return 'unknown';
  }
  return needed || packages.some((name) => !isBuildPackage(name)) ? 'needed' : 'build-only';
}

const USERS_AND_FOLDERS = new Set([
  'adduser',
  'addgroup',
  'useradd',
  'groupadd',
  'mkdir',
  'ln',
  'update-ca-certificates',
  'locale-gen',
]);
const HOUSEKEEPING = new Set(['apt-get', 'apt', 'apk', 'rm', 'set', 'echo', 'true', 'export', ':']);

const BUILD_PACKAGES = new Set([
  'python3',
  'python',
  'python2',
  'make',
  'gcc',
  'g++',
  'build-essential',
  'build-base',
  'alpine-sdk',
  'git',
  'autoconf',
  'automake',
  'libtool',
  'nasm',
  'cmake',
  'pkg-config',
  'pkgconf',
  'musl-dev',
  'linux-headers',
  'upx',
  'protobuf-compiler',
  'protoc',
  'node-gyp',
  'gnupg',
  'py3-setuptools',
  'py3-pip',
]);

/** Compilers and header files. A library without `-dev` may be what the program loads. */
export function isBuildPackage(name: string): boolean {
  const bare = name.split(/[=<>~@]/, 1)[0] ?? name;
  return BUILD_PACKAGES.has(bare) || bare.endsWith('-dev') || bare.endsWith('-headers');
}
