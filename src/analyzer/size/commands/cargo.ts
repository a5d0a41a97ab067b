import { MEASURED } from '../catalog';
import { put, replace, type Files } from '../files';
import { absolute } from '../paths';
import { range } from '../range';
import { heapAt, type Shell, type Tool } from '../shell';
import { weightOf, type Known } from '../weight';

const { compiled } = MEASURED;

/** cargo: the registry's sources, `target` with everything compiled, and the binary in it. */
export const cargo: Tool = {
  names: ['cargo'],
  run(shell) {
    const verb = shell.command.args.find((arg) => !/^[+-]/.test(arg));
    if (verb === 'fetch' || verb === 'vendor') return registry(shell);
    if (verb === 'build' || verb === 'test' || verb === 'chef')
      return binary(target(registry(shell), shell), shell);
    return verb === 'install' ? installed(shell) : shell.files;
  },
};

const REGISTRY = '/usr/local/cargo/registry';

function registry(shell: Shell): Files {
  const bytes = range(5e6, compiled['cargo-registry'].bytes * 2, 400e6);
  const weight = weightOf(bytes, 'text', 'language-packages', known('sources of the crates'), {
    manager: 'cargo',
  });
  return shell.files.some((heap) => heap.path === REGISTRY)
    ? shell.files
    : put(shell.files, heapAt(shell, REGISTRY, weight, { leftover: true }));
}

function target(files: Files, shell: Shell): Files {
  const bytes = range(20e6, compiled['cargo-target'].bytes * 2, 1500e6);
  const weight = weightOf(bytes, 'mixed', 'build-output', known('everything that cargo compiled'), {
    path: 'target',
  });
  return replace(files, heapAt(shell, `${targetDirectory(shell)}/deps`, weight, { leftover: true }));
}

function binary(files: Files, shell: Shell): Files {
  const weight = weightOf(range(1e6, 8e6, 40e6), 'go-binary', 'build-output', known('Rust binary'), {
    path: 'target',
  });
  const profile = shell.command.args.some((arg) => arg === '--release' || arg === '-r') ? 'release' : 'debug';
  const name = shell.inspection.stack?.output?.split('/').at(-1) ?? 'app';
  return replace(
    files,
    heapAt(shell, `${targetDirectory(shell)}/${profile}/${name}`, weight, { file: true }),
  );
}

function installed(shell: Shell): Files {
  const weight = weightOf(
    range(3e6, 15e6, 60e6),
    'go-binary',
    'build-output',
    known('program that cargo installs'),
    {
      manager: 'cargo',
    },
  );
  return put(registry(shell), heapAt(shell, '/usr/local/cargo/bin/installed', weight, { file: true }));
}

function targetDirectory({ env, command, cwd, home }: Shell): string {
  const named = command.args.find((arg) => arg.startsWith('--target-dir='))?.slice('--target-dir='.length);
  const triple = command.args.find(
    (arg, i) => command.args[i - 1] === '--target' || arg.startsWith('--target='),
  );
  const folder = absolute(named ?? env['CARGO_TARGET_DIR'] ?? 'target', cwd, home);
  return triple ? `${folder}/${triple.replace('--target=', '')}` : folder;
}

function known(reason: string): Known {
  return {
    basis: 'typical',
    source: 'typical: around one axum service, measured/compiled-projects.tsv 2026-11-23',
    reason,
  };
}
