import { lookupBase } from './base-lookup';
import { knownPath } from './known-paths';
import { range } from './range';
import { typical, weightOf, type Weight } from './weight';

/** COPY --from=image: the whole image for `/`, a known file, else a part of unknown size that the image bounds. */
export function imageFiles(image: string, source: string): Weight {
  const base = lookupBase(image);
  const facts = { image, path: source };
  if (base && /^\/\.?\*?$/.test(source)) {
    const { disk, download, basis, reason, source: from } = base;
    return {
      bytes: disk,
      download,
      basis,
      source: from,
      reason: `all of ${image}: ${reason}`,
      what: { id: 'image-copy', facts },
    };
  }
  const known = knownPath(source);
  if (known) return { ...known, what: { id: 'image-copy', facts } };
  const most = base?.matched ? base.disk.high : 60e6;
  const bytes = range(Math.min(10e3, most), Math.min(5e6, most / 2), Math.min(80e6, most));
  return weightOf(bytes, 'mixed', 'image-copy', typical(`${source} of ${image}`), facts);
}
