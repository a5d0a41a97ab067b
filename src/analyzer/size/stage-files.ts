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
    inBase(from, source) ??
    ofSource(from, source) ??
    builtUnderAnotherName(from, source) ??
    guess(from, source);
  return [shipped({ ...weight, path: to, layer })];
}

/**
 * The build wrote its output under a name the text doesn't show: `go build` in /src and COPY of /src/server, or dist
 * that is called build. Of something inside an output, any part may be meant.
 */
function builtUnderAnotherName(from: StageState, source: string): Weight | null {
  const folder = posix.dirname(withoutGlob(source));
  const outputs = from.files.filter((heap) => heap.what.id === 'build-output' && !heap.leftover);
  const beside = outputs.find((heap) => {
    const own = posix.dirname(heap.path);
    return own === folder || (heap.file === true && under(folder, own));
  });
  if (beside) return beside;
  const above = outputs.find((heap) => under(source, heap.path));
  if (!above || /\.(jar|war)$/.test(source)) return above ?? null;
  const { bytes, download } = above;
  return {
    ...above,
    bytes: range(0, bytes.likely, bytes.high),
    download: range(0, download.likely, download.high),
  };
}

/** A file or folder of the project that was copied in from the context, by its name; outputs are looked for first. */
function ofSource(from: StageState, source: string): Weight | null {
  const name = posix.basename(source);
  if (/^(dist|build|out|target|bin|publish|_site|www)$/.test(name) || source.endsWith('.jar')) return null;
  // Beside a compiled program these are rather its name than a folder of source.
  const compiled = from.files.some((heap) => heap.file === true && heap.what.id === 'build-output');
  if (compiled && /^(app|server|client|api|web|cmd|backend|main)$/.test(name)) return null;
  const isFile = /\.[a-z]+$/.test(source);
  const copied = from.files.some((heap) => heap.what.id === 'context-copy' && under(source, heap.path));
  return isFile || copied ? weightByName(source, 'stage-copy') : null;
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
