import { readArguments } from '../arguments';
import { put, remove, replace, type Files } from '../files';
import { range } from '../range';
import { heapAt, type Shell, type Tool } from '../shell';
import { typical, weightOf } from '../weight';

const CACHE = '/var/cache/dnf';

/** yum, dnf, microdnf, zypper, pacman: nothing measured yet, so a package is a wide range; the metadata cache counts too. */
export const rpm: Tool = {
  names: ['yum', 'dnf', 'microdnf', 'tdnf', 'zypper', 'pacman', 'dpkg'],
  run(shell) {
    const { words } = readArguments(shell.command.args, ['setopt', 'enablerepo', 'disablerepo']);
    const [verb = '', ...packages] = words;
    if (verb === 'clean') return remove(shell.files, CACHE);
    const pacman = shell.command.name === 'pacman' && shell.command.args.some((arg) => arg.startsWith('-S'));
    if (shell.command.name === 'dpkg' || (verb !== 'install' && verb !== 'update' && !pacman))
      return shell.files;
    const names = pacman ? words : packages;
    return names.length === 0
      ? withMetadata(shell.files, shell)
      : withMetadata(installed(shell, names), shell);
  },
};

function installed(shell: Shell, names: readonly string[]): Files {
  const known = typical(`packages ${names.join(' ')} with dependencies`);
  const bytes = range(1e6 * names.length, 18e6 * names.length, 90e6 * names.length);
  const weight = weightOf(bytes, 'os-packages', 'os-packages', known, {
    manager: shell.command.name,
    packages: names.join(' '),
  });
  return put(shell.files, heapAt(shell, '/usr/lib/rpm-packages', weight));
}

function withMetadata(files: Files, shell: Shell): Files {
  const known = typical('repository metadata that is kept until `clean all`');
  const weight = weightOf(range(5e6, 60e6, 250e6), 'compressed', 'os-packages', known, { path: CACHE });
  return replace(files, heapAt(shell, CACHE, weight, { leftover: true }));
}
