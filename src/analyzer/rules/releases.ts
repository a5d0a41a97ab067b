import { baseName } from '../size/base-name';
import table from './end-of-life.json';

interface Row {
  image: string;
  /** A release with years of fixes ahead. */
  supported: string | null;
  /** Release → day (or month) of its last security fix. */
  ended: Record<string, string | undefined>;
}

const rows = new Map<string, Row>(table.images.map((row): [string, Row] => [row.image, row]));

/** The day security fixes ended, when that is past. The release is looked up from its longest form: 3.10.4, 3.10, 3. */
export function endOfLife(image: string): string | null {
  const { image: name, tag } = baseName(image);
  const ended = rows.get(name)?.ended ?? {};
  for (const word of tag.split('-')) {
    const parts = word.split('.').slice(0, 3);
    for (let count = parts.length; count > 0; count--) {
      const release = parts.slice(0, count).join('.');
      const day = Object.hasOwn(ended, release) ? ended[release] : undefined;
      if (day !== undefined) return day < table.asOf ? day : null;
    }
    if (/^\d/.test(word)) return null; // the release is named, and it is not over
  }
  return null;
}

/** Names of releases, which stand still although they hold no digit. */
const RELEASE_NAMES =
  /^(jessie|stretch|buster|bullseye|bookworm|trixie|trusty|xenial|bionic|focal|jammy|noble|argon|boron|carbon|dubnium|erbium|fermium|gallium|hydrogen|iron|jod|krypton)$/;

/** Does the tag name no release, so that it means something else next month? A digest holds it still. */
export function floats(image: string): boolean {
  if (image.includes('@sha256:')) return false;
  const { image: name, tag } = baseName(image);
  if (name.startsWith('cgr.dev/')) return false; // its free images have no other tag than latest
  return !tag.split('-').some((word) => /\d/.test(word) || RELEASE_NAMES.test(word));
}

/** The same flavour of a supported release: `node:20.1-alpine3.18` → `node:24-alpine`; null where the table has none. */
export function supported(image: string): string | null {
  const { image: name, tag } = baseName(image);
  const release = rows.get(name)?.supported;
  if (!release) return null;
  const flavour = tag
    .split('-')
    .map((word) => word.replace(/[\d.]+$/, ''))
    .filter((word) => FLAVOURS.has(word));
  return `${name}:${[release, ...flavour].join('-')}`;
}

const FLAVOURS = new Set(['alpine', 'slim', 'fpm', 'apache', 'cli', 'zts', 'perl']);
