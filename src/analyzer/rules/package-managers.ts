import type { Command } from '../dockerfile/types';

/** What the commands of the system's package managers mean. Flags come anywhere; words are what is no flag. */

export function isAptUpdate({ name, args }: Command): boolean {
  return isApt(name) && verbOf(args) === 'update';
}

/** Packages that `apt-get install` names; null for any other command. */
export function aptInstalls({ name, args }: Command): string[] | null {
  if (!isApt(name) || verbOf(args) !== 'install') return null;
  return wordsOf(args).slice(1);
}

/** Packages that `apk add` names; null for any other command. */
export function apkAdds({ name, args }: Command): string[] | null {
  return name === 'apk' && verbOf(args) === 'add' ? wordsOf(args).slice(1) : null;
}

/** Packages, or names of virtual packages, that a command uninstalls; null for any other command. */
export function uninstalls({ name, args }: Command): string[] | null {
  const verb = verbOf(args) ?? '';
  const apt = isApt(name) && ['remove', 'purge', 'autoremove'].includes(verb);
  const apk = name === 'apk' && verb === 'del';
  const yum = /^(yum|dnf|microdnf|zypper)$/.test(name) && ['remove', 'erase', 'rm'].includes(verb);
  return apt || apk || yum ? wordsOf(args).slice(1) : null;
}

/** Does `rm` take this directory, all that is in it, or one above it? */
export function removes(command: Command, directory: string): boolean {
  return removedPaths(command).some((path) => directory === path || directory.startsWith(`${path}/`));
}

/** Absolute paths that `rm -r` or `rm` takes away, a trailing star set aside; relative ones where the directory is known. */
export function removedPaths({ name, args, cwd }: Command): string[] {
  if (name !== 'rm') return [];
  return args.flatMap((arg) => {
    if (arg.startsWith('-')) return [];
    const path = arg.replace(/\/\*{0,2}$/, '') || '/';
    if (path.startsWith('/')) return [path];
    if (path.startsWith('~') || path.startsWith('$'))
      return [path.replace(/^(~|\$HOME|\$\{HOME\})/, '/root')];
    return cwd === null ? [] : [`${cwd === '/' ? '' : cwd}/${path.replace(/^\.\//, '')}`];
  });
}

function isApt(name: string): boolean {
  return name === 'apt-get' || name === 'apt' || name === 'aptitude';
}

function verbOf(args: readonly string[]): string | undefined {
  return wordsOf(args)[0];
}

/** Flags that take the next word as their value. */
const VALUE_FLAGS = new Set([
  '-o',
  '--option',
  '-t',
  '--target-release',
  '--repository',
  '-X',
  '--virtual',
  '-p',
  '--root',
  '-c',
]);

function wordsOf(args: readonly string[]): string[] {
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('-')) words.push(arg);
    else if (VALUE_FLAGS.has(arg)) i++;
  }
  return words;
}
