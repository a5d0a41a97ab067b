import type { BaseInside } from '../size/base-facts';
import { insideOf } from '../size/base-facts';
import { baseName } from '../size/base-name';
import type { StackId } from '../types';
import table from './base-traits.json';
import { glibcOf } from './glibc';

/** What is known of a base image without pulling it; null where its name doesn't tell. */
export interface BaseTraits extends BaseInside {
  /** Registry mirror, version and digest set aside: `node`, `gcr.io/distroless/nodejs`. */
  image: string;
  /** Language whose programs it brings; `node` stands for all Node stacks. */
  language: Exclude<StackId, 'node-static' | 'node-server' | 'next'> | 'node' | null;
  /** Does it carry compilers or an SDK that only a build needs? */
  toolchain: boolean;
  /** Is it a web server for static files? */
  servesFiles: boolean;
  /** Directory its web server serves. */
  root: string | null;
  /** Version of its glibc, comparable: 2.36 is 236. Null for musl, none, or when the release isn't named. */
  glibc: number | null;
  /** Do its programs find the certificates of public authorities? */
  certificates: boolean | null;
  /** Its own ENTRYPOINT, which stays in front of a CMD of the file. */
  entrypoint: readonly string[];
  /** Its own CMD, run when the file names none. */
  cmd: readonly string[];
  ports: readonly number[];
}

interface Row {
  image: string;
  language?: string;
  toolchain?: boolean;
  serves?: string;
  root?: string;
  user?: string;
  certificates?: boolean;
  programs?: string[];
  entrypoint?: string[];
  cmd?: string[];
  ports?: number[];
}

const rows = new Map<string, Row>(table.images.map((row): [string, Row] => [row.image, row]));

/** Reads a base image's traits from its name and tag. An unknown image gives nulls, never a guess. */
export function traitsOf(reference: string): BaseTraits {
  const name = baseName(reference);
  const inside = insideOf(name);
  const row = rows.get(name.image);
  return {
    ...inside,
    image: name.image,
    user: row?.user ?? inside.user,
    language: (row?.language as BaseTraits['language']) ?? null,
    toolchain: (row?.toolchain ?? false) || isJdk(name.image, name.tag),
    servesFiles: row?.serves === 'static',
    root: row?.root ?? null,
    glibc: glibcOf(name),
    certificates: row?.certificates ?? null,
    programs: row?.programs ?? inside.programs,
    entrypoint: row?.entrypoint ?? [],
    cmd: name.tag.includes('fpm') ? ['php-fpm'] : (row?.cmd ?? []),
    ports: row?.ports ?? [],
  };
}

const JDK_FAMILIES = new Set(['openjdk', 'eclipse-temurin', 'amazoncorretto']);

/** These families ship a JDK unless the tag says otherwise. */
function isJdk(image: string, tag: string): boolean {
  return JDK_FAMILIES.has(image) && !tag.includes('jre') && !tag.includes('headless');
}
