import { environmentOf } from '../dockerfile';
import type { Rule, Weighed } from '../inspection';
import { pythonInstall } from '../stacks/python';
import { isAptUpdate, removes } from './package-managers';
import type { Run } from './runs';
import { commandsBeside, isMounted, shippedRuns } from './runs';
import { leftoverOf, orNull } from './saving';

/** pip keeps every download in ~/.cache/pip, where nothing reads it again. */
export const pipCacheLeft: Rule = {
  id: 'pip-cache-left',
  kind: 'actionable',
  lesson: 'ba-01',
  check: (weighed) =>
    shippedRuns(weighed)
      .filter((run) => pythonInstall(run.command) === 'pip' && !isClean(weighed, run))
      .map((run) => ({
        line: run.command.line,
        stage: run.stage,
        facts: { path: CACHE },
        saves: commandsBeside(weighed, run).some(isAptUpdate)
          ? null // the ledger counts its lists with the cache
          : orNull(leftoverOf(weighed, run.instruction)),
      })),
};

const CACHE = '/root/.cache/pip';

function isClean(weighed: Weighed, run: Run): boolean {
  const { command, instruction } = run;
  if (command.args.includes('--no-cache-dir') || isMounted(instruction, CACHE)) return true;
  if (commandsBeside(weighed, run).some((other) => removes(other, CACHE) || isPurge(other.name, other.args)))
    return true;
  const variable =
    command.env['PIP_NO_CACHE_DIR'] ?? environmentOf(instruction, weighed.file)['PIP_NO_CACHE_DIR'];
  return variable !== undefined && variable !== '' && !/^(0|false|off|no)$/i.test(variable ?? '1');
}

function isPurge(name: string, args: readonly string[]): boolean {
  return /^pip[\d.]*$/.test(name) && args[0] === 'cache' && args[1] === 'purge';
}
