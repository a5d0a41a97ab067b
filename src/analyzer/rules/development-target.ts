import { isDevelopmentStage } from '../image/is-development-stage';
import type { Rule, Weighed } from '../inspection';
import { subtract } from '../size';
import type { Stage } from '../dockerfile/types';
import { orNull } from './saving';

/** `docker build .` ships the last stage, and here that is the one for developing or testing. */
export const developmentTarget: Rule = {
  id: 'development-target',
  kind: 'essential',
  lesson: 'ad-01',
  check(weighed) {
    const { file, graph, stageSizes } = weighed;
    const target = graph.target === null ? undefined : file.stages[graph.target];
    const last = file.stages.at(-1);
    if (!target || target !== last || file.stages.length < 2 || !isDevelopmentStage(target)) return [];
    const meant = productionStage(weighed, target);
    const [large, small] = [stageSizes[target.index], meant && stageSizes[meant.index]];
    return [
      {
        line: target.line,
        stage: target.index,
        facts: { name: target.name, suggestion: meant?.name ?? null },
        saves: large && small ? orNull(subtract(large, small)) : null,
      },
    ];
  },
};

const PRODUCTION = /^(prod|production|release|final|runtime|runner|run|app|server|serve|deploy|live|main)$/;

/** The stage that was probably meant: one named so, else the one that the target is built on. */
function productionStage({ file }: Weighed, target: Stage): Stage | null {
  const named = file.stages.findLast((stage) => stage !== target && PRODUCTION.test(stage.name ?? ''));
  return named ?? (target.from.stage === null ? null : (file.stages[target.from.stage] ?? null));
}
