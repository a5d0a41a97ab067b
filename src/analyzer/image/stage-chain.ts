import type { Stage } from '../dockerfile/types';
import type { Inspection } from '../inspection';

type Known = Pick<Inspection, 'file'>;

/** A stage and the stages it is built FROM, itself first. FROM names earlier stages only, so it ends at an image. */
export function stageChain({ file }: Known, index: number): Stage[] {
  const chain: Stage[] = [];
  let stage: Stage | undefined = file.stages[index];
  while (stage) {
    chain.push(stage);
    const parent: number | null = stage.from.stage;
    stage = parent !== null && parent < stage.index ? file.stages[parent] : undefined;
  }
  return chain;
}

/** The image at the root of a stage: what its FROM, or the FROM of the stage it is built on, names. */
export function rootImage(known: Known, index: number): string {
  return stageChain(known, index).at(-1)?.from.image ?? '';
}
