import { isDevelopmentStage } from './image/is-development-stage';
import { rootImage } from './image/stage-chain';
import type { Draft, Weighed } from './inspection';
import { exact } from './size';
import type { Analysis, Finding, ProofCheck, Rewrite, Saving, StageReport, TargetReport } from './types';

const ZERO = exact(0);

/** A composed file, weighed and proved. */
export interface Rewritten {
  draft: Draft;
  after: Weighed;
  proof: ProofCheck[];
}

/** Puts together what `review --json` prints: the contract's fields, nothing computed anew but the saving. */
export function report(weighed: Weighed, findings: Finding[], rewritten: Rewritten | null): Analysis {
  const { file, graph, stack, ledger, size } = weighed;
  return {
    stack: stack?.id ?? null,
    stages: file.stages.map((stage) => stageReport(weighed, stage.index)),
    target: targetReport(weighed),
    size,
    ledger,
    findings,
    instructions: file.instructions
      .filter(({ keyword }) => keyword !== '')
      .map(({ line, keyword, stage }) => ({ line, keyword, stage })),
    problems: [...file.problems, ...graph.problems].sort((a, b) => a.line - b.line),
    rewrite: rewritten && rewriteReport(rewritten),
    saving: rewritten && saving(weighed, rewritten.after),
  };
}

function stageReport(weighed: Weighed, index: number): StageReport {
  const { file, graph, stageSizes } = weighed;
  const stage = file.stages[index];
  return {
    index,
    name: stage?.name ?? null,
    base: rootImage(weighed, index),
    baseStage: stage?.from.stage ?? null,
    line: stage?.line ?? 0,
    reachable: graph.reachable.has(index),
    ships: graph.ships.includes(index),
    copiesFrom: graph.copies
      .filter((edge) => edge.into === index)
      .map(({ stage, image, instruction, sources, destination }) => ({
        stage,
        image,
        line: instruction.line,
        sources: [...sources],
        destination,
      })),
    size: stageSizes[index] ?? ZERO,
  };
}

function targetReport({ file, graph }: Weighed): TargetReport | null {
  const stage = graph.target === null ? undefined : file.stages[graph.target];
  return stage ? { index: stage.index, name: stage.name, development: isDevelopmentStage(stage) } : null;
}

function rewriteReport({ draft, after, proof }: Rewritten): Rewrite {
  const { dockerfile, dockerignore, changes } = draft;
  const verdict = proof.every((check) => check.ok === true) ? 'proven' : 'unproven';
  return { dockerfile, dockerignore, size: after.size ?? NOTHING, verdict, proof, changes };
}

/** A file without a stage makes no image. */
const NOTHING = { disk: ZERO, download: ZERO, containerd: ZERO };

/** Of the image on disk. Negative where the second is larger. */
function saving(before: Weighed, after: Weighed): Saving | null {
  if (!before.size || !after.size) return null;
  const [from, to] = [before.size.disk, after.size.disk];
  const percent = from.likely === 0 ? 0 : Math.round(((from.likely - to.likely) / from.likely) * 1000) / 10;
  return { from: from.likely, to: to.likely, percent, low: from.low - to.high, high: from.high - to.low };
}
