import type { Draft, Weighed } from '../inspection';
import type { ProofCheck, StackId } from '../types';
import { goRecipe } from './recipes/go';
import { nodeServerRecipe } from './recipes/node-server';
import { nodeStaticRecipe } from './recipes/node-static';

export { prove } from './proof';

/** How each stack is rewritten. A stack without a recipe is never guessed at. */
const recipes: Partial<Record<StackId, (weighed: Weighed) => Draft | null>> = {
  'node-static': nodeStaticRecipe,
  'node-server': nodeServerRecipe,
  next: nodeServerRecipe,
  go: goRecipe,
};

/**
 * The multi-stage file that an expert would write for a single-stage one, with as few changes as that takes. Null when
 * the file has several stages already, when it doesn't parse, or when no recipe is sure to fit. Deterministic.
 */
export function compose(weighed: Weighed): Draft | null {
  const { file, graph, stack } = weighed;
  if (file.problems.length > 0 || graph.problems.length > 0 || file.stages.length !== 1 || !stack)
    return null;
  return recipes[stack.id]?.(weighed) ?? null;
}

/** Bytes below which, and share of the image under which, a second stage is churn. */
const WORTH = { bytes: 5_000_000, share: 0.1 };

/** Is a composed file worth showing: is nothing disproved, and does it save enough? */
export function isWorthOffering(before: Weighed, after: Weighed, proof: readonly ProofCheck[]): boolean {
  if (proof.some((check) => check.ok === false) || !before.size || !after.size) return false;
  const saved = before.size.disk.likely - after.size.disk.likely;
  return saved >= WORTH.bytes && saved >= before.size.disk.likely * WORTH.share;
}
