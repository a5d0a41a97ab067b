import type { Range } from '../types';
import alpineJson from './catalog/alpine-packages.json';
import baseJson from './catalog/base-images.json';
import debianJson from './catalog/debian-packages.json';
import measuredJson from './catalog/measured.json';
import npmPackagesJson from './catalog/npm-packages.json';
import npmProjectsJson from './catalog/npm-projects.json';
import ratiosJson from './catalog/ratios.json';

/**
 * The facts that scripts/catalog makes from the size data, typed. Bytes unless a member's name ends in `PerByte`
 * or is a factor. Each row names its source; nothing here is typed in by hand.
 */

/** One figure of a base image: uncompressed, compressed, or both added as the containerd store counts them. */
export interface BaseRow {
  image: string;
  tag: string;
  measure: 'disk' | 'download' | 'containerd';
  bytes: number;
  date: string;
  trust: 'high' | 'medium' | 'low';
  source: string;
}

/** What an install of a package, or of a measured set of packages, unpacks: without and with recommends. */
export interface DebianRow {
  names: readonly string[];
  lean: number;
  full: number;
}

export interface AlpineRow {
  name: string;
  bytes: number;
  /** With its dependencies, as a build log reports it; else the package alone. */
  closure: boolean;
  /** Release of Alpine it was seen on, as a number: 3.19 is 19. */
  release: number;
}

export interface ProjectSpread {
  all: Spread;
  prod: Spread;
}

/** 80% interval and median of `n` measured values. */
export interface Spread extends Range {
  n: number;
}

export const BASE_ROWS: readonly BaseRow[] = (baseJson.rows as unknown as BaseTuple[]).map(
  ([image, tag, measure, bytes, date, trust, source]) => ({
    image,
    tag,
    measure,
    bytes,
    date,
    trust,
    source: baseJson.sources[source] ?? 'base-images.tsv',
  }),
);

export const DEBIAN = {
  ...debianJson,
  rows: (debianJson.rows as unknown as DebianTuple[]).map(([packages, lean, full]): DebianRow => ({
    names: packages.split(' '),
    lean,
    full,
  })),
  lists: debianJson.lists as Record<string, number>,
};

export const ALPINE = {
  ...alpineJson,
  rows: new Map(
    (alpineJson.rows as unknown as AlpineTuple[]).map(([name, bytes, alpine, closure]) => [
      name,
      { name, bytes, closure, release: Number(alpine.split('.')[1]) } satisfies AlpineRow,
    ]),
  ),
};

export const NPM_PROJECTS = {
  ...npmProjectsJson,
  kinds: npmProjectsJson.kinds as Record<string, ProjectSpread>,
  frameworks: npmProjectsJson.frameworks as Record<string, ProjectSpread>,
};

export const NPM_PACKAGES = {
  ...npmPackagesJson,
  packages: npmPackagesJson.packages as Record<string, Record<string, number>>,
};

export const RATIOS = ratiosJson;
export const MEASURED = measuredJson;

type BaseTuple = [string, string, BaseRow['measure'], number, string, BaseRow['trust'], number];
type DebianTuple = [string, number, number, number, number];
type AlpineTuple = [string, number, string, boolean, string];
