import { parseMount } from '../dockerfile';
import type { Command, Instruction } from '../dockerfile/types';
import type { Weighed } from '../inspection';

/** A command of a RUN, with the instruction it stands in. */
export interface Run {
  command: Command;
  instruction: Instruction;
  stage: number;
}

/** Instructions of the stages whose file systems are in the image, in order of the file. */
export function shippedInstructions({ file, graph }: Weighed, ...keywords: string[]): Instruction[] {
  return pick(file.instructions, (stage) => graph.ships.includes(stage), keywords);
}

/** Instructions of the stages that building the target runs. */
export function reachableInstructions({ file, graph }: Weighed, ...keywords: string[]): Instruction[] {
  return pick(file.instructions, (stage) => graph.reachable.has(stage), keywords);
}

function pick(instructions: readonly Instruction[], within: (stage: number) => boolean, keywords: string[]) {
  return instructions.filter(
    ({ stage, keyword }) =>
      stage !== null && within(stage) && (keywords.length === 0 || keywords.includes(keyword)),
  );
}

/** Commands of RUNs whose layers are in the image. */
export function shippedRuns(weighed: Weighed): Run[] {
  return runsOf(weighed, shippedInstructions(weighed, 'RUN'));
}

/** Commands of RUNs that building the target runs. */
export function reachableRuns(weighed: Weighed): Run[] {
  return runsOf(weighed, reachableInstructions(weighed, 'RUN'));
}

function runsOf(weighed: Weighed, instructions: readonly Instruction[]): Run[] {
  return instructions.flatMap((instruction) =>
    weighed
      .commandsOf(instruction)
      .map((command) => ({ command, instruction, stage: instruction.stage ?? 0 })),
  );
}

/** Is this directory, or one above it, kept out of the layer by `--mount=type=cache` or `type=tmpfs`? */
export function isMounted(instruction: Instruction, directory: string): boolean {
  return instruction.flags.some((flag) => {
    if (flag.name !== 'mount' || flag.value === null) return false;
    const { type, target } = parseMount(flag.value);
    if ((type !== 'cache' && type !== 'tmpfs') || target === undefined) return false;
    const base = target.endsWith('/') ? target.slice(0, -1) : target;
    return directory === base || directory.startsWith(`${base}/`);
  });
}

/** Commands of the same RUN, in order. */
export function commandsBeside(weighed: Weighed, { instruction }: Run): readonly Command[] {
  return weighed.commandsOf(instruction);
}
