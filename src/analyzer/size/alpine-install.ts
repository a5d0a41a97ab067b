import { own } from './own';
import type { Range } from '../types';
import { ALPINE, DEBIAN } from './catalog';
import { range, sumIndependent, times } from './range';
import { weightOf, type Weight } from './weight';

/** What `apk add` of these packages adds. Few Alpine packages have a figure of their own; the reason says which way was gone. */
export function alpineInstall(packages: readonly string[]): Weight {
  const known = packages.every((name) => ALPINE.rows.has(own(SAME_AS, name) ?? name));
  return weightOf(
    sumIndependent(packages.map(alpinePackage)),
    'os-packages',
    'os-packages',
    {
      basis: known ? 'catalog' : 'typical',
      source: known
        ? 'alpine-apk.tsv: build logs and image descriptions'
        : `typical: Debian's figure for the same package, or the spread of ${ALPINE.unknownPackage.n} Alpine packages`,
      reason: `Alpine packages ${packages.join(' ')}`,
    },
    { manager: 'apk', packages: packages.join(' ') },
  );
}

/** Names under which another package's figure holds. */
const SAME_AS: Record<string, string> = {
  'alpine-sdk': 'build-base',
  'nodejs-current': 'nodejs',
  'nodejs-lts': 'nodejs',
};

/** Alpine splits packages finer and leaves documentation out, so one weighs this share of Debian's. Typical. */
const OF_DEBIAN = { low: 0.08, likely: 0.3, high: 0.8 };

export function alpinePackage(name: string): Range {
  const row = ALPINE.rows.get(own(SAME_AS, name) ?? name);
  if (row) {
    // A build log counts dependencies; the package alone is a lower bound. Packages grow from release to release.
    const grown = row.release < 18 ? 2 : 1.25;
    return row.closure
      ? range(row.bytes * 0.8, row.bytes, row.bytes * grown)
      : range(row.bytes, row.bytes * 1.5, row.bytes * 6);
  }
  const twin = DEBIAN.rows.find((debian) => debian.names.length === 1 && debian.names[0] === name);
  if (twin) return times(range(twin.lean, twin.lean, twin.lean), OF_DEBIAN);
  const { low, likely, high } = ALPINE.unknownPackage;
  return name.endsWith('-dev') ? range(low, likely * 2, high * 3) : range(low / 2, likely, high * 1.5);
}
