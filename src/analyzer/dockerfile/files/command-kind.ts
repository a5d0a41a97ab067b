import type { Command } from '../types';

/** What commands do to files, by name. A name that is not here may do anything anywhere. */
export type CommandKind =
  /** Makes no file, but by redirection. */
  | 'quiet'
  /** Writes where the system has its files. */
  | 'packages'
  /** Writes in its directory and where the system has its files. */
  | 'project'
  /** Writes one file, named by `-o`. */
  | 'compiler'
  | 'mkdir'
  | 'touch'
  | 'download'
  | 'remove'
  | 'move'
  | 'copy'
  | 'link'
  | 'clone'
  | 'unpack'
  | 'anything';

const NAMES: readonly [CommandKind, string][] = [
  [
    'quiet',
    '[ test : true false echo printf cat set export unset cd pushd popd chmod chown chgrp sleep ls exit return local ' +
      'declare readonly shift umask ulimit trap wait date id whoami uname env which type hash command head tail grep ' +
      'awk cut sort uniq wc tr basename dirname readlink realpath stat du df file strip sha256sum sha512sum md5sum ' +
      'gpg rmdir ldconfig update-ca-certificates locale-gen read let expr sed find',
  ],
  [
    'packages',
    'apt-get apt apk dnf yum microdnf zypper dpkg rpm pip pip3 gem useradd adduser addgroup groupadd usermod corepack ' +
      'apt-key add-apt-repository update-alternatives a2enmod pecl docker-php-ext-install docker-php-ext-configure',
  ],
  [
    'project',
    'npm npx yarn pnpm bun mvn mvnw gradle gradlew cargo dotnet composer bundle poetry uv pipenv tsc vite webpack next ' +
      'ng nx turbo vue-cli-service react-scripts rollup esbuild go git',
  ],
  ['compiler', 'gcc g++ cc c++ clang clang++ rustc'],
  ['mkdir', 'mkdir'],
  ['touch', 'touch tee'],
  ['download', 'curl wget'],
  ['remove', 'rm unlink'],
  ['move', 'mv'],
  ['copy', 'cp install'],
  ['link', 'ln'],
  ['unpack', 'tar unzip'],
];

const KINDS = new Map(
  NAMES.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

export function commandKind({ name, args }: Command): CommandKind {
  if (name === 'go' && (args[0] === 'build' || args[0] === 'test')) return 'compiler';
  if (name === 'git' && args.includes('clone')) return 'clone';
  if (name === 'find' && args.some((word) => word.startsWith('-exec'))) return 'anything';
  return KINDS.get(name) ?? 'anything';
}
