import { baseImages } from './base-images.mjs';
import { number, readTsv } from './read-tsv.mjs';
import { groupBy, quantile, spread, toThousandths } from './statistics.mjs';

/**
 * How well one figure stands for another, read from the data's own spread: compressed bytes per byte on disk by
 * the family of the base and for an apt layer; and how far apart two rows of the base catalog are, by how alike
 * their names are.
 */
export function ratios(data) {
  const { rows } = baseImages(data);
  return {
    source: 'base-images.tsv, base-ratios.tsv, apt-layer-gzip-ratio.tsv, 2026-11',
    download: { ...baseDownload(data, rows), aptLayer: aptLayer(data) },
    base: baseSpread(data, rows),
  };
}

const FAMILIES = [
  ['alpine', /alpine|^alpine|busybox|musl/],
  ['distroless', /distroless|chiseled|chainguard|static/],
  ['debian', /./],
];
const familyOf = (name) => FAMILIES.find(([, pattern]) => pattern.test(name))[0];

function baseDownload(data, rows) {
  const pairs = readTsv(data, 'base-ratios.tsv')
    .filter((row) => !/layer|pip cache/.test(row.what))
    .map((row) => ({ name: row.what, ratio: 1 / number(row.ratio) }));
  for (const tags of groupBy(rows, (row) => `${row[0]}:${row[1]}`).values()) {
    const disk = tags.find((row) => row[2] === 'disk' && row[5] === 'high');
    const download = tags.find((row) => row[2] === 'download' && row[5] === 'high');
    if (disk && download && disk[4].slice(0, 4) === download[4].slice(0, 4))
      pairs.push({ name: `${disk[0]}:${disk[1]}`, ratio: download[3] / disk[3] });
  }
  const groups = groupBy(pairs, (pair) => familyOf(pair.name));
  return Object.fromEntries(
    FAMILIES.map(([family]) => [
      family,
      spread(
        groups.get(family).map((pair) => pair.ratio),
        toThousandths,
      ),
    ]),
  );
}

function aptLayer(data) {
  const layers = readTsv(data, 'apt-layer-gzip-ratio.tsv').filter(
    (row) => !row.layer.startsWith('debootstrap'),
  );
  return spread(
    layers.map((row) => 1 / number(row.ratio)),
    toThousandths,
  );
}

/** Name of a tag without its version: two tags of one flavour differ in release only. */
const flavourOf = (tag) =>
  tag
    .replace(/\d+(\.\d+)*[a-z0-9_]*/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '') || 'plain';

/** Ratios between rows: the same tag at two dates, the same flavour of an image, the same image, any two images. */
function baseSpread(data, rows) {
  const disk = rows.filter((row) => row[2] === 'disk' && row[5] !== 'low');
  const everyRow = readTsv(data, 'base-images.tsv')
    .filter((row) => row.kind === 'uncompressed' && row.trust !== 'low')
    .map((row) => ({ key: `${row.image}:${row.tag}`, bytes: number(row.bytes) }));
  const byTag = [...groupBy(everyRow, (row) => row.key)].map(([key, g]) => [key, g.map((row) => row.bytes)]);
  const all = disk.map((row) => row[3]);
  return {
    sameTag: pairSpread(byTag.filter(([key]) => /:.*\d/.test(key)).map(([, bytes]) => bytes)),
    movingTag: pairSpread(byTag.filter(([key]) => !/:.*\d/.test(key)).map(([, bytes]) => bytes)),
    sameFlavour: pairSpread(
      [...groupBy(disk, (row) => `${row[0]} ${flavourOf(row[1])}`).values()].map((g) =>
        g.map((row) => row[3]),
      ),
    ),
    sameImage: pairSpread([...groupBy(disk, (row) => row[0]).values()].map((g) => g.map((row) => row[3]))),
    anyImage: spread(all),
    anyAlpine: spread(
      disk.filter((row) => familyOf(`${row[0]}:${row[1]}`) === 'alpine').map((row) => row[3]),
    ),
    anySlim: spread(disk.filter((row) => /slim/.test(row[1])).map((row) => row[3])),
  };
}

/** Of all pairs within each group: the factor that 80% of them are apart by, at most. Every group has one vote a row. */
function pairSpread(groups) {
  const factors = [];
  for (const group of groups)
    for (let i = 1; i < group.length; i++) {
      const [small, large] = [group[i - 1], group[i]].sort((a, b) => a - b);
      factors.push(large / small);
    }
  return { factor: toThousandths(quantile(factors, 0.8)), n: factors.length };
}
