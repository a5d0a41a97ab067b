import type { Stage } from '../dockerfile/types';
import type { Inspection } from '../inspection';

type Known = Pick<Inspection, 'file'>;

/** A stage and the stages it is built FROM, itself first. Ends at an image; a cycle is cut. */
export function stageChain({ file }: Known, index: number): Stage[] {
  const chain: Stage[] = [];
  let next: number | null = index;
  while (next !== null) {
    const stage: Stage | undefined = file.stages[next];
    if (!stage || chain.includes(stage)) break;
    chain.push(stage);
    next = stage.from.stage;
  }
  return chain;
}

/** The image at the root of a stage: what its FROM, or the FROM of the stage it is built on, names. */
export function rootImage(known: Known, index: number): string {
  return stageChain(known, index).at(-1)?.from.image ?? '';
}
