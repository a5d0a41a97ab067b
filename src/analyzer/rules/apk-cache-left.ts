import type { Rule } from '../inspection';
import { apkAdds, removes } from './package-managers';
import { commandsBeside, isMounted, shippedRuns } from './runs';
import { leftoverOf, orNull } from './saving';

/** `apk add` keeps its package index in the layer, unless it is told not to or the same RUN removes it. */
export const apkCacheLeft: Rule = {
  id: 'apk-cache-left',
  kind: 'actionable',
  lesson: 'ba-01',
  check: (weighed) =>
    shippedRuns(weighed)
      .filter(
        (run) =>
          apkAdds(run.command) !== null &&
          !run.command.args.includes('--no-cache') &&
          !isMounted(run.instruction, CACHE) &&
          !commandsBeside(weighed, run).some((command) => removes(command, CACHE)),
      )
      .map(({ command, instruction, stage }) => ({
        line: command.line,
        stage,
        facts: { path: CACHE },
        saves: orNull(leftoverOf(weighed, instruction)),
      })),
};

const CACHE = '/var/cache/apk';
