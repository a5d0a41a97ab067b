import { environmentOf } from '../dockerfile';
import type { Rule, Weighed } from '../inspection';
import { nodeInstall } from '../stacks/node-commands';
import { nodeModules } from '../size/node-modules';
import type { Run } from './runs';
import { commandsBeside, shippedRuns } from './runs';
import { lessOf, orNull } from './saving';

/** Packages for testing and building are installed in a stage that ships, and a Node program runs there. */
export const devDependenciesShipped: Rule = {
  id: 'dev-dependencies-shipped',
  kind: 'actionable',
  lesson: 're-node-api',
  check(weighed) {
    const { stack } = weighed;
    if (stack?.id !== 'node-server' && stack?.id !== 'next') return [];
    return shippedRuns(weighed).flatMap((run) => {
      const install = nodeInstall(run.command);
      if (!install || install.global || install.packages.length > 0 || install.production) return [];
      if (isProduction(weighed, run) || commandsBeside(weighed, run).some(isPrune)) return [];
      const { line } = run.command;
      const saves = lessOf(nodeModules(weighed, false).bytes, nodeModules(weighed, true).bytes);
      return [{ line, stage: run.stage, facts: { command: REMEDY[install.manager] }, saves: orNull(saves) }];
    });
  },
};

const REMEDY = {
  npm: 'npm ci --omit=dev',
  yarn: 'yarn install --frozen-lockfile --production',
  pnpm: 'pnpm install --frozen-lockfile --prod',
  bun: 'bun install --frozen-lockfile --production',
} as const;

/** npm and yarn leave development packages out when NODE_ENV says production. */
function isProduction({ file }: Weighed, { instruction }: Run): boolean {
  return environmentOf(instruction, file)['NODE_ENV'] === 'production';
}

function isPrune({ name, args }: Run['command']): boolean {
  return /^(npm|pnpm|yarn)$/.test(name) && args[0] === 'prune';
}
