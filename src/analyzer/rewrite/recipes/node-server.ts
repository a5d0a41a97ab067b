import { variableOf } from '../../dockerfile';
import type { Command, Instruction, Stage } from '../../dockerfile/types';
import { traitsOf } from '../../image/base-traits';
import { imageSettings } from '../../image/image-settings';
import { runtimeVariant } from '../../image/runtime-variant';
import { startCommand } from '../../image/start-command';
import type { Draft, Weighed } from '../../inspection';
import { nodeInstall } from '../../stacks/node-commands';
import { isNodeBuild } from '../../stacks/node-project';
import type { RewriteChange } from '../../types';
import { dependenciesFirst } from '../dependencies-first';
import { dockerignoreFor, NEVER_SHIPPED } from '../dockerignore';
import type { NodeInstallStep } from '../node-install-step';
import { installsFromListAlone, nodeInstallStep } from '../node-install-step';
import { isSystemStep } from '../system-step';
import { commandLines, settingLines, RUN_TIME } from '../runtime-lines';
import { heading, namedFrom, written } from '../written';

/**
 * A Node server: everything is installed and built in the first stage, which then prunes what only the build needs; the
 * second starts from the small image of the same release and takes the project. The whole project, since a server
 * may read any of its files. Null where a step is not understood.
 */
export function nodeServerRecipe(weighed: Weighed): Draft | null {
  const { file, stack } = weighed;
  const stage = stack && file.stages[stack.buildStage];
  const project = stack?.projectDirectory;
  if (!stack || !stage || !project || project === '/' || stage.from.stage !== null) return null;
  if (traitsOf(stage.from.image).image !== 'node') return null;
  const own = stage.instructions.slice(1);
  const building = own.filter(({ keyword }) => !RUN_TIME.has(keyword));
  const install = nodeInstallStep(weighed, building);
  const system = systemSteps(weighed, building);
  const settings = imageSettings(weighed, stage.index);
  if (!install || !system || settings.workdir !== project || (!settings.cmd && !settings.entrypoint))
    return null;
  const base = smallerBase(weighed, stage) ?? stage.from.raw;
  const prune = pruneStep(weighed, install, building);
  if (!prune && base === stage.from.raw) return null; // nothing would be left behind
  const order = dependenciesFirst(
    weighed,
    building,
    installsFromListAlone(weighed.context, install) ? install : null,
  );
  const name = stage.nameAsWritten ?? 'builder';
  const final = finalStage(weighed, stage, { base, name, project, own, system });
  const ignore = dockerignoreFor(weighed, ['node_modules', 'npm-debug.log*', ...NEVER_SHIPPED]);
  return {
    dockerfile: [
      ...heading(file),
      namedFrom(file, stage, name),
      ...order.lines,
      ...(prune ? [`RUN ${prune}`] : []),
      '',
      ...final.lines,
      '',
    ].join('\n'),
    dockerignore: ignore.text,
    changes: [
      { id: 'final-stage-added', line: stage.line, facts: { base } },
      ...(base === stage.from.raw
        ? []
        : [{ id: 'smaller-base', line: stage.line, facts: { from: stage.from.raw, to: base } } as const]),
      ...(prune
        ? [
            {
              id: 'production-dependencies',
              line: install.instruction.line,
              facts: { command: prune },
            } as const,
          ]
        : []),
      ...(order.change ? [order.change] : []),
      ...(stage.name === null ? [{ id: 'stage-named', line: stage.line, facts: { name } } as const] : []),
      ...final.changes,
      ...(ignore.change ? [ignore.change] : []),
    ],
  };
}

/** The slim image of the same release; null where there is none, or where the health check needs what it lacks. */
function smallerBase(weighed: Weighed, stage: Stage): string | null {
  const { healthcheck } = imageSettings(weighed, stage.index);
  const checks = healthcheck ? weighed.commandsOf(healthcheck) : [];
  return checks.some(({ name }) => name !== 'node' && name !== 'exit')
    ? null
    : runtimeVariant(stage.from.image);
}

interface Plan {
  base: string;
  name: string;
  project: string;
  own: readonly Instruction[];
  system: readonly Instruction[];
}

