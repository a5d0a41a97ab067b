import { readTsv } from './read-tsv.mjs';
import { spread } from './statistics.mjs';

const MIB = 1024 * 1024;

/**
 * What `apk add` of a package adds, from build logs and image descriptions: the newest Alpine release that has
 * a figure. `closure` tells a package with its dependencies (build logs) from the package alone.
 */
export function alpinePackages(data) {
  const best = new Map();
  for (const row of readTsv(data, 'alpine-apk.tsv')) {
    // A package, perhaps with its version: `nodejs (12.18)`, `git (own package)`. Sets of packages say nothing of one.
    const name = /^([a-z0-9+._-]+)(?: \([^)]*\))?$/.exec(row.packages)?.[1];
    const mib = Number(row.approx_added_mib);
    if (!name || !Number.isFinite(mib)) continue;
    const figure = {
      name,
      bytes: Math.round(mib * MIB),
      alpine: row.alpine,
      closure: row.reported.startsWith('OK:'),
      source: row.source,
    };
    const known = best.get(name);
    if (!known || release(figure.alpine) >= release(known.alpine)) best.set(name, figure);
  }
  const rows = [...best.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    columns: ['package', 'bytes', 'alpine', 'closure', 'source'],
    unknownPackage: spread(rows.map((row) => row.bytes)),
    rows: rows.map((r) => [r.name, r.bytes, r.alpine, r.closure, r.source]),
  };
}

const release = (alpine) => Number(alpine.split('.')[1] ?? 0);
