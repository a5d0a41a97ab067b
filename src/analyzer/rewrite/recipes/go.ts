import { isAbsolute, resolve } from 'node:path/posix';
import { environmentOf } from '../../dockerfile';
import type { Instruction, Stage } from '../../dockerfile/types';
import { traitsOf } from '../../image/base-traits';
import { imageSettings } from '../../image/image-settings';
import { startCommand } from '../../image/start-command';
import type { Draft, Weighed } from '../../inspection';
import { isWholeContext } from '../../rules/whole-context';
import { isGoBuild } from '../../stacks/go';
import type { RewriteChange } from '../../types';
import type { Order } from '../dependencies-first';
import { dependenciesFirst } from '../dependencies-first';
import { dockerignoreFor, NEVER_SHIPPED } from '../dockerignore';
import { commandLines, settingLines, RUN_TIME } from '../runtime-lines';
import { heading, namedFrom, written } from '../written';
import { goRuntime } from '../go-runtime';

/**
 * A Go program: built in the first stage, and only its binary, with the files that were copied on their own, taken into
 * the second, at the same path. Null where the program's place or what it needs can't be told.
 */
export function goRecipe(weighed: Weighed): Draft | null {
  const { file, stack } = weighed;
  const stage = stack && file.stages[stack.buildStage];
  if (!stage || stage.from.stage !== null || traitsOf(stage.from.image).image !== 'golang') return null;
  const own = stage.instructions.slice(1);
  const binary = stack.output ?? startedPath(weighed, stage);
  const runtime = goRuntime(weighed, stage);
  if (binary === null || binary === '/' || !runtime || startedPath(weighed, stage) !== binary) return null;
  const building = own.filter(({ keyword }) => !RUN_TIME.has(keyword));
  const order = modulesFirst(weighed, building);
  const setsCgo = runtime.static && !disablesCgo(weighed, building);
  const name = stage.nameAsWritten ?? 'builder';
  const final = finalStage(weighed, stage, {
    base: runtime.base,
    lines: runtime.lines,
    user: runtime.user,
    name,
    binary,
    own,
  });
  const ignore = dockerignoreFor(weighed, NEVER_SHIPPED);
  const changes: RewriteChange[] = [
    { id: 'final-stage-added', line: stage.line, facts: { base: runtime.base } },
    { id: 'only-output-copied', line: null, facts: { path: binary } },
    ...(setsCgo ? [{ id: 'static-binary', line: null, facts: { variable: 'CGO_ENABLED=0' } } as const] : []),
    ...(order.change ? [order.change] : []),
    ...(stage.name === null ? [{ id: 'stage-named', line: stage.line, facts: { name } } as const] : []),
    ...final.changes,
    ...(ignore.change ? [ignore.change] : []),
  ];
  return {
    dockerfile: [
      ...heading(file),
      namedFrom(file, stage, name),
      ...(setsCgo ? ['ENV CGO_ENABLED=0'] : []),
      ...order.lines,
      '',
      ...final.lines,
      '',
    ].join('\n'),
    dockerignore: ignore.text,
    changes,
  };
}

/** Absolute path of the program that the container starts; null when it is found through PATH. */
function startedPath(weighed: Weighed, stage: Stage): string | null {
  const start = startCommand(weighed, stage.index);
  const { workdir } = imageSettings(weighed, stage.index);
  const program = start?.program;
  if (!program?.includes('/') || program.includes('$')) return null;
  return isAbsolute(program) ? resolve(program) : workdir && resolve(workdir, program);
}

function disablesCgo({ file, commandsOf }: Weighed, building: readonly Instruction[]): boolean {
  return building.every((instruction) =>
    commandsOf(instruction).every(
      (command) =>
        !isGoBuild(command) ||
        (command.env['CGO_ENABLED'] ?? environmentOf(instruction, file)['CGO_ENABLED']) === '0',
    ),
  );
}

const MANIFESTS = ['go.mod', 'go.sum*'];

