import type { Range } from '../types';
import { ALREADY_IN } from './already-in';
import { DEBIAN, type DebianRow } from './catalog';
import { exact, range, sumIndependent, times } from './range';
import { weightOf, type Weight } from './weight';

const single = new Map<string, DebianRow>();
for (const row of DEBIAN.rows) if (row.names.length === 1) single.set(row.names[0] ?? '', row);
const sets = DEBIAN.rows.filter((row) => row.names.length > 1);

/**
 * What `apt-get install` of these packages adds, on top of those that are there already. `recommends`: apt's default,
 * what `--no-install-recommends` turns off.
 */
export function debianInstall(
  packages: readonly string[],
  options: { recommends: boolean; present: readonly string[]; base: string },
): Weight {
  const brought = alreadyIn(options.base);
  const wanted = [...new Set(packages)].filter(
    (name) => !options.present.includes(name) && !brought.includes(name),
  );
  const unknown = wanted.filter((name) => !single.has(name));
  const bytes = times(closureOf(wanted, options.recommends), DEBIAN.layerPerInstalled);
  return weightOf(
    bytes,
    'os-packages',
    'os-packages',
    {
      basis: unknown.length === 0 ? 'catalog' : 'typical',
      source:
        unknown.length === 0
          ? DEBIAN.source
          : `typical: ${unknown.length} of ${wanted.length} packages unknown, spread of ${DEBIAN.unknownPackage.lean.n} measured ones; ${DEBIAN.source}`,
      reason: `Debian packages ${packages.join(' ')} with dependencies${options.recommends ? ' and recommends' : ''}`,
    },
    { manager: 'apt', packages: packages.join(' '), recommends: options.recommends },
  );
}

/** Installed size of a set: the largest closure, and of the others the measured share that they don't have in common. */
function closureOf(names: readonly string[], recommends: boolean): Range {
  const sizeOf = (row: DebianRow) => (recommends ? row.full : row.lean);
  const left = new Set(names);
  const parts: Range[] = [];
  for (const set of sets) {
    if (!set.names.every((name) => left.has(name))) continue;
    for (const name of set.names) left.delete(name);
    parts.push(exact(sizeOf(set)));
  }
  for (const name of left) {
    const row = single.get(name);
    parts.push(row ? exact(sizeOf(row)) : unknownPackage(name));
  }
  if (parts.length <= 1) return parts[0] ?? exact(0);
  const largest = parts.reduce((a, b) => (b.likely > a.likely ? b : a));
  const rest = sumIndependent(parts.filter((part) => part !== largest));
  return sumIndependent([largest, times(rest, DEBIAN.overlap)]);
}

/** A package nobody measured. Libraries are small, headers pull their libraries in; programs may be anything. */
function unknownPackage(name: string): Range {
  const { lean } = DEBIAN.unknownPackage;
  if (name.startsWith('fonts-')) return range(1e6, 5e6, 60e6);
  if (name.startsWith('lib') && !name.endsWith('-dev')) return range(100e3, 1.5e6, 30e6);
  if (name.startsWith('lib')) return range(500e3, 8e6, 80e6);
  if (name.startsWith('php') || name.startsWith('python3-')) return range(200e3, 5e6, 40e6);
  return range(lean.low, lean.likely / 4, lean.likely * 3);
}

function alreadyIn(base: string): readonly string[] {
  return ALREADY_IN.filter(({ bases }) => bases.test(base)).flatMap(({ packages }) => packages);
}
