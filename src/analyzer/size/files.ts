import { under, withoutGlob } from './paths';
import type { Weight } from './weight';

/**
 * What a stage's file system holds, as heaps of bytes at paths: `/app/node_modules`, `/root/.npm`. A layer weighs what
 * was put there in it and is still there at its end; what it removes from an earlier layer stays in that layer.
 * Lists are never changed in place.
 */
export interface Heap extends Weight {
  /** Absolute directory or file the bytes lie at or under. */
  path: string;
  /** Index of the instruction whose layer holds them. */
  layer: number;
  /** A cache or list that nothing needs once the command is done. */
  leftover?: boolean;
  /** A single file: copied into a directory it keeps its name. */
  file?: boolean;
}

export type Files = readonly Heap[];

export function put(files: Files, heap: Heap): Files {
  return [...files, heap];
}

/** Puts a heap in the place of what lay at that same path (an install run again makes no second copy). */
export function replace(files: Files, heap: Heap): Files {
  return [...files.filter((h) => h.path !== heap.path), heap];
}

/** What a path, possibly with `*`, takes away. A heap above the path is untouched: what part of it went is unknown. */
export function remove(files: Files, path: string): Files {
  const gone = withoutGlob(path);
  return files.filter((heap) => !under(heap.path, gone));
}

export function at(files: Files, path: string): Files {
  const place = withoutGlob(path);
  return files.filter((heap) => under(heap.path, place));
}

/** `chown -R` and the like: files of earlier layers are stored once more, in this one. */
export function rewrite(files: Files, path: string, layer: number): Files {
  const place = withoutGlob(path);
  return files.map((heap) => {
    if (heap.layer === layer || !under(heap.path, place)) return heap;
    const again = heap.what.id === 'rewritten-files';
    const reason = again
      ? heap.reason
      : `owner or mode of ${place} changed, so its files are stored a second time: ${heap.reason}`;
    return { ...heap, layer, reason, what: { id: 'rewritten-files', facts: { path: place } } };
  });
}

/** The heaps at and below `from` as they lie at `to` after a copy made in `layer`. A file copied into a directory keeps its name. */
export function copied(files: Files, from: string, to: string, layer: number): Heap[] {
  const source = withoutGlob(from);
  const copies: Heap[] = [];
  for (const heap of at(files, source)) {
    const rest = source === '/' ? heap.path : heap.path.slice(source.length);
    copies.push({ ...heap, layer, path: joined(to, rest) });
  }
  return copies;
}

/** What a change of a layer brought: the heaps that `after` has and `before` hasn't. */
export function added(before: Files, after: Files): Files {
  const known = new Set(before);
  return after.filter((heap) => !known.has(heap));
}

function joined(to: string, rest: string): string {
  const tail = rest.startsWith('/') ? rest.slice(1) : rest;
  if (tail === '') return to;
  return to === '/' ? `/${tail}` : `${to}/${tail}`;
}
