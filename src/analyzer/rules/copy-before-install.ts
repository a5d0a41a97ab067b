import type { Instruction, Stage } from '../dockerfile/types';
import { stageChain } from '../image/stage-chain';
import type { Rule, Weighed } from '../inspection';
import { isMounted } from './runs';
import { dependencyInstall } from './dependency-install';
import { isWholeContext } from './whole-context';

/** The source is copied before the dependencies are installed, so every edit installs them again. */
export const copyBeforeInstall: Rule = {
  id: 'copy-before-install',
  kind: 'actionable',
  lesson: 'ca-02',
  check: (weighed) =>
    weighed.file.stages
      .filter((stage) => weighed.graph.reachable.has(stage.index) && stage.instructions.some(isWholeContext))
      .flatMap((stage) => fault(weighed, stage) ?? []),
};

function fault(weighed: Weighed, stage: Stage) {
  let copied: Instruction | null = null;
  const instructions = stageChain(weighed, stage.index)
    .toReversed()
    .flatMap((one) => one.instructions);
  for (const instruction of instructions) {
    if (isWholeContext(instruction)) copied ??= instruction;
    if (instruction.keyword !== 'RUN') continue;
    for (const command of weighed.commandsOf(instruction)) {
      const install = dependencyInstall(command);
      if (!install) continue;
      if (copied === null) return null; // installed from the list alone: what comes later finds it done
      if (install.caches.some((cache) => isMounted(instruction, cache))) return null;
      if (copied.stage !== stage.index) return null; // said of the stage that this one is built on
      return {
        line: copied.line,
        stage: stage.index,
        facts: { install: install.command, installLine: command.line, manifests: [...install.manifests] },
      };
    }
  }
  return null;
}
