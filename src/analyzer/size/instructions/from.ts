import type { Stage } from '../../dockerfile/types';
import type { LedgerEntry } from '../../types';
import { lookupBase } from '../base-lookup';
import { zeroEntry } from '../entry';
import type { Heap } from '../files';
import type { StageState } from '../stage-state';

/** A stage as its FROM leaves it: on an image of the catalog, or on everything an earlier stage holds. */
export function weighFrom(stage: Stage, stages: readonly StageState[]): StageState {
  const parent = stage.from.stage === null ? undefined : stages[stage.from.stage];
  return parent ? onStage(stage, parent) : onImage(stage);
}

function onStage(stage: Stage, parent: StageState): StageState {
  const [instruction] = stage.instructions;
  const entries: LedgerEntry[] = [];
  if (instruction) {
    const facts = { stage: stage.from.raw, index: parent.index, image: parent.base?.name ?? null };
    const reason = `everything that stage ${stage.from.raw} holds`;
    const empty = zeroEntry(instruction, { reason, what: { id: 'base-stage', facts } });
    const source = 'sum of that stage’s lines';
    entries.push({ ...empty, bytes: parent.size, download: parent.download, source });
  }
  return { ...parent, index: stage.index, entries, env: { ...parent.env } };
}

function onImage(stage: Stage): StageState {
  const [instruction] = stage.instructions;
  // A name that comes out empty (an ARG without a value) is an image all the same, one that nobody knows.
  const base = lookupBase(stage.from.image || stage.from.raw);
  const empty = { index: stage.index, base, files: [], entries: [], env: {} };
  if (!instruction || !base) {
    const entries = instruction ? [zeroEntry(instruction, UNNAMED)] : [];
    return { ...empty, entries, size: ZERO_SIZE, download: ZERO_SIZE };
  }
  const facts = { image: stage.from.image === '' ? stage.from.raw : base.name, matched: base.matched };
  const id = base.name === 'scratch' ? 'scratch' : base.matched === null ? 'base-unknown' : 'base-image';
  const weight = {
    basis: base.basis,
    source: base.source,
    reason: base.reason,
    what: { id, facts },
  } as const;
  const entry: LedgerEntry = {
    ...zeroEntry(instruction, weight),
    bytes: base.disk,
    download: base.download,
    basis: base.basis,
    source: base.source,
  };
  const heap: Heap = {
    ...weight,
    bytes: base.disk,
    download: base.download,
    path: '/',
    layer: instruction.index,
  };
  return { ...empty, files: [heap], entries: [entry], size: base.disk, download: base.download };
}

const ZERO_SIZE = { low: 0, likely: 0, high: 0 };
const UNNAMED = {
  reason: 'FROM names no image',
  what: { id: 'base-unknown' as const, facts: { image: null } },
};
