import type { StackId } from '../types';
import { readImageReference } from './image-reference';
import table from './base-traits.json';

export type Libc = 'musl' | 'glibc' | 'none';

/** What is known of a base image without pulling it; null where it can't be told from the name. */
export interface BaseTraits {
  repository: string;
  tag: string | null;
  /** Language whose programs it brings; `node` stands for all Node stacks. */
  language: Exclude<StackId, 'node-static' | 'node-server' | 'next'> | 'node' | null;
  /** Does it carry compilers or an SDK that only a build needs? */
  toolchain: boolean;
  /** Is it a web server for static files? */
  servesFiles: boolean;
  /** Directory its web server serves. */
  root: string | null;
  os: string | null;
  libc: Libc | null;
  /** Version of glibc, comparable: 2.36 is 236. Null for musl, none, or when the release isn't named. */
  glibc: number | null;
  /** User it runs as unless told otherwise: `root`, a name or a uid. */
  user: string | null;
  shell: boolean | null;
  /** Do its programs find the certificates of public authorities? */
  certificates: boolean | null;
  programs: readonly string[];
  /** What it runs when the file names no command: ENTRYPOINT and CMD joined. */
  command: readonly string[];
  ports: readonly number[];
}

interface Row {
  image: string;
  language?: string;
  toolchain?: boolean;
  serves?: string;
  root?: string;
  os?: string;
  libc?: string;
  user?: string;
  shell?: boolean;
  certificates?: boolean;
  programs?: string[];
  command?: string[];
  ports?: number[];
}

const rows = new Map<string, Row>(table.images.map((row): [string, Row] => [row.image, row]));

/** Reads a base image's traits from its name and tag. An unknown image gives nulls, never a guess. */
export function traitsOf(image: string): BaseTraits {
  const { repository, tag } = readImageReference(image);
  const row = rows.get(repository) ?? rows.get(withoutVersion(repository));
  const words = new Set((tag ?? '').toLowerCase().split('-'));
  const release = releaseOf(repository, tag ?? '');
  const os = release?.os ?? row?.os ?? null;
  const chiseled = words.has('chiseled') || words.has('distroless');
  return {
    repository,
    tag,
    language: (row?.language as BaseTraits['language']) ?? null,
    toolchain: (row?.toolchain ?? false) || isJdk(repository, words),
    servesFiles: row?.serves === 'static',
    root: row?.root ?? null,
    os,
    libc: (row?.libc as Libc | undefined) ?? libcOf(os),
    glibc: release?.glibc ?? null,
    user: userOf(row, words, chiseled),
    shell: chiseled ? false : words.has('debug') ? true : (row?.shell ?? null),
    certificates: row?.certificates ?? null,
    programs: row?.programs ?? [],
    command: row?.command ?? [],
    ports: row?.ports ?? [],
  };
}

/** `gcr.io/distroless/nodejs20-debian12` → `gcr.io/distroless/nodejs`. */
function withoutVersion(repository: string): string {
  if (!repository.includes('distroless/')) return repository;
  const name = repository.replace(/-debian\d+$/, '').replace('base-nossl', 'base');
  return rows.has(name) ? name : name.replace(/\d+$/, '');
}

const JDK_FAMILIES = new Set(['openjdk', 'eclipse-temurin', 'amazoncorretto']);

function isJdk(repository: string, words: ReadonlySet<string>): boolean {
  return JDK_FAMILIES.has(repository) && !words.has('jre') && !words.has('headless');
}

function userOf(row: Row | undefined, words: ReadonlySet<string>, chiseled: boolean): string | null {
  if (words.has('nonroot')) return '65532';
  if (chiseled) return '1654'; // dotnet-docker: chiseled images set USER $APP_UID, which is 1654
  return row ? (row.user ?? 'root') : null;
}

function libcOf(os: string | null): Libc | null {
  if (os === null || os === 'busybox') return null;
  return os === 'alpine' ? 'musl' : 'glibc';
}

interface Release {
  os: string;
  /** 2.36 is 236; null for musl. */
  glibc: number | null;
}

/** glibc of each release: packages.debian.org and packages.ubuntu.com, read 2026-11. */
const RELEASES: Record<string, Release> = {
  stretch: { os: 'debian', glibc: 224 },
  buster: { os: 'debian', glibc: 228 },
  bullseye: { os: 'debian', glibc: 231 },
  bookworm: { os: 'debian', glibc: 236 },
  trixie: { os: 'debian', glibc: 241 },
  bionic: { os: 'ubuntu', glibc: 227 },
  focal: { os: 'ubuntu', glibc: 231 },
  jammy: { os: 'ubuntu', glibc: 235 },
  noble: { os: 'ubuntu', glibc: 239 },
  debian10: { os: 'distroless', glibc: 228 },
  debian11: { os: 'distroless', glibc: 231 },
  debian12: { os: 'distroless', glibc: 236 },
  debian13: { os: 'distroless', glibc: 241 },
};

const NUMBERED: Record<string, Record<string, string>> = {
  debian: { '9': 'stretch', '10': 'buster', '11': 'bullseye', '12': 'bookworm', '13': 'trixie' },
  ubuntu: { '18.04': 'bionic', '20.04': 'focal', '22.04': 'jammy', '24.04': 'noble' },
};

function releaseOf(repository: string, tag: string): Release | null {
  const words = tag.toLowerCase().split('-');
  if (words.some((word) => word.startsWith('alpine'))) return { os: 'alpine', glibc: null };
  const distroless = repository.slice(repository.lastIndexOf('-') + 1);
  const numbered =
    NUMBERED[repository]?.[
      words[0]
        ?.split('.')
        .slice(0, repository === 'debian' ? 1 : 2)
        .join('.') ?? ''
    ];
  for (const word of [...words, distroless, numbered ?? '']) {
    const release = Object.hasOwn(RELEASES, word) ? RELEASES[word] : undefined;
    if (release) return release;
  }
  return null;
}
