import type { Rule } from '../inspection';
import { isAptUpdate, removes } from './package-managers';
import { commandsBeside, isMounted, shippedRuns } from './runs';
import { aptListsOn } from './saving';

/** `apt-get update` fills /var/lib/apt/lists; unless the same RUN empties it, the lists ship. */
export const aptListsLeft: Rule = {
  id: 'apt-lists-left',
  kind: 'actionable',
  lesson: 'ca-01',
  check: (weighed) =>
    shippedRuns(weighed)
      .filter(
        (run) =>
          isAptUpdate(run.command) &&
          !isMounted(run.instruction, LISTS) &&
          !commandsBeside(weighed, run).some((command) => removes(command, LISTS)),
      )
      .map(({ command, stage }) => ({
        line: command.line,
        stage,
        facts: { path: LISTS },
        saves: aptListsOn(weighed, stage),
      })),
};

const LISTS = '/var/lib/apt/lists';
