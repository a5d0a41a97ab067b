import type { Rule } from '../inspection';
import { nodeInstall } from '../stacks/node-commands';
import { reachableRuns } from './runs';

/** `npm install` may choose other versions than the lock file; `npm ci` installs what was tested, or fails. */
export const npmInstallNotCi: Rule = {
  id: 'npm-install-not-ci',
  kind: 'informative',
  lesson: 'ca-02',
  check: (weighed) =>
    reachableRuns(weighed).flatMap(({ command, stage }) => {
      const install = nodeInstall(command);
      if (
        !install ||
        install.manager !== 'npm' ||
        install.locked ||
        install.global ||
        install.packages.length > 0
      )
        return [];
      const suggestion = install.production ? 'npm ci --omit=dev' : 'npm ci';
      return [
        { line: command.line, stage, facts: { command: ['npm', ...command.args].join(' '), suggestion } },
      ];
    }),
};
