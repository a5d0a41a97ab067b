import { bareName, readArguments } from '../arguments';
import { alpineInstall, alpinePackage } from '../alpine-install';
import { put, replace, type Files } from '../files';
import { range, sumIndependent } from '../range';
import { heapAt, type Shell, type Tool } from '../shell';
import { typical, weightOf } from '../weight';

const PACKAGES = '/usr/lib/apk-packages';
const INDEX = '/var/cache/apk';

/** apk: what `add` unpacks, the index that stays without `--no-cache`, what `del` takes back in the same layer. */
export const apk: Tool = {
  names: ['apk'],
  run(shell) {
    const { words, options } = readArguments(shell.command.args, [
      't',
      'virtual',
      'X',
      'repository',
      'p',
      'root',
    ]);
    const [verb, ...named] = words;
    const packages = named.map(bareName).filter((name) => /^[a-z0-9]/i.test(name));
    const group = options.get('virtual') ?? options.get('t') ?? null;
    if (verb === 'update') return replace(shell.files, index(shell));
    if (verb === 'add') {
      const files = added(shell, packages, group);
      return options.has('no-cache') || options.has('virtual-only') ? files : replace(files, index(shell));
    }
    return verb === 'del' ? deleted(shell, new Set(named)) : shell.files;
  },
};

function added(shell: Shell, packages: readonly string[], group: string | null): Files {
  if (packages.length === 0) return shell.files;
  const weight = alpineInstall(packages);
  weight.what.facts['virtual'] = group;
  return put(shell.files, heapAt(shell, `${PACKAGES}/${shell.files.length}`, weight));
}

/** Only what this layer added can leave it. */
function deleted(shell: Shell, gone: ReadonlySet<string>): Files {
  return shell.files.flatMap((heap) => {
    if (!heap.path.startsWith(PACKAGES) || heap.layer !== shell.layer) return [heap];
    const { packages, virtual } = heap.what.facts;
    if (typeof virtual === 'string' && gone.has(virtual)) return [];
    const all = String(packages ?? '').split(' ');
    const kept = all.filter((name) => !gone.has(name));
    if (kept.length === all.length) return [heap];
    if (kept.length === 0) return [];
    const bytes = sumIndependent(kept.map(alpinePackage));
    return [
      {
        ...heap,
        ...weightOf(bytes, 'os-packages', 'os-packages', heap, {
          ...heap.what.facts,
          packages: kept.join(' '),
        }),
      },
    ];
  });
}

function index(shell: Shell) {
  const known = typical('package index that apk keeps without --no-cache');
  return heapAt(
    shell,
    INDEX,
    weightOf(range(1.5e6, 2.3e6, 3e6), 'compressed', 'os-packages', known, { path: INDEX }),
    {
      leftover: true,
    },
  );
}
