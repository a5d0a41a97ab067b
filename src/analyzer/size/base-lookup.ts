import type { Basis, Range } from '../types';
import { baseName } from './base-name';
import { insideOf, type BaseInside } from './base-facts';
import { bestFigure, matchBase, yearsOld, type BaseMatch } from './base-match';
import { RATIOS, type BaseRow } from './catalog';
import { range, times, widen, ZERO } from './range';

/** What is known of a base image from its name: its weight, and what is inside. */
export interface BaseFacts extends BaseInside {
  /** Without registry mirror and digest: `node:20.11.1-alpine3.19`. */
  name: string;
  /** Catalog's row that the weight is read from, null when the catalog doesn't know the image. */
  matched: string | null;
  disk: Range;
  download: Range;
  basis: Basis;
  source: string;
  reason: string;
}

/**
 * Weighs a base image by its name (variables expanded). Null only for an empty name. An unknown image gets the
 * spread of the whole catalog, and says so.
 */
export function lookupBase(image: string): BaseFacts | null {
  const name = baseName(image);
  if (name.image === '') return null;
  const inside = insideOf(name);
  const full = `${name.image}:${name.tag}`;
  if (name.image === 'scratch') return { name: 'scratch', ...inside, ...scratch() };
  const match = matchBase(name);
  return { name: full, ...inside, ...(match ? fromMatch(full, match, inside) : fromSpread(full, inside)) };
}

type Weighed = Omit<BaseFacts, 'name' | keyof BaseInside>;

function scratch(): Weighed {
  const source = 'Dockerfile reference: scratch adds no layer';
  return {
    matched: 'scratch',
    disk: ZERO,
    download: ZERO,
    basis: 'computed',
    source,
    reason: 'the empty image',
  };
}

function fromMatch(full: string, match: BaseMatch, inside: BaseInside): Weighed {
  const { entry, likeness } = match;
  const figure = bestFigure(entry);
  const matched = `${entry.image}:${entry.tag}`;
  const factor = spreadOf(match, figure);
  const ratio = downloadRatio(inside);
  // A rounded figure of low trust may exceed the size on disk; the family's ratio says more.
  const compressed =
    entry.figures.download?.trust === 'low' && entry.figures.disk ? undefined : entry.figures.download;
  const disk = widen(onDisk(figure, ratio), factor);
  const download = compressed
    ? widen(range(compressed.bytes, compressed.bytes, compressed.bytes), factor)
    : times(disk, ratio);
  const own = matched === full || likeness === 'same';
  return {
    matched,
    disk,
    download,
    basis: likeness === 'flavour' ? 'typical' : 'catalog',
    source: `${figure.source}, ${figure.date}`,
    reason: own
      ? `base image ${matched}`
      : `base image: ${full} is not in the catalog; the nearest known is ${matched}, so the range is ${factor.toFixed(2)} times to either side`,
  };
}

/** The factor to either side that holds 80% of such pairs in the catalog. */
function spreadOf({ entry, likeness, releasesApart }: BaseMatch, figure: BaseRow): number {
  const { sameTag, movingTag, sameFlavour, sameImage } = RATIOS.base;
  if (likeness === 'flavour') return sameImage.factor;
  if (likeness === 'release') return Math.min(sameImage.factor, sameFlavour.factor ** (1 + releasesApart));
  const moves = entry.read.release.length === 0;
  return moves && yearsOld(figure) >= 2 ? movingTag.factor : sameTag.factor;
}

function onDisk(figure: BaseRow, ratio: Range): Range {
  if (figure.measure === 'disk') return range(figure.bytes, figure.bytes, figure.bytes);
  const perByte = (r: number) => (figure.measure === 'download' ? 1 / r : 1 / (1 + r));
  return range(
    figure.bytes * perByte(ratio.high),
    figure.bytes * perByte(ratio.likely),
    figure.bytes * perByte(ratio.low),
  );
}

function downloadRatio(inside: BaseInside): Range {
  if (inside.distro === 'alpine' || inside.distro === 'busybox') return RATIOS.download.alpine;
  return inside.hasShell === false ? RATIOS.download.distroless : RATIOS.download.debian;
}

function fromSpread(full: string, inside: BaseInside): Weighed {
  const { anyAlpine, anySlim, anyImage } = RATIOS.base;
  const spread = inside.distro === 'alpine' ? anyAlpine : full.includes('slim') ? anySlim : anyImage;
  const disk = range(spread.low, spread.likely, spread.high);
  return {
    matched: null,
    disk,
    download: times(disk, downloadRatio(inside)),
    basis: 'typical',
    source: `typical: spread of ${spread.n} catalogued base images`,
    reason: `base image ${full} is not in the catalog`,
  };
}
