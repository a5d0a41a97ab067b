import { baseName } from '../size/base-name';

/**
 * The smaller image of the same family, version and system release that still runs what this one runs: `node:20` →
 * `node:20-slim`, `golang:1.25` → distroless. Null when the image already is the small one or the family is not known.
 * Tags: the families' own lists on Docker Hub and mcr.microsoft.com, read 2026-11.
 */
export function runtimeVariant(image: string): string | null {
  const { image: repository, tag } = baseName(image);
  const words = tag === 'latest' ? [] : tag.split('-');
  return FAMILIES.get(repository)?.(words, repository) ?? null;
}

/** CA certificates, time zones and a non-root user, no libc: for static binaries. README of GoogleContainerTools/distroless. */
export const STATIC_BINARY_BASE = 'gcr.io/distroless/static-debian12:nonroot';

type Variant = (words: string[], repository: string) => string | null;

const isSmall = (words: string[]) => words.some((word) => word.startsWith('alpine') || word === 'slim');

/** `20-bookworm` → `20-bookworm-slim`. */
const slimLast: Variant = (words, repository) =>
  isSmall(words) ? null : `${repository}:${[...words, 'slim'].join('-')}`;

/** `3.12-bookworm` → `3.12-slim-bookworm`. */
const slimSecond: Variant = (words, repository) => {
  if (isSmall(words)) return null;
  const [version, ...rest] = words;
  return `${repository}:${[...(version === undefined ? [] : [version]), 'slim', ...rest].join('-')}`;
};

const jre: Variant = (words, repository) => {
  if (words.includes('jre') || words.includes('headless')) return null;
  const pattern = repository === 'gradle' ? /^jdk-?(\d{1,2})/ : /^(?:jdk)?(\d{1,2})(?:[._]\d.*)?$/; // gradle:8 is Gradle 8
  const numbers = words.flatMap((word) => pattern.exec(word)?.[1] ?? []);
  const version = numbers.findLast((number) => JAVA_VERSIONS.has(number));
  if (version === undefined) return null;
  const system = words.find((word) => word.startsWith('alpine') || ['jammy', 'noble'].includes(word));
  return `eclipse-temurin:${version}-jre${system === undefined ? '' : `-${system.startsWith('alpine') ? 'alpine' : system}`}`;
};

/** Versions for which Temurin has images. */
const JAVA_VERSIONS = new Set(['8', '11', '17', '21', '25', '26']);

const debianSlim: Variant = (words) =>
  words.some((word) => word.startsWith('alpine'))
    ? 'alpine:3.22'
    : `debian:${words.find((word) => ['bullseye', 'bookworm', 'trixie'].includes(word)) ?? 'trixie'}-slim`;

const FAMILIES: ReadonlyMap<string, Variant> = new Map([
  ['node', slimLast],
  ['debian', slimLast],
  ['python', slimSecond],
  ['ruby', slimSecond],
  ['golang', () => STATIC_BINARY_BASE],
  ['rust', debianSlim],
  ['gcc', debianSlim],
  ['maven', jre],
  ['gradle', jre],
  ['openjdk', jre],
  ['eclipse-temurin', jre],
  ['amazoncorretto', jre],
  [
    'mcr.microsoft.com/dotnet/sdk',
    (words: string[]) => `mcr.microsoft.com/dotnet/aspnet${words.length > 0 ? `:${words.join('-')}` : ''}`,
  ],
]);
