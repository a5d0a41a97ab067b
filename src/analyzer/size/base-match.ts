import { own } from './own';
import { BASE_ROWS, type BaseRow } from './catalog';
import type { BaseName } from './base-name';
import { readTag, type Tag } from './tag';

/** The catalog's figures of one image and tag. */
export interface BaseEntry {
  image: string;
  tag: string;
  read: Tag;
  figures: Partial<Record<BaseRow['measure'], BaseRow>>;
}

export interface BaseMatch {
  entry: BaseEntry;
  /** The tag itself or another spelling of it · the same flavour in another release · another flavour. */
  likeness: 'same' | 'release' | 'flavour';
  /** Releases between the two: majors, or tens of minors. */
  releasesApart: number;
}

const entries = new Map<string, BaseEntry[]>();
for (const row of BASE_ROWS) {
  const known = entries.get(row.image) ?? [];
  entries.set(row.image, known);
  let entry = known.find((e) => e.tag === row.tag);
  if (!entry)
    known.push((entry = { image: row.image, tag: row.tag, read: readTag(row.tag, row.image), figures: {} }));
  entry.figures[row.measure] = row;
}
const newestYear = Math.max(...BASE_ROWS.map((row) => yearOf(row)));

/**
 * Images that are built alike, so that the figures of one stand for the other: docker-nginx-unprivileged follows nginx
 * (both 40.7 MB for 1.23-alpine), and openjdk's successor is Temurin.
 */
const TWINS: Record<string, string> = {
  'nginxinc/nginx-unprivileged': 'nginx',
  openjdk: 'eclipse-temurin',
  adoptopenjdk: 'eclipse-temurin',
};

/**
 * The catalog's entry that says most of an image: its own tag, else the nearest by flavour, then release, then age.
 * Null when the catalog doesn't know the image under any tag.
 */
export function matchBase(name: BaseName): BaseMatch | null {
  const wanted = readTag(name.tag, name.image);
  const twin = own(TWINS, name.image);
  let best: BaseEntry | null = null;
  let least = Infinity;
  for (const entry of [...(entries.get(name.image) ?? []), ...(entries.get(twin ?? '') ?? [])]) {
    const cost = costOf(name.tag, wanted, entry) + (entry.image === name.image ? 0 : 0.2);
    if (cost < least || (cost === least && best && newer(entry, best))) [best, least] = [entry, cost];
  }
  if (!best) return null;
  const likeness =
    flavourCost(wanted, best.read) > 0
      ? 'flavour'
      : releaseCost(wanted, best.read) < 0.5
        ? 'same'
        : 'release';
  return { entry: best, likeness, releasesApart: releasesBetween(wanted.release, best.read.release) };
}

/** Figure that an entry's size on disk is read from: its own, else from what the other two measures say. */
export function bestFigure(entry: BaseEntry): BaseRow {
  const { disk, download, containerd } = entry.figures;
  return (disk ?? download ?? containerd) as BaseRow;
}

export function yearsOld(row: BaseRow): number {
  return newestYear - yearOf(row);
}

/** The weights order candidates; they are no figures of anything. Flavour counts more than release, release more than age. */
function costOf(tag: string, wanted: Tag, entry: BaseEntry): number {
  const figure = bestFigure(entry);
  const trust = { high: 0, medium: 0.05, low: 0.6 }[figure.trust];
  const release = releaseCost(wanted, entry.read);
  // A tag that moves is rebuilt: its newest figure counts. Of another release the nearest counts, whatever its age.
  const moves = wanted.release.length < 3 && release < 0.5;
  return (
    flavourCost(wanted, entry.read) +
    release +
    codenameCost(wanted, entry.read) +
    trust +
    (entry.figures.disk ? 0 : 0.3) +
    (moves ? yearsOld(figure) * 0.15 : 0) -
    (entry.tag === tag ? 0.1 : 0)
  );
}

function flavourCost(wanted: Tag, known: Tag): number {
  const missing = wanted.flavour.filter((word) => !known.flavour.includes(word));
  const extra = known.flavour.filter((word) => !wanted.flavour.includes(word));
  return [...missing, ...extra].reduce(
    (cost, word) => cost + (word === 'alpine' ? 24 : word === 'slim' ? 12 : 8),
    0,
  );
}

function codenameCost(wanted: Tag, known: Tag): number {
  if (wanted.codenames.join() === known.codenames.join()) return 0;
  return wanted.codenames.length > 0 && known.codenames.length > 0 ? 0.3 : 0.15;
}

/** Below 0.5: the same release, written with more or fewer digits. */
function releaseCost(wanted: Tag, known: Tag): number {
  const [a, b] = [wanted.release, known.release];
  if (a.length === 0) return b.length === 0 ? 0 : 0.2;
  if (b.length === 0) return 2;
  const at = a.findIndex((number, i) => b[i] !== number);
  // `python:3` and `rust:1` move through releases of many years: they say little of 3.6 or 1.50.
  if (b.length === 1 && a.length > 1 && a[0] === b[0] && (b[0] ?? 0) <= 3) return 1.4;
  if (at < 0 || at >= b.length) return Math.min(0.4, 0.1 * Math.abs(a.length - b.length));
  const apart = Math.abs((a[at] ?? 0) - (b[at] ?? 0));
  return at === 0 ? 1.5 + 0.2 * Math.min(apart, 50) : 0.5 + 0.03 * Math.min(apart, 30);
}

function releasesBetween(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const majors = Math.abs((a[0] ?? 0) - (b[0] ?? 0));
  return majors > 0 ? majors : Math.abs((a[1] ?? b[1] ?? 0) - (b[1] ?? a[1] ?? 0)) / 10;
}

/** Of two equal candidates: the later release, then the later figure. */
function newer(a: BaseEntry, b: BaseEntry): boolean {
  const release = (a.read.release[0] ?? 0) - (b.read.release[0] ?? 0);
  return release !== 0 ? release > 0 : bestFigure(a).date > bestFigure(b).date;
}

function yearOf(row: BaseRow): number {
  return Number.parseInt(row.date, 10) || 2016;
}
