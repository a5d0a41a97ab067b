import { posix } from 'node:path';
import type { Range } from '../../types';
import { readArguments } from '../arguments';
import { put, type Files } from '../files';
import { range, scale } from '../range';
import { heapAt, type Shell, type Tool } from '../shell';
import { typical, weightOf } from '../weight';

/** curl and wget: a file that is kept, an archive that is unpacked on the way, or an installer that is piped to a shell. */
export const download: Tool = {
  names: ['curl', 'wget', 'aria2c'],
  run(shell) {
    const { command, inspection, instruction } = shell;
    const url = command.args.find((arg) => arg.includes('://')) ?? '';
    const next = command.pipedTo === null ? undefined : inspection.commandsOf(instruction)[command.pipedTo];
    if (next && /^(sh|bash|ash|dash|python3?|php|node)$/.test(next.name)) return runInstaller(shell, url);
    if (next && /^(tar|unzip|bsdtar)$/.test(next.name)) return unpacked(shell, url, next.args);
    if (next && /^(gpg|apt-key|tee)$/.test(next.name)) return trusted(shell);
    const file = next ? null : fileName(shell, url);
    if (file === null) return shell.files;
    const weight = weightOf(
      sizeOf(url || file),
      'compressed',
      'download-url',
      typical(`file fetched from ${url || 'a URL'}`),
      { url, path: file },
    );
    return put(shell.files, heapAt(shell, file, weight, { file: true }));
  },
};

/** Installers that are piped to a shell, by a word of their address. Typical. */
const INSTALLERS: readonly { mark: string; path: string; bytes: Range; what: string }[] = [
  {
    mark: 'nodesource',
    path: '/etc/apt/sources.list.d/nodesource',
    bytes: range(1e6, 20e6, 45e6),
    what: 'NodeSource’s source with its package lists',
  },
  { mark: 'rustup', path: '/root/.rustup', bytes: range(500e6, 1100e6, 1500e6), what: 'Rust toolchain' },
  { mark: 'nvm', path: '/root/.nvm', bytes: range(2e6, 60e6, 250e6), what: 'nvm and a Node.js' },
  { mark: 'bun.sh', path: '/root/.bun', bytes: range(80e6, 95e6, 110e6), what: 'bun' },
  { mark: 'astral.sh/uv', path: '/root/.local/bin', bytes: range(35e6, 45e6, 60e6), what: 'uv' },
  { mark: 'getcomposer', path: '/usr/local/bin', bytes: range(2e6, 3e6, 4e6), what: 'composer' },
  {
    mark: 'python-poetry',
    path: '/root/.local/share/pypoetry',
    bytes: range(50e6, 80e6, 130e6),
    what: 'poetry',
  },
  { mark: 'pnpm', path: '/root/.local/share/pnpm', bytes: range(10e6, 40e6, 80e6), what: 'pnpm' },
];

function runInstaller(shell: Shell, url: string): Files {
  const known = INSTALLERS.find(({ mark }) => url.includes(mark));
  const bytes = known?.bytes ?? range(0.1e6, 20e6, 300e6);
  const reason = typical(known ? known.what : `what the installer ${url} brings`);
  return put(
    shell.files,
    heapAt(shell, known?.path ?? '/usr/local', weightOf(bytes, 'mixed', 'download-url', reason, { url })),
  );
}

function unpacked(shell: Shell, url: string, args: readonly string[]): Files {
  const at = args.findIndex((arg) => arg === '-C' || arg === '--directory');
  const to =
    args.find((arg) => arg.startsWith('--directory='))?.slice(12) ??
    (at >= 0 ? args[at + 1] : undefined) ??
    '.';
  const bytes = scale(sizeOf(url), 3);
  return put(
    shell.files,
    heapAt(
      shell,
      to,
      weightOf(bytes, 'mixed', 'download-url', typical(`archive unpacked from ${url}`), { url, path: to }),
    ),
  );
}

function trusted(shell: Shell): Files {
  const weight = weightOf(range(500, 3e3, 20e3), 'text', 'download-url', typical('signing key'), {});
  return put(shell.files, heapAt(shell, '/etc/apt/keyrings', weight));
}

/** Where the bytes go; null when they are only printed. */
function fileName({ command }: Shell, url: string): string | null {
  const { options } = readArguments(command.args, [
    'o',
    'output',
    'O',
    'output-document',
    'P',
    'H',
    'd',
    'X',
    'u',
  ]);
  const base = posix.basename(url.split(/[?#]/, 1)[0] ?? '') || 'download';
  const redirected = command.writes[0];
  if (redirected) return redirected.startsWith('/dev/') ? null : redirected;
  const shortNames = command.args.filter((arg) => /^-[a-zA-Z]{2,}$/.test(arg)).join('');
  if (command.name !== 'curl') {
    if (command.args.some((arg) => /^-[a-zA-Z]*O-$/.test(arg))) return null;
    const named = options.get('O') ?? options.get('output-document') ?? valueAfterCluster(command.args, 'O');
    if (named === '-') return null;
    return named ? named : `${options.get('P') ?? '.'}/${base}`;
  }
  const named = options.get('o') ?? options.get('output') ?? valueAfterCluster(command.args, 'o');
  if (named) return named.startsWith('/dev/') ? null : named;
  return command.args.includes('-O') || command.args.includes('--remote-name') || shortNames.includes('O')
    ? base
    : null;
}

/** `-qO file`, `-fsSLo file`: the option that takes the file is the last of a cluster. */
function valueAfterCluster(args: readonly string[], option: string): string | undefined {
  const at = args.findIndex((arg) => /^-[a-zA-Z]{2,}$/.test(arg) && arg.endsWith(option));
  return at < 0 ? undefined : args[at + 1];
}

function sizeOf(url: string): Range {
  if (
    /\.(sh|txt|asc|gpg|key|pub|list|repo|json|ya?ml|conf|ini|sig|sha256)$/.test(url.split(/[?#]/, 1)[0] ?? '')
  )
    return range(200, 5e3, 200e3);
  if (/\.(tar|tgz|gz|xz|bz2|zip|zst|whl|jar|war|deb|rpm|apk|so|bin)/.test(url))
    return range(0.5e6, 15e6, 150e6);
  return range(1e3, 5e6, 100e6);
}
