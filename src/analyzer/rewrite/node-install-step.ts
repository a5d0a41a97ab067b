import type { Instruction } from '../dockerfile/types';
import type { PackageJson, Weighed } from '../inspection';
import type { PackageManager } from '../stacks/node-commands';
import { nodeInstall } from '../stacks/node-commands';
import type { Install } from './dependencies-first';

export interface NodeInstallStep extends Install {
  manager: PackageManager;
  /** Does it leave development dependencies out already? */
  production: boolean;
}

/** The command that installs the project's dependencies; null when there is none, or more than one. */
export function nodeInstallStep(
  weighed: Weighed,
  instructions: readonly Instruction[],
): NodeInstallStep | null {
  const steps = instructions
    .filter(({ keyword }) => keyword === 'RUN')
    .flatMap((instruction) =>
      weighed.commandsOf(instruction).flatMap((command, at): NodeInstallStep[] => {
        const install = nodeInstall(command);
        if (!install || install.global || install.packages.length > 0) return [];
        const { manager, production } = install;
        const text = [command.name, ...command.args].join(' ');
        return [{ instruction, at, command: text, manager, production, manifests: MANIFESTS[manager] }];
      }),
    );
  return steps.length === 1 ? (steps[0] ?? null) : null;
}

/** Globs, because a lock file may be missing; a source that matches nothing is no error beside one that does. */
const MANIFESTS: Record<PackageManager, string[]> = {
  npm: ['package*.json'],
  yarn: ['package.json', 'yarn.lock*'],
  pnpm: ['package.json', 'pnpm-lock.yaml*'],
  bun: ['package.json', 'bun.lock*'],
};

/** Can the dependencies be installed with nothing but the list? Not with workspaces, local packages, hooks or Yarn 2+. */
export function installsFromListAlone(
  { packageJson, files }: Weighed['context'],
  { manager, command }: NodeInstallStep,
): boolean {
  if (manager === 'yarn' && command.includes('--immutable')) return false; // Yarn 2+ keeps itself in .yarn
  if (files.some(({ name }) => /(^|\/)(pnpm-workspace\.yaml|\.yarnrc\.yml|lerna\.json)$/.test(name)))
    return false;
  return packageJson === null || !needsSource(packageJson);
}

const HOOKS = ['preinstall', 'install', 'postinstall', 'prepare'];

function needsSource(packageJson: PackageJson): boolean {
  if ('workspaces' in packageJson || HOOKS.some((hook) => packageJson.scripts?.[hook] !== undefined))
    return true;
  const wanted = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies });
  return wanted.some((version) => /^(file|link|portal|workspace):/.test(version));
}
