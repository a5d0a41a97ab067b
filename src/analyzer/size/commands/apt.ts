import { readArguments, bareName } from '../arguments';
import { DEBIAN } from '../catalog';
import { debianInstall } from '../debian-install';
import { put, remove, replace, type Files, type Heap } from '../files';
import { exact, range, widen } from '../range';
import { heapAt, type Shell, type Tool } from '../shell';
import { weightOf } from '../weight';
import { nodesourceInstall } from '../nodesource';

const LISTS = '/var/lib/apt/lists';
const PACKAGES = '/usr/lib/apt-packages';

/** apt-get and apt: the lists that `update` fetches, the packages that `install` unpacks, what `purge` takes back. */
export const apt: Tool = {
  names: ['apt-get', 'apt', 'aptitude'],
  run(shell) {
    const { words, options } = readArguments(shell.command.args, ['o', 'option', 't', 'target-release', 'c']);
    const [verb, ...packages] = words;
    if (verb === 'update') return replace(shell.files, lists(shell));
    if (verb === 'install') return installed(shell, packages.map(bareName), recommends(shell, options));
    if (verb === 'build-dep') return installed(shell, ['build-essential'], false);
    if (verb === 'upgrade' || verb === 'dist-upgrade' || verb === 'full-upgrade')
      return put(shell.files, upgraded(shell));
    if (verb === 'purge' || verb === 'remove' || verb === 'autoremove')
      return purged(
        shell,
        packages.map(bareName),
        verb === 'autoremove' || options.has('auto-remove') || options.has('autoremove'),
      );
    return verb === 'clean' || verb === 'autoclean' || verb === 'distclean'
      ? cleaned(shell, verb)
      : shell.files;
  },
};

/** What a fetched and uncleaned package index weighs on an image. */
export function aptLists(image: string): { bytes: number; release: string } {
  const release = ['trixie', 'bullseye'].find((name) => image.includes(name)) ?? 'bookworm';
  return { bytes: DEBIAN.lists[release] ?? 0, release };
}

function lists(shell: Shell): Heap {
  const { bytes, release } = aptLists(shell.base?.name ?? '');
  const known = {
    basis: 'catalog',
    source: 'apt-lists.tsv: measured with Docker’s apt configuration, 2026-11',
    reason: `package lists of apt-get update (${release})`,
  } as const;
  const likely = shell.base?.distro === 'ubuntu' ? widen(exact(bytes * 2), 1.5) : widen(exact(bytes), 1.15);
  return heapAt(shell, LISTS, weightOf(likely, 'compressed', 'os-packages', known, { path: LISTS }), {
    leftover: true,
  });
}

function installed(shell: Shell, packages: readonly string[], recommends: boolean): Files {
  const real = packages.filter((name) => /^[a-z0-9]/i.test(name) && !name.endsWith('.deb'));
  const before = shell.files.filter((heap) => heap.path.startsWith(PACKAGES));
  const present = before.flatMap((heap) => String(heap.what.facts['packages'] ?? '').split(' '));
  const added =
    nodesourceInstall(shell, real) ??
    debianInstall(real, { recommends, present, base: shell.base?.name ?? '' });
  // All there already: nothing is unpacked.
  if (added.bytes.high === 0) return shell.files;
  return put(shell.files, heapAt(shell, `${PACKAGES}/${shell.files.length}`, added));
}

function recommends(shell: Shell, options: ReadonlyMap<string, string>): boolean {
  if (options.has('no-install-recommends')) return false;
  return !shell.command.args.some((arg) => /Install-Recommends=(0|false|no)/i.test(arg));
}

/** Packages that this same layer installed leave with what only they needed; those of an earlier layer only from sight. */
function purged(shell: Shell, packages: readonly string[], automatic: boolean): Files {
  const gone = new Set(packages);
  return shell.files.map((heap) => {
    if (!heap.path.startsWith(PACKAGES) || heap.layer !== shell.layer) return heap;
    const all = String(heap.what.facts['packages'] ?? '').split(' ');
    const kept = all.filter((name) => !gone.has(name));
    if (kept.length === all.length) return heap;
    const recommends = heap.what.facts['recommends'] === true;
    const left = debianInstall(kept, { recommends, present: [], base: shell.base?.name ?? '' });
    // Without autoremove the dependencies stay: somewhere between the two.
    const bytes = automatic
      ? left.bytes
      : range(left.bytes.low, (left.bytes.likely + heap.bytes.likely) / 2, heap.bytes.high);
    return { ...heap, ...weightOf(bytes, 'os-packages', 'os-packages', left, heap.what.facts) };
  });
}

function cleaned(shell: Shell, verb: string): Files {
  const files = remove(shell.files, '/var/cache/apt');
  return verb === 'distclean' ? remove(files, LISTS) : files;
}

function upgraded(shell: Shell): Heap {
  const reason = 'upgraded packages are stored again beside the old ones of the base';
  const known = { basis: 'typical', source: 'typical: no measured data', reason } as const;
  return heapAt(
    shell,
    `${PACKAGES}/upgrade`,
    weightOf(range(0, 10e6, 60e6), 'os-packages', 'os-packages', known, { packages: '' }),
  );
}
