import { number, readTsv } from './read-tsv.mjs';

const TRUST = ['low', 'medium', 'high'];

/**
 * What a row's `kind` measures: `disk` (uncompressed), `download` (compressed) or `containerd` (both added).
 * Qualified kinds (another architecture, an app on top, an unknown store) count as low trust.
 */
function readKind(kind) {
  const measure = /^(uncompressed\+compressed|unknown store)/.test(kind)
    ? 'containerd'
    : /^(compressed|approx compressed)/.test(kind)
      ? 'download'
      : 'disk';
  const plain = ['uncompressed', 'compressed', 'uncompressed+compressed (containerd store)'].includes(kind);
  return { measure, plain };
}

/** The last date in a free-text cell, as far as it is given: `2026-03-06`, `2024-11`, `2025`. */
function readDate(text) {
  return text.match(/\d{4}(?:-\d{2}(?!\d))?(?:-\d{2})?/g)?.at(-1) ?? '';
}

/**
 * One figure per image, tag and kind: the newest row of the highest trust.
 * Distroless images carry their version in the name; it is moved into the tag: `nodejs20-debian12` → `nodejs:20-debian12`.
 */
export function baseImages(data) {
  const best = new Map();
  for (const row of readTsv(data, 'base-images.tsv')) {
    const bytes = number(row.bytes);
    if (bytes === null || row.tag.includes('+')) continue;
    const { measure, plain } = readKind(row.kind);
    const [image, tag] = splitName(row.image, row.tag.replace(/ .*/, ''));
    const figure = {
      image,
      tag,
      measure,
      bytes,
      date: readDate(row.date),
      trust: plain ? row.trust : 'low',
      source: row.source.replace(/\s+/g, ' ').trim(),
    };
    for (const named of [figure, ...withRelease(figure)]) {
      const key = `${named.image}:${named.tag} ${measure}`;
      const known = best.get(key);
      if (!known || rank(named) > rank(known)) best.set(key, named);
    }
  }
  const rows = [...best.values()].sort((a, b) => compare(order(a), order(b)));
  const sources = [...new Set(rows.map((row) => row.source))];
  return {
    columns: ['image', 'tag', 'measure', 'bytes', 'date', 'trust', 'source'],
    sources,
    rows: rows.map((r) => [r.image, r.tag, r.measure, r.bytes, r.date, r.trust, sources.indexOf(r.source)]),
  };
}

const rank = (figure) => `${TRUST.indexOf(figure.trust)} ${figure.date}`;
const order = (figure) => `${figure.image} ${figure.tag} ${figure.measure}`;
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** A moving tag whose source names the release stands for that release too: stable-alpine `(1.30.4, …)` → 1.30-alpine. */
function withRelease(figure) {
  const release = /\((?:[a-z]+ )?(\d+\.\d+)\.\d+[ ,)]/.exec(figure.source)?.[1];
  if (!release || /\d/.test(figure.tag)) return [];
  const flavour = figure.tag.replace(/^(stable|mainline|latest)-?/, '');
  return [{ ...figure, tag: flavour === '' ? release : `${release}-${flavour}` }];
}

function splitName(image, tag) {
  const distroless = /^(gcr\.io\/distroless\/[a-z]+?)-?(\d[^/]*|(?:nossl-)?debian\d+)$/.exec(image);
  if (!distroless) return [image, tag];
  return [distroless[1], tag === 'latest' ? distroless[2] : `${distroless[2]}-${tag}`];
}
