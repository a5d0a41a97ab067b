import type { Judgement, Pair } from '.';

/** Is the image, by its most likely size on disk, no larger than it was? */
export function sizeNotLarger({ before, after }: Pair): Judgement {
  if (!before.size || !after.size) return { ok: null, detail: '' };
  const [from, to] = [before.size.disk.likely, after.size.disk.likely];
  return { ok: to <= from, detail: `${megabytes(from)} → ${megabytes(to)} MB` };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
