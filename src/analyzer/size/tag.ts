import { own } from './own';

/** A tag read as a release and a flavour: `20.11.1-alpine3.19` → release 20.11.1, flavour alpine. */
export interface Tag {
  /** Numbers of the program's release; empty for `latest`, `alpine`, `lts`. */
  release: readonly number[];
  /** What kind of image: `alpine`, `slim`, `jre`, `fpm` …, sorted. */
  flavour: readonly string[];
  /** Release names of a distribution: `bookworm`, `jammy`, `3.19` of alpine3.19 is left out. */
  codenames: readonly string[];
}

/** Names of Debian and Ubuntu releases: another of them changes an image by little. */
const CODENAMES = new Set(
  'wheezy jessie stretch buster bullseye bookworm trixie sid unstable stable trusty xenial bionic focal jammy noble lunar mantic oracular plucky debian8 debian9 debian10 debian11 debian12 debian13'.split(
    ' ',
  ),
);

/** Words that name no flavour: which of several equal tags was written. `nonroot` differs by a user only. */
const ALIASES = new Set([
  'latest',
  'lts',
  'current',
  'mainline',
  'stable',
  'nonroot',
  'debug',
  'multi',
  'linux',
]);

/** Node's release names: nodejs/Release. */
const NODE_LTS: Record<string, number> = {
  argon: 4,
  boron: 6,
  carbon: 8,
  dubnium: 10,
  erbium: 12,
  fermium: 14,
  gallium: 16,
  hydrogen: 18,
  iron: 20,
  jod: 22,
  krypton: 24,
};

/** Images that are a distribution: there the release's name is the release. */
const RELEASES: Record<string, Record<string, readonly number[]>> = {
  debian: { jessie: [8], stretch: [9], buster: [10], bullseye: [11], bookworm: [12], trixie: [13] },
  ubuntu: {
    trusty: [14, 4],
    xenial: [16, 4],
    bionic: [18, 4],
    focal: [20, 4],
    jammy: [22, 4],
    noble: [24, 4],
  },
};

/** Reads a tag; `image` decides what a release's name means: debian:bookworm is debian:12. */
export function readTag(tag: string, image = ''): Tag {
  const releases = own(RELEASES, image) ?? {};
  const flavour: string[] = [];
  const codenames: string[] = [];
  let release: readonly number[] = [];
  for (const token of tag.toLowerCase().split(/[-_]/)) {
    const word = /^[a-z]*/.exec(token)?.[0] ?? '';
    if (word === '' || word === 'v' || word === 'go' || word === 'python')
      release = release.length > 0 ? release : numbers(token.slice(word.length));
    else if (own(NODE_LTS, token) !== undefined) release = [own(NODE_LTS, token) ?? 0];
    else if (own(releases, token)) release = own(releases, token) ?? [];
    else if (CODENAMES.has(token)) codenames.push(token);
    else if (ALIASES.has(word)) continue;
    else flavour.push(flavourOf(word, token));
  }
  return { release, flavour: flavour.sort(), codenames };
}

/** `alpine3.19` is alpine, but `cuda12` without its number would be every CUDA; jdk21 keeps the release of Java. */
function flavourOf(word: string, token: string): string {
  return ['alpine', 'ubuntu', 'debian', 'azurelinux', 'mariner', 'ubi', 'oraclelinux', 'rockylinux'].includes(
    word,
  )
    ? word
    : token;
}

function numbers(text: string): number[] {
  const parts = text.split('.').map((part) => Number.parseInt(part, 10));
  const end = parts.findIndex(Number.isNaN);
  return end < 0 ? parts : parts.slice(0, end);
}
