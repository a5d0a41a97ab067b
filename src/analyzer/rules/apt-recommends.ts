import { rootImage } from '../image/stage-chain';
import type { Rule } from '../inspection';
import { debianInstall } from '../size/debian-install';
import { aptInstalls } from './package-managers';
import { shippedInstructions, shippedRuns } from './runs';
import { lessOf, orNull } from './saving';

/** apt also installs what packages only recommend, unless told not to. */
export const aptRecommends: Rule = {
  id: 'apt-recommends',
  kind: 'actionable',
  lesson: 'ba-01',
  check(weighed) {
    // Set for all, in a file of /etc/apt or with -o.
    if (shippedInstructions(weighed, 'RUN').some(({ raw }) => raw.includes('Install-Recommends'))) return [];
    return shippedRuns(weighed).flatMap(({ command, stage }) => {
      const packages = aptInstalls(command) ?? [];
      if (packages.length === 0 || command.args.includes('--no-install-recommends')) return [];
      const base = rootImage(weighed, stage);
      const weigh = (recommends: boolean) => debianInstall(packages, { recommends, present: [], base }).bytes;
      return [
        { line: command.line, stage, facts: { packages }, saves: orNull(lessOf(weigh(true), weigh(false))) },
      ];
    });
  },
};
