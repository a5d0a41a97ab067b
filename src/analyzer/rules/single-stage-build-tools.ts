import { traitsOf } from '../image/base-traits';
import { rootImage } from '../image/stage-chain';
import type { Rule, Weighed } from '../inspection';
import { lookupBase, subtract, sum } from '../size';
import { stackOf } from '../stacks';
import type { Range } from '../types';
import type { Run } from './runs';
import { shippedRuns } from './runs';
import { bytesOf, leftoverOf, orNull } from './saving';

/** The stage that builds the program is also the image: its tools, caches and sources ship. */
export const singleStageBuildTools: Rule = {
  id: 'single-stage-build-tools',
  kind: 'essential',
  lesson: 'ms-02',
  check(weighed, rewritten) {
    const { stack, graph, file } = weighed;
    if (!stack || !graph.ships.includes(stack.buildStage)) return [];
    const image = rootImage(weighed, stack.buildStage);
    const build = shippedRuns(weighed).findLast((run) => stackOf(stack.id).builds(run.command)) ?? null;
    if (!build && !traitsOf(image).toolchain) return [];
    const known = stackOf(stack.id);
    const base = known.runtimeBase(image);
    return [
      {
        line: file.stages[stack.buildStage]?.line ?? 1,
        stage: stack.buildStage,
        facts: {
          stack: stack.id,
          output: stack.output,
          base,
          tools: [...known.buildOnly],
          buildLine: build?.command.line ?? null,
        },
        saves: saving(weighed, rewritten, base, build),
      },
    ];
  },
};

/** Against the rewritten file where there is one; else against a small base with what the build made. */
function saving(
  weighed: Weighed,
  rewritten: Weighed | null,
  base: string | null,
  build: Run | null,
): Range | null {
  const { size, stack } = weighed;
  if (!size || !stack) return null;
  if (rewritten?.size) return orNull(subtract(size.disk, rewritten.size.disk));
  const small = base === null ? null : lookupBase(base);
  if (!small || !build || stackOf(stack.id).needsDependencies) return null; // what must come along is not in the ledger
  const made = subtract(bytesOf(weighed, build.instruction), leftoverOf(weighed, build.instruction));
  return orNull(subtract(size.disk, sum([small.disk, made])));
}
