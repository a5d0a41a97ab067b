import { number, readTsv } from './read-tsv.mjs';
import { spread, toThousandths } from './statistics.mjs';

/** Bytes a package brings with its production dependencies, by name and major version; and how closures overlap. */
export function npmPackages(data) {
  const best = new Map();
  for (const row of readTsv(data, 'npm-packages.tsv')) {
    const bytes = number(row.closure_bytes);
    if (bytes === null || row.closure_method === 'tree (incomplete)') continue;
    const key = `${row.name} ${row.version}`;
    const method = row.closure_method;
    if (!best.has(key) || method === 'install')
      best.set(key, { name: row.name, version: row.version, bytes, direct: row.direct === '1' });
  }
  const packages = [...best.values()].sort((a, b) =>
    `${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1,
  );
  const rows = new Map();
  for (const p of packages) {
    if (!rows.has(p.name)) rows.set(p.name, {});
    rows.get(p.name)[p.version] = p.bytes;
  }
  return {
    source: 'npm-packages.tsv: production closures really installed, 2026-11-23',
    unknownPackage: spread(packages.filter((p) => p.direct).map((p) => p.bytes)),
    overlap: overlap(data, rows),
    packages: Object.fromEntries(rows),
  };
}

/** In a measured project, the share of what the smaller dependencies bring alone that they add to the largest one. */
function overlap(data, known) {
  const shares = [];
  for (const project of readTsv(data, 'npm-projects.tsv')) {
    const alone = project.versions.split(' ').map((item) => {
      const at = item.lastIndexOf('@');
      return known.get(item.slice(0, at))?.[item.slice(at + 1)];
    });
    if (alone.length < 3 || alone.includes(undefined)) continue;
    const largest = Math.max(...alone);
    const rest = alone.reduce((sum, bytes) => sum + bytes, 0) - largest;
    if (rest > 0) shares.push(Math.min(1.5, Math.max(0, (number(project.bytes_all) - largest) / rest)));
  }
  return spread(shares, toThousandths);
}
