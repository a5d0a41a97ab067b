import { posix } from 'node:path';
import type { Heap } from './files';
import { at, copied } from './files';
import { under, withoutGlob } from './paths';
import { weightByName } from './context-files';
import { knownPath } from './known-paths';
import { range, subtract, widen } from './range';
import { lookupBase } from './base-lookup';
import type { Scene, StageState } from './stage-state';
import { typical, weightOf, type Weight } from './weight';

/**
 * What COPY --from brings out of an earlier stage: the heaps at and below the path; where none lies there, what is
 * known of the path in that stage's base, or an honest guess by what the stage builds.
 */
export function stageFiles(
  { inspection, instruction }: Scene,
  from: StageState,
  source: string,
  { to, intoDirectory }: { to: string; intoDirectory: boolean },
): Heap[] {
  const layer = instruction.index;
  const facts = { path: withoutGlob(source), from: inspection.file.stages[from.index]?.name ?? from.index };
  const shipped = (heap: Heap): Heap => ({
    ...heap,
    what: { id: 'stage-copy', facts: { ...heap.what.facts, ...facts } },
  });
  const there = at(from.files, source);
  if (there.length > 0) {
    const single = there.length === 1 && there[0]?.file && there[0].path === withoutGlob(source);
    const target = single && intoDirectory ? posix.join(to, posix.basename(source)) : to;
    return copied(there, source, target, layer).map(shipped);
  }
  const weight =
    inBase(from, source) ?? smallByName(source) ?? builtUnderAnotherName(from, source) ?? guess(from, source);
  return [shipped({ ...weight, path: to, layer })];
}

/** The build wrote its output under a name the text doesn't show: `go build` in /src, COPY of /src/server. */
function builtUnderAnotherName(from: StageState, source: string): Weight | null {
  const folder = posix.dirname(withoutGlob(source));
  const outputs = from.files.filter((heap) => heap.what.id === 'build-output' && !heap.leftover);
  const beside = outputs.find((heap) => posix.dirname(heap.path) === folder || under(heap.path, folder));
  const above = outputs.find((heap) => under(source, heap.path));
  if (!beside && !above) return null;
  // Of something inside an output, any part may be meant.
  return above && !beside
    ? { ...above, bytes: range(0, above.bytes.likely, above.bytes.high) }
    : (beside ?? null);
}

/** A settings or source file, by its name. Folders and programs are looked for among what the stage made. */
function smallByName(source: string): Weight | null {
  return /\.[a-z]+$/.test(source) && !source.endsWith('.jar') ? weightByName(source, 'stage-copy') : null;
}

/** Folders of the base: what the language's image adds to its distribution lies under /usr/local, a few files are known. */
function inBase({ base }: StageState, source: string): Weight | null {
  const path = withoutGlob(source);
  const known = knownPath(path);
  if (known) return known;
  if (!base || !/^\/usr(\/local)?(\/lib|\/bin)?$|^\/opt(\/java)?$/.test(path)) return null;
  const plain = lookupBase(base.distro === 'alpine' ? 'alpine:3.22' : 'debian:bookworm-slim');
  const bytes = plain ? widen(subtract(base.disk, plain.disk), 1.3) : base.disk;
  const reason = `${path} of ${base.name}: what it adds to its distribution`;
  return weightOf(
    bytes,
    'os-packages',
    'stage-copy',
    { basis: 'computed', source: base.source, reason },
    { path },
  );
}

function guess(from: StageState, source: string): Weight {
  const above = from.files.filter((heap) => heap.path !== '/' && under(source, heap.path));
  const most = Math.max(2e6, ...above.map((heap) => heap.bytes.high));
  const compiled = from.files.some(
    (heap) => heap.what.id === 'unknown-command' || heap.what.id === 'build-output',
  );
  const bytes = compiled ? range(100e3, 8e6, Math.max(60e6, most)) : range(500, 300e3, Math.min(most, 60e6));
  return weightOf(
    bytes,
    'mixed',
    'stage-copy',
    typical(`${source}: what made it can’t be told from the text`),
    { path: source },
  );
}
