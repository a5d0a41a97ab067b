import type { Instruction } from '../dockerfile/types';
import type { Facts, LedgerEntry, Range } from '../types';
import type { Files, Heap } from './files';
import { sumIndependent, ZERO } from './range';
import type { Weight } from './weight';

/** The ledger's line for a layer that holds these heaps. The largest of them gives it its name, basis and facts. */
export function entryOf(instruction: Instruction, heaps: Files, cleaned = false): LedgerEntry {
  const [largest, ...others] = [...heaps].sort((a, b) => rank(b) - rank(a));
  if (!largest) return zeroEntry(instruction, cleaned ? CLEANUP : NOTHING);
  const telling = [largest, ...others.filter((heap) => heap.bytes.likely * 20 > largest.bytes.likely)].slice(
    0,
    4,
  );
  const leftovers = sumIndependent(heaps.filter((heap) => heap.leftover).map((heap) => heap.bytes));
  return {
    ...placeOf(instruction),
    bytes: sumIndependent(heaps.map((heap) => heap.bytes)),
    download: sumIndependent(heaps.map((heap) => heap.download)),
    basis: largest.basis,
    source: unique(telling.map((heap) => heap.source)),
    reason: unique(telling.map((heap) => heap.reason)),
    what: { id: largest.what.id, facts: { ...largest.what.facts, ...leftoverFacts(leftovers) } },
  };
}

/** What caches and lists left in the layer weigh: the rules say what removing them saves. */
function leftoverFacts({ low, likely, high }: Range): Facts {
  return high > 0 ? { leftoverLow: low, leftover: likely, leftoverHigh: high } : {};
}

/** A line that adds nothing, and why. */
export function zeroEntry(instruction: Instruction, why: Pick<Weight, 'reason' | 'what'>): LedgerEntry {
  return {
    ...placeOf(instruction),
    bytes: ZERO,
    download: ZERO,
    basis: 'computed',
    source: 'Dockerfile reference',
    ...why,
  };
}

export function metadataEntry(instruction: Instruction): LedgerEntry {
  const reason = `${instruction.keyword} changes settings, no files`;
  return zeroEntry(instruction, {
    reason,
    what: { id: 'metadata', facts: { keyword: instruction.keyword } },
  });
}

const NOTHING: Pick<Weight, 'reason' | 'what'> = {
  reason: 'leaves no files in the layer',
  what: { id: 'nothing', facts: {} },
};

const CLEANUP: Pick<Weight, 'reason' | 'what'> = {
  reason: 'deletes files of an earlier layer: they stay in that layer, the image gets no smaller',
  what: { id: 'cleanup', facts: {} },
};

function placeOf(instruction: Instruction) {
  return { stage: instruction.stage ?? 0, line: instruction.line, instruction: instruction.keyword };
}

/** A cache is named only where nothing else is larger by likely value or, at equal ones, by what it may become. */
function rank(heap: Heap): number {
  return heap.bytes.likely * (heap.leftover ? 0.3 : 1) + heap.bytes.high / 1e6;
}

function unique(texts: readonly string[]): string {
  return [...new Set(texts)].join('; ');
}
