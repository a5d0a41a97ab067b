import type { Fact } from '../../analyzer';

/** A path or an image's name for a table cell: its end, which tells most, where all of it is longer than `most` characters. */
export function shortPath(fact: Fact | undefined, most = 22): string {
  const path = String(fact ?? '');
  if (path.length <= most) return path;
  const end = path.slice(1 - most);
  const folder = end.indexOf('/');
  return `…${folder > 0 && folder < most / 2 ? end.slice(folder) : end}`;
}
