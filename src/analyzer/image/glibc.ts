import type { BaseName } from '../size/base-name';

/** glibc by release, 2.36 as 236: packages.debian.org and packages.ubuntu.com, read 2026-11. */
const VERSIONS = new Map([
  ['stretch', 224],
  ['buster', 228],
  ['bullseye', 231],
  ['bookworm', 236],
  ['trixie', 241],
  ['bionic', 227],
  ['focal', 231],
  ['jammy', 235],
  ['noble', 239],
  ['debian10', 228],
  ['debian11', 231],
  ['debian12', 236],
  ['debian13', 241],
]);

const BY_NUMBER: Record<string, Map<string, string> | undefined> = {
  debian: new Map([
    ['10', 'buster'],
    ['11', 'bullseye'],
    ['12', 'bookworm'],
    ['13', 'trixie'],
  ]),
  ubuntu: new Map([
    ['18.04', 'bionic'],
    ['20.04', 'focal'],
    ['22.04', 'jammy'],
    ['24.04', 'noble'],
  ]),
};

/** Version of glibc in an image whose tag names its release; null where it doesn't, and on musl. */
export function glibcOf({ image, tag }: BaseName): number | null {
  const words = tag.toLowerCase().split('-');
  if (words.some((word) => word.startsWith('alpine'))) return null;
  for (const word of words) {
    const version = VERSIONS.get(word);
    if (version !== undefined) return version;
  }
  const number = words[0] ?? '';
  const byNumber = Object.hasOwn(BY_NUMBER, image) ? BY_NUMBER[image] : undefined;
  const release = byNumber?.get(image === 'debian' ? (number.split('.')[0] ?? '') : number);
  return release === undefined ? null : (VERSIONS.get(release) ?? null);
}