/** The builder's lines with the modules fetched from go.mod before the source is copied, where that certainly works. */
function modulesFirst(weighed: Weighed, building: readonly Instruction[]): Order {
  const { file, commandsOf, context } = weighed;
  const commands = building.flatMap((instruction) =>
    commandsOf(instruction).map((command) => ({ instruction, command })),
  );
  const download = commands.find(
    ({ command }) => command.name === 'go' && command.args[0] === 'mod' && command.args[1] === 'download',
  );
  if (download) {
    const at = commandsOf(download.instruction).indexOf(download.command);
    return dependenciesFirst(weighed, building, {
      instruction: download.instruction,
      at,
      command: 'go mod download',
      manifests: MANIFESTS,
    });
  }
  const lines = building.map((one) => written(file, one));
  const copy = building.findIndex((one) => isWholeContext(one) && /^\.\/?$/.test(one.args.at(-1) ?? ''));
  const source = building[copy];
  const module = context.files.find(({ name }) => /(^|\/)go\.mod$/.test(name));
  const surelyModule = module
    ? !module.text.includes('=> .')
    : commands.some(({ command }) => isGoBuild(command) && !command.args.some((arg) => arg.endsWith('.go')));
  const otherwise = commands.some(
    ({ command }) => command.name === 'go' && ['get', 'mod', 'work'].includes(command.args[0] ?? ''),
  );
  if (
    !source ||
    !surelyModule ||
    otherwise ||
    commands.some(({ command }) => command.args.includes('-mod=vendor'))
  )
    return { lines, change: null };
  lines.splice(copy, 0, `COPY ${MANIFESTS.join(' ')} ./`, 'RUN go mod download');
  return {
    lines,
    change: {
      id: 'dependencies-first',
      line: source.line,
      facts: { files: MANIFESTS, command: 'go mod download' },
    },
  };
}

interface Plan {
  base: string;
  lines: string[];
  user: string | null;
  name: string;
  binary: string;
  own: readonly Instruction[];
}

function finalStage(weighed: Weighed, stage: Stage, plan: Plan) {
  const { file } = weighed;
  const settings = imageSettings(weighed, stage.index);
  const command = commandLines(weighed, [settings.entrypoint, settings.cmd]);
  const changes: RewriteChange[] = [...command.changes];
  if (plan.user !== null && settings.user === null) {
    changes.push({ id: 'non-root-user', line: null, facts: { user: plan.user } });
  }
  const workdir =
    settings.workdir !== null && settings.workdir !== '/' ? [`WORKDIR ${settings.workdir}`] : [];
  const lines = [
    `FROM ${plan.base} AS final`,
    ...settingLines(weighed, plan.own, new Set(['EXPOSE', 'HEALTHCHECK', 'SHELL'])).filter(
      (line) => !/^ENV (CGO_ENABLED|GOOS|GOARCH|GO111MODULE|GOPROXY|GOFLAGS)=\S*$/.test(line),
    ),
    ...plan.lines,
    ...workdir,
    `COPY --from=${plan.name} ${plan.binary} ${plan.binary}`,
    ...plan.own.filter(isRuntimeFile).map((one) => written(file, one)),
    ...plan.own
      .filter(({ keyword }) => keyword === 'EXPOSE' || keyword === 'HEALTHCHECK')
      .map((one) => written(file, one)),
    ...command.lines,
  ];
  return { lines, changes };
}

/** A COPY of its own for something that is no Go source: configuration, templates, static files. */
function isRuntimeFile(instruction: Instruction): boolean {
  if (instruction.keyword !== 'COPY' || isWholeContext(instruction)) return false;
  return instruction.args.slice(0, -1).every((source) => !SOURCE.test(source));
}

const SOURCE = /(^|\/)(go\.(mod|sum|work)\*?|vendor|cmd|pkg|internal|src|[^/]*\.go|go\.\*)(\/|$)/;
