import { put, at, type Files } from '../files';
import { absolute } from '../paths';
import { range, sumIndependent, times } from '../range';
import { heapAt, type Shell, type Tool } from '../shell';
import { typical, weightOf } from '../weight';

/** What an archive grows to. Typical. */
const EXPANSION = { low: 1.5, likely: 3, high: 5 };

/** tar and unzip of a file that an earlier command fetched or a COPY brought. What is piped in is weighed by its source. */
export const archive: Tool = {
  names: ['tar', 'unzip', 'bsdtar', 'gunzip', '7z'],
  run(shell) {
    const { args, name } = shell.command;
    const [first = ''] = args;
    const extracts =
      name !== 'tar' && name !== 'bsdtar'
        ? true
        : /^-?[a-z]*x/.test(first) || args.includes('--extract') || args.includes('-x');
    const file = args.find(
      (arg) => /\.(tar|tgz|txz|gz|xz|bz2|zip|zst|war|jar)/.test(arg) && !arg.startsWith('-'),
    );
    if (!extracts || !file) return shell.files;
    return put(shell.files, heapAt(shell, directory(args) ?? '.', unpacked(shell, file)));
  },
};

function unpacked(shell: Shell, file: string) {
  const packed = at(shell.files, absolute(file, shell.cwd, shell.home)).map((heap) => heap.bytes);
  const bytes = packed.length > 0 ? times(sumIndependent(packed), EXPANSION) : range(0.5e6, 20e6, 300e6);
  return weightOf(bytes, 'mixed', 'download-url', typical(`content of ${file}`), { path: file });
}

function directory(args: readonly string[]): string | undefined {
  const i = args.findIndex((arg) => arg === '-C' || arg === '-d' || arg === '--directory');
  return i >= 0 ? args[i + 1] : args.find((arg) => arg.startsWith('--directory='))?.slice(12);
}

/** git clone: source with its history. */
export const git: Tool = {
  names: ['git'],
  run(shell): Files {
    const { args } = shell.command;
    if (!args.includes('clone')) return shell.files;
    const words = args.slice(args.indexOf('clone') + 1).filter((arg) => !arg.startsWith('-'));
    const url = words.find((word) => /[:/]/.test(word)) ?? '';
    const shallow = args.some((arg) => arg.startsWith('--depth'));
    const named = words[words.indexOf(url) + 1];
    const directory = named ?? (url.split('/').at(-1) ?? 'clone').replace(/\.git$/, '');
    const bytes = shallow ? range(50e3, 4e6, 80e6) : range(100e3, 15e6, 250e6);
    const known = typical(`clone of ${url}${shallow ? '' : ' with its history'}`);
    return put(
      shell.files,
      heapAt(shell, directory || 'clone', weightOf(bytes, 'mixed', 'download-url', known, { url })),
    );
  },
};
