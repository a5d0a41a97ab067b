import { readArguments } from '../arguments';
import { put, remove, replace, type Files } from '../files';
import { absolute } from '../paths';
import { pythonPackages, pythonProject, WHEELS_PER_BYTE } from '../python-packages';
import { range, times } from '../range';
import { heapAt, type Shell, type Tool } from '../shell';
import { typical, weightOf, type Weight } from '../weight';

const WITH_VALUE =
  'r requirement c constraint e editable t target prefix i index-url f w extra-index-url find-links trusted-host cache-dir root timeout retries wheel-dir python'.split(
    ' ',
  );

/** pip and uv: packages where they are installed, and the wheels that stay in the cache without `--no-cache-dir`. */
export const pip: Tool = {
  names: ['pip', 'pip3', 'uv', 'pipx'],
  run: (shell) => runPip(shell, shell.command.args),
};

/** `python -m pip …`, `python -m venv DIR`, scripts. */
export const python: Tool = {
  names: ['python', 'python3', 'py'],
  run(shell) {
    const { args } = shell.command;
    const module = args[0] === '-m' ? args[1] : undefined;
    if (module === 'pip') return runPip(shell, args.slice(2));
    if (module === 'venv' || module === 'virtualenv') return withVenv(shell, args.at(-1) ?? '');
    if (module === 'compileall' || args[0] === '-c' || args[0] === '--version') return shell.files;
    if (!args[0]) return shell.files;
    const files = typical(`files that ${shell.command.name} ${args[0]} leaves`);
    return put(
      shell.files,
      heapAt(shell, '.', weightOf(range(0, 0, 30e6), 'mixed', 'unknown-command', files)),
    );
  },
};

export const virtualenv: Tool = {
  names: ['virtualenv'],
  run: (shell) => withVenv(shell, shell.command.args.at(-1) ?? ''),
};

/** poetry, pipenv, pdm, conda: the project's environment. */
export const poetry: Tool = {
  names: ['poetry', 'pipenv', 'pdm', 'conda', 'mamba', 'micromamba'],
  run(shell) {
    const verb = shell.command.args.find((arg) => !arg.startsWith('-'));
    if (verb === 'clean') return remove(shell.files, absolute('~/.cache', shell.cwd, shell.home));
    if (verb !== 'install' && verb !== 'sync' && verb !== 'env' && verb !== 'create') return shell.files;
    const project = pythonProject(shell.inspection, { manager: shell.command.name });
    const files = replace(shell.files, heapAt(shell, sitePackages(shell, new Map()), project));
    return shell.command.args.includes('--no-cache') ? files : withCache(files, shell, project);
  },
};

function runPip(shell: Shell, args: readonly string[]): Files {
  const { words, options } = readArguments(args[0] === 'pip' ? args.slice(1) : args, WITH_VALUE);
  const [verb, ...named] = words;
  if (verb === 'cache') return remove(shell.files, absolute('~/.cache/pip', shell.cwd, shell.home));
  if (verb === 'venv') return withVenv(shell, named[0] ?? '.venv');
  if (!['install', 'wheel', 'sync', 'download'].includes(verb ?? '')) return shell.files;
  const facts = { manager: shell.command.name === 'uv' ? 'uv' : 'pip' };
  const packages = named.filter((word) => !/^(\.|\/|git\+|https?:)|\$|\.whl$/.test(word));
  const project =
    options.has('r') || options.has('requirement') || verb === 'sync' || packages.length < named.length;
  const upgradesPip = packages.length > 0 && packages.every((name) => /^(pip|setuptools|wheel)\b/.test(name));
  const weight = upgradesPip
    ? pipItself(facts)
    : project || packages.length === 0
      ? pythonProject(shell.inspection, facts)
      : pythonPackages(packages, facts);
  if (verb === 'wheel' || verb === 'download') return put(shell.files, wheels(shell, weight, options));
  const path = sitePackages(shell, options);
  const files = put(shell.files, heapAt(shell, path, weight));
  const uncached =
    options.has('no-cache-dir') ||
    options.has('no-cache') ||
    isSet(shell.env['PIP_NO_CACHE_DIR']) ||
    isSet(shell.env['UV_NO_CACHE']);
  return uncached ? files : withCache(files, shell, weight);
}

function wheels(shell: Shell, weight: Weight, options: ReadonlyMap<string, string>) {
  const path = options.get('w') ?? options.get('wheel-dir') ?? '.';
  const known = { basis: weight.basis, source: weight.source, reason: `wheels: ${weight.reason}` };
  return heapAt(
    shell,
    path,
    weightOf(
      times(weight.bytes, WHEELS_PER_BYTE),
      'compressed',
      'language-packages',
      known,
      weight.what.facts,
    ),
  );
}

function withCache(files: Files, shell: Shell, { bytes, basis, source, what }: Weight): Files {
  const known = { basis, source, reason: 'wheels that pip keeps in its cache' };
  const weight = weightOf(
    times(bytes, WHEELS_PER_BYTE),
    'compressed',
    'language-packages',
    known,
    what.facts,
  );
  return put(files, heapAt(shell, '~/.cache/pip', weight, { leftover: true }));
}

/** pip, setuptools and wheel upgraded: stored again beside the base's. Typical. */
function pipItself(facts: Record<string, string>): Weight {
  const known = typical('newer pip, setuptools and wheel beside those of the base');
  return weightOf(range(5e6, 14e6, 25e6), 'python-packages', 'language-packages', known, {
    ...facts,
    packages: 'pip',
  });
}

function withVenv(shell: Shell, directory: string): Files {
  if (directory === '' || directory.startsWith('-')) return shell.files;
  const known = typical('a virtual environment with its own pip');
  const weight = weightOf(range(8e6, 14e6, 28e6), 'python-packages', 'language-packages', known, {
    path: directory,
  });
  return replace(shell.files, heapAt(shell, `${directory}/lib/python3/pip`, weight));
}

/** Where the packages go: a target named by an option, the user's folder, the virtual environment, else the system. */
function sitePackages(shell: Shell, options: ReadonlyMap<string, string>): string {
  const named = options.get('t') ?? options.get('target') ?? options.get('prefix') ?? options.get('root');
  if (named) return named;
  if (options.has('user')) return '~/.local/lib/python3';
  if (shell.env['VIRTUAL_ENV']) return `${shell.env['VIRTUAL_ENV']}/lib/python3/site-packages`;
  const venv = shell.files.find((heap) => heap.path.endsWith('/lib/python3/pip'));
  if (venv) return venv.path.replace(/pip$/, 'site-packages');
  return '/usr/local/lib/python3/site-packages';
}

/** pip reads 0, false and off as not set. */
function isSet(value: string | null | undefined): boolean {
  return value !== undefined && value !== '' && !/^(0|off|false|no)$/i.test(value ?? 'unknown');
}