function finalStage(weighed: Weighed, stage: Stage, { base, name, project, own, system }: Plan) {
  const { file } = weighed;
  const { entrypoint, cmd, user, ports } = imageSettings(weighed, stage.index);
  // A low port or a volume may need root: who it runs as then stays as it was.
  const staysRoot =
    ports.some((port) => Number.parseInt(port, 10) < 1024) || own.some(({ keyword }) => keyword === 'VOLUME');
  const owner = user ?? (staysRoot ? null : 'node');
  const command = commandLines(weighed, [entrypoint, cmd]);
  const changes: RewriteChange[] = [...command.changes];
  if (owner === 'node' && user === null)
    changes.push({ id: 'non-root-user', line: null, facts: { user: owner } });
  return {
    changes,
    lines: [
      `FROM ${base} AS final`,
      ...settingLines(weighed, own, new Set(['EXPOSE', 'HEALTHCHECK', 'SHELL'])),
      ...system.map((step) => written(file, step)),
      ...(owner === null ? [] : [`USER ${owner}`]),
      `WORKDIR ${project}`,
      `COPY --from=${name} ${owner === null ? '' : `--chown=${owner} `}${project} ./`,
      ...own
        .filter(({ keyword }) => keyword === 'EXPOSE' || keyword === 'HEALTHCHECK')
        .map((one) => written(file, one)),
      ...command.lines,
    ],
  };
}

/** The RUNs that prepare the system and so are needed where the program runs; null when a RUN is not understood. */
function systemSteps(weighed: Weighed, building: readonly Instruction[]): Instruction[] | null {
  const system: Instruction[] = [];
  const started = startCommand(weighed, weighed.stack?.buildStage ?? 0)?.main?.name ?? '';
  for (const instruction of building.filter(({ keyword }) => keyword === 'RUN')) {
    const commands = weighed.commandsOf(instruction);
    if (commands.length === 1 && commands.some((command) => installsGlobally(command, started))) {
      system.push(instruction); // `npm install -g pnpm`, and the container starts pnpm
      continue;
    }
    if (commands.length > 0 && commands.every((command) => isProjectStep(weighed, command))) continue;
    const kind = isSystemStep(commands);
    if (kind === 'unknown') return null;
    if (kind === 'needed') system.push(instruction);
  }
  return system;
}

function installsGlobally(command: Command, program: string): boolean {
  const install = nodeInstall(command);
  return install?.global === true && install.packages.some((name) => name.split('@', 1)[0] === program);
}

function isProjectStep({ stack }: Weighed, command: Command): boolean {
  const install = nodeInstall(command);
  if (install?.global) return !install.packages.some((name) => /^(pm2|tsx|ts-node|nodemon)(@|$)/.test(name));
  if (install || isNodeBuild(command)) return true;
  const project = stack?.projectDirectory ?? '/';
  const [verb] = command.args;
  if (/^(npm|yarn|pnpm)$/.test(command.name))
    return ['cache', 'prune', 'config', 'set', 'run', 'store'].includes(verb ?? '');
  if (command.name === 'corepack' || (command.name === 'npx' && verb === 'prisma')) return true;
  return (
    ['rm', 'mkdir', 'cp', 'chown', 'chmod'].includes(command.name) &&
    command.cwd === project &&
    command.args.every((arg) => !arg.startsWith('/') || arg.startsWith(`${project}/`) || arg === project)
  );
}

/** What takes development dependencies out again; null when they never came in. */
function pruneStep(
  weighed: Weighed,
  install: NodeInstallStep,
  building: readonly Instruction[],
): string | null {
  const environment = variableOf('NODE_ENV', install.instruction, weighed.file);
  if (install.production || environment === 'production') return null;
  const prunes = building.some((one) => weighed.commandsOf(one).some(({ args }) => args[0] === 'prune'));
  return prunes ? null : PRUNE[install.manager];
}

const PRUNE = {
  npm: 'npm prune --omit=dev',
  yarn: 'yarn install --production --ignore-scripts --prefer-offline',
  pnpm: 'pnpm prune --prod',
  bun: 'rm -rf node_modules && bun install --production',
} as const;
