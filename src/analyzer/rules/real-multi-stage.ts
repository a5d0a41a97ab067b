import { isDevelopmentStage } from '../image/is-development-stage';
import { traitsOf } from '../image/base-traits';
import { rootImage } from '../image/stage-chain';
import type { Rule } from '../inspection';
import { sum } from '../size';
import { copyWholeStage } from './copy-whole-stage';

/** What was built in one stage is taken into a small one, and the rest stays behind. */
export const realMultiStage: Rule = {
  id: 'real-multi-stage',
  kind: 'celebratory',
  lesson: 'ms-10',
  check(weighed) {
    const { file, graph, stack, stageSizes } = weighed;
    const target = graph.target === null ? undefined : file.stages[graph.target];
    if (
      !target ||
      isDevelopmentStage(target) ||
      (stack && graph.ships.includes(stack.buildStage) && stack.output !== null)
    )
      return [];
    const taken = graph.copies.filter(
      (edge) => edge.stage !== null && graph.ships.includes(edge.into) && !graph.ships.includes(edge.stage),
    );
    const builders = [...new Set(taken.flatMap((edge) => edge.stage ?? []))].filter((index) =>
      file.stages[index]?.instructions.some(({ keyword }) => keyword === 'RUN'),
    );
    if (builders.length === 0 || traitsOf(rootImage(weighed, target.index)).toolchain) return [];
    if (copyWholeStage.check(weighed, null).length > 0) return [];
    const leftBehind = sum(builders.flatMap((index) => stageSizes[index] ?? [])).likely;
    return [
      {
        line: taken[0]?.instruction.line ?? target.line,
        stage: target.index,
        facts: {
          stages: file.stages.length,
          builder: file.stages[builders[0] ?? 0]?.name ?? null,
          leftBehind,
        },
      },
    ];
  },
};
