import { expansionOf, pairsOf, userOf, workdirOf } from '../dockerfile';
import type { Instruction } from '../dockerfile/types';
import type { Inspection } from '../inspection';
import type { LedgerEntry, Range, ThreeSizes } from '../types';
import { defaultWorkdir } from './default-workdir';
import { metadataEntry } from './entry';
import type { Files } from './files';
import { homeOf } from './home-of';
import { weighCopy } from './instructions/copy';
import { weighFrom } from './instructions/from';
import { weighRun } from './instructions/run';
import { sum } from './range';
import type { Scene, StageState } from './stage-state';

export interface Weighing {
  /** One line for each instruction of each stage, in order; the lines of a stage sum to its size. */
  ledger: LedgerEntry[];
  /** On disk, by stage index. */
  stageSizes: Range[];
  /** Of the target: on disk, as download, and both added as the containerd store counts; null without a stage. */
  size: ThreeSizes | null;
}

/**
 * Weighs every instruction of a Dockerfile: bytes on disk and compressed, an 80% interval around the likely value,
 * with where each figure comes from. Stages that don't ship are weighed too. Pure; never throws.
 */
export function weigh(inspection: Inspection): Weighing {
  const stages: StageState[] = [];
  for (const stage of inspection.file.stages) {
    let state = weighFrom(stage, stages);
    for (const instruction of stage.instructions.slice(1))
      state = step(inspection, state, instruction, stages);
    stages.push(state);
  }
  const target = inspection.graph.target === null ? undefined : stages[inspection.graph.target];
  return {
    ledger: stages.flatMap((stage) => stage.entries),
    stageSizes: stages.map((stage) => stage.size),
    size: target
      ? { disk: target.size, download: target.download, containerd: sum([target.size, target.download]) }
      : null,
  };
}

function step(
  inspection: Inspection,
  state: StageState,
  instruction: Instruction,
  stages: readonly StageState[],
): StageState {
  const workdir = workdirOf(instruction, inspection.file) ?? defaultWorkdir(state.base);
  const home = homeOf(userOf(instruction, inspection.file), state.env);
  const { files, entry } = weighOne({ inspection, instruction, state, stages, workdir, home });
  state.entries.push(entry);
  return {
    ...state,
    files,
    env: environmentAfter(state.env, instruction, inspection.file.escape),
    size: sum([state.size, entry.bytes]),
    download: sum([state.download, entry.download]),
  };
}

function weighOne(scene: Scene): { files: Files; entry: LedgerEntry } {
  const { instruction, state } = scene;
  if (instruction.keyword === 'RUN') return weighRun(scene);
  if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') return weighCopy(scene);
  return { files: state.files, entry: metadataEntry(instruction) };
}

function environmentAfter(
  env: StageState['env'],
  instruction: Instruction,
  escape: string,
): StageState['env'] {
  if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') return env;
  const after: StageState['env'] = { ...env };
  for (const { name, value } of pairsOf(instruction)) {
    const read = value === null ? null : expansionOf(value, env, escape);
    if (value !== null || !Object.hasOwn(after, name)) after[name] = read?.known ? read.value : null;
  }
  return after;
}
