import type { Rule, Weighed } from '../inspection';
import type { Finding } from '../types';
import { apkCacheLeft } from './apk-cache-left';
import { aptListsLeft } from './apt-lists-left';
import { aptRecommends } from './apt-recommends';
import { copyBeforeInstall } from './copy-before-install';
import { copyWholeStage } from './copy-whole-stage';
import { deleteInLaterLayer } from './delete-in-later-layer';
import { devDependenciesShipped } from './dev-dependencies-shipped';
import { devServerInProduction } from './dev-server-in-production';
import { developmentTarget } from './development-target';
import { floatingOrEolBase } from './floating-or-eol-base';
import { heavyRuntimeBase } from './heavy-runtime-base';
import { nothingCopiedFromBuilder } from './nothing-copied-from-builder';
import { npmInstallNotCi } from './npm-install-not-ci';
import { pipCacheLeft } from './pip-cache-left';
import { byWeight } from './rank';
import { realMultiStage } from './real-multi-stage';
import { recursiveChownLayer } from './recursive-chown-layer';
import { runsAsRoot } from './runs-as-root';
import { secretInBuild } from './secret-in-build';
import { shellFormCommand } from './shell-form-command';
import { singleStageBuildTools } from './single-stage-build-tools';
import { unknownCopySourceStage } from './unknown-copy-source-stage';
import { wholeContextCopied } from './whole-context-copied';

/** Every rule. The order means nothing: findings are ranked by what they save and break. */
export const rules: readonly Rule[] = [
  apkCacheLeft,
  aptListsLeft,
  aptRecommends,
  copyBeforeInstall,
  copyWholeStage,
  deleteInLaterLayer,
  devDependenciesShipped,
  devServerInProduction,
  developmentTarget,
  floatingOrEolBase,
  heavyRuntimeBase,
  nothingCopiedFromBuilder,
  npmInstallNotCi,
  pipCacheLeft,
  realMultiStage,
  recursiveChownLayer,
  runsAsRoot,
  secretInBuild,
  shellFormCommand,
  singleStageBuildTools,
  unknownCopySourceStage,
  wholeContextCopied,
];

/**
 * Every finding in a weighed Dockerfile, the one that saves most first. Each `saves` is what following that one advice
 * alone saves in the image that ships; two of them may count the same bytes. `rewritten` is the multi-stage file that
 * is offered instead. Never throws.
 */
export function runRules(weighed: Weighed, rewritten: Weighed | null = null): Finding[] {
  return rules
    .flatMap((rule) =>
      rule.check(weighed, rewritten).map(({ line, stage, facts, saves = null }): Finding => {
        return { rule: rule.id, line, stage, kind: rule.kind, saves, facts, lesson: rule.lesson };
      }),
    )
    .sort(byWeight);
}
