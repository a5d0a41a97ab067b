import type { Command, Instruction, Stage } from '../dockerfile/types';
import type { BaseTraits } from '../image/base-traits';
import { traitsOf } from '../image/base-traits';
import type { StartCommand } from '../image/start-command';
import { startCommand } from '../image/start-command';
import type { DetectedStack, Inspection, PackageJson } from '../inspection';

export type Known = Omit<Inspection, 'stack'>;

/** A command of a RUN in a stage that building the target runs. */
export interface Run {
  command: Command;
  instruction: Instruction;
  stage: number;
}

/** What a stack is spotted by, gathered once. */
export interface Clues {
  known: Known;
  target: number;
  /** Stages that building the target runs, in order of the file. */
  stages: readonly Stage[];
  runs: readonly Run[];
  /** Traits of the base of each reachable stage, by stage index; a stage on a stage has its base's. */
  bases: ReadonlyMap<number, BaseTraits>;
  /** Base of the image that ships. */
  final: BaseTraits;
  /** What the container starts; null when neither the file nor the base says. */
  start: StartCommand | null;
  packageJson: PackageJson | null;
}

/** A stack that fits, with how much speaks for it. */
export interface Sighting extends Omit<DetectedStack, 'id'> {
  /** Compared between stacks: see `WEIGHTS`. */
  strength: number;
}

/** What runs at the end says more than what is built on the way. */
export const WEIGHTS = {
  runtimeBase: 10,
  runtimeCommand: 10,
  builtAndShipped: 6,
  builtAside: 2,
  builderBase: 3,
} as const;

/** Gathers the clues; null when there is no stage to ship. */
export function gatherClues(known: Known): Clues | null {
  const { graph, file } = known;
  if (graph.target === null) return null;
  const stages = file.stages.filter((stage) => graph.reachable.has(stage.index));
  const bases = new Map(stages.map((stage) => [stage.index, traitsOf(stage.from.image)]));
  for (const stage of stages) {
    const base = stage.from.stage === null ? undefined : bases.get(stage.from.stage);
    if (base) bases.set(stage.index, base); // earlier stages come first, so the root's traits travel down
  }
  const final = bases.get(graph.target);
  if (!final) return null;
  return {
    known,
    target: graph.target,
    stages,
    runs: runsOf(known, stages),
    bases,
    final,
    start: startCommand(known, graph.target),
    packageJson: known.context.packageJson,
  };
}

function runsOf(known: Known, stages: readonly Stage[]): Run[] {
  return stages.flatMap((stage) =>
    stage.instructions
      .filter((instruction) => instruction.keyword === 'RUN')
      .flatMap((instruction) =>
        known.commandsOf(instruction).map((command) => ({ command, instruction, stage: stage.index })),
      ),
  );
}

/** Does anything of this stage reach the image: built upon or copied from? */
export function contributes(clues: Clues, stage: number): boolean {
  const { graph } = clues.known;
  return (
    graph.ships.includes(stage) ||
    graph.copies.some((edge) => edge.stage === stage && graph.reachable.has(edge.into))
  );
}

/** `RUN npm run build (line 6)`: how evidence is noted. */
export function note(run: Run): string {
  return `RUN ${[run.command.name, ...run.command.args].join(' ')} (line ${run.command.line})`;
}
