import { put, remove, replace, type Files } from '../files';
import { absolute } from '../paths';
import { range } from '../range';
import { heapAt, type Shell, type Tool } from '../shell';
import { typical, weightOf } from '../weight';

/** composer: `vendor` and the download cache. */
export const composer: Tool = {
  names: ['composer', 'composer.phar'],
  run(shell) {
    const verb = shell.command.args.find((arg) => !arg.startsWith('-'));
    const cache = absolute('~/.composer/cache', shell.cwd, shell.home);
    if (verb === 'clear-cache' || verb === 'clearcache') return remove(shell.files, cache);
    if (verb !== 'install' && verb !== 'update' && verb !== 'require' && verb !== 'create-project')
      return shell.files;
    const lean = shell.command.args.includes('--no-dev');
    const known = typical(`composer packages ${lean ? 'without' : 'with'} development dependencies`);
    const vendor = weightOf(
      lean ? range(3e6, 35e6, 120e6) : range(5e6, 60e6, 180e6),
      'text',
      'language-packages',
      known,
      { manager: 'composer' },
    );
    const archives = weightOf(
      range(0, 12e6, 50e6),
      'compressed',
      'language-packages',
      typical('download cache of composer'),
      { manager: 'composer' },
    );
    const files = replace(shell.files, heapAt(shell, 'vendor', vendor));
    return shell.command.args.includes('--no-cache')
      ? files
      : replace(files, heapAt(shell, cache, archives, { leftover: true }));
  },
};

/** docker-php-ext-install, pecl: extensions, and on Debian nothing of the compilers the base removes again. */
export const phpExtension: Tool = {
  names: ['docker-php-ext-install', 'docker-php-ext-enable', 'docker-php-ext-configure', 'pecl'],
  run(shell) {
    if (shell.command.name.endsWith('configure') || shell.command.name.endsWith('enable')) return shell.files;
    const count = Math.max(
      1,
      shell.command.args.filter((arg) => /^[a-z]/.test(arg) && arg !== 'install').length,
    );
    const known = typical('compiled PHP extensions');
    const weight = weightOf(
      range(100e3 * count, 1e6 * count, 5e6 * count),
      'mixed',
      'language-packages',
      known,
      { manager: 'php' },
    );
    return put(shell.files, heapAt(shell, '/usr/local/lib/php', weight));
  },
};

/** bundle install and gem install. */
export const bundler: Tool = {
  names: ['bundle', 'gem', 'bundler'],
  run(shell) {
    const { name, args } = shell.command;
    const verb = args.find((arg) => !arg.startsWith('-')) ?? 'install';
    if (verb !== 'install' && verb !== 'i' && verb !== 'update') return shell.files;
    return name === 'gem' ? gems(shell, args) : replaceGems(shell);
  },
};

function replaceGems(shell: Shell): Files {
  const weight = weightOf(
    range(8e6, 90e6, 350e6),
    'mixed',
    'language-packages',
    typical('gems of the project'),
    { manager: 'bundler' },
  );
  return replace(shell.files, heapAt(shell, '/usr/local/bundle', weight));
}

function gems(shell: Shell, args: readonly string[]): Files {
  const names = args.filter((arg) => /^[a-z]/.test(arg) && arg !== 'install');
  const small = names.every((name) => /^(bundler|rake)\b/.test(name));
  const bytes = small
    ? range(0.5e6, 1.5e6, 4e6)
    : range(0.3e6 * names.length, 4e6 * names.length, 60e6 * names.length);
  const known = typical(`gems ${names.join(' ')}`);
  return put(
    shell.files,
    heapAt(
      shell,
      '/usr/local/bundle/gems',
      weightOf(bytes, 'mixed', 'language-packages', known, { manager: 'gem', packages: names.join(' ') }),
    ),
  );
}
