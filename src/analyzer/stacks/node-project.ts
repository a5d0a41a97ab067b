import { basename, join } from 'node:path/posix';
import type { Command } from '../dockerfile/types';
import type { Clues, Run } from './clues';
import { note } from './clues';
import type { NodeFramework } from './node-frameworks';
import { NODE_FRAMEWORKS } from './node-frameworks';
import { nodeInstall, nodeScript, nodeTool } from './node-commands';

/** What a file says of the Node project it builds, shared by the three Node stacks. */
export interface NodeProject {
  packageManager: string | null;
  install: Run | null;
  build: Run | null;
  buildStage: number;
  directory: string | null;
  /** Told by `package.json`, or by a build command that names its tool. */
  framework: NodeFramework | null;
  /** Absolute path of the build's output; null when there is no build or it can't be told. */
  output: string | null;
  /** Was the output told by the project, or is it the usual folder? */
  outputKnown: boolean;
  evidence: string[];
}

const BUILD_SCRIPT = /^(build|generate|export|compile|dist|bundle)([:-].*)?$/;
const BUILD_TOOLS = new Set(
  NODE_FRAMEWORKS.flatMap(({ build }) => (build === null ? [] : [build.split(' ')[0] ?? ''])),
);

/** Null when no reachable stage holds anything of Node. */
export function nodeProject(clues: Clues): NodeProject | null {
  const install = clues.runs.findLast((run) => isProjectInstall(run)) ?? null;
  const build = clues.runs.findLast(({ command }) => isNodeBuild(command)) ?? null;
  const decisive = build ?? install;
  const base = clues.stages.find((stage) => clues.bases.get(stage.index)?.language === 'node');
  if (!decisive && !base) return null;
  const buildStage = decisive?.stage ?? clues.target;
  const directory = decisive?.command.cwd ?? null;
  const framework = frameworkOf(clues, build);
  return {
    packageManager: managerOf(clues, install, build),
    install,
    build,
    buildStage,
    directory,
    framework,
    ...outputOf(clues, framework, build, directory),
    evidence: evidenceOf(clues, build ?? install, framework),
  };
}

function isProjectInstall({ command }: Run): boolean {
  const install = nodeInstall(command);
  return install !== null && !install.global && install.packages.length === 0;
}

/** Is it a build step: a script named so, the tool of a framework, or a compiler? */
export function isNodeBuild(command: Command): boolean {
  const script = nodeScript(command);
  if (script && BUILD_SCRIPT.test(script.name)) return true;
  const { name, args } = nodeTool(command);
  if (name === 'tsc' || name === 'esbuild' || name === 'tsup' || name === 'rollup') return true;
  return (
    BUILD_TOOLS.has(name) &&
    (args.length === 0 || /^(build|generate|vite:build)$/.test(args[0] ?? '') || name === 'webpack')
  );
}

function frameworkOf({ packageJson }: Clues, build: Run | null): NodeFramework | null {
  if (packageJson) {
    const packages = { ...packageJson.devDependencies, ...packageJson.dependencies };
    return NODE_FRAMEWORKS.find((one) => Object.hasOwn(packages, one.package)) ?? null;
  }
  if (!build) return null;
  const { name } = nodeTool(build.command);
  return NODE_FRAMEWORKS.find((one) => one.build?.split(' ')[0] === name) ?? null;
}

function managerOf(clues: Clues, install: Run | null, build: Run | null): string | null {
  const said = install && nodeInstall(install.command)?.manager;
  return said ?? (build && nodeScript(build.command)?.manager) ?? (clues.packageJson ? 'npm' : null);
}

interface Output {
  output: string | null;
  outputKnown: boolean;
}

function outputOf(
  clues: Clues,
  framework: NodeFramework | null,
  build: Run | null,
  directory: string | null,
): Output {
  if (!build) return { output: null, outputKnown: false };
  const folder = framework?.output?.includes('<name>') ? angularFolder(clues) : (framework?.output ?? null);
  const expected = folder === null || directory === null ? null : join(directory, folder);
  const copied = clues.known.graph.copies.find(
    (edge) => edge.stage === build.stage && OUTPUT_FOLDER.test(edge.sources[0] ?? ''),
  )?.sources[0];
  if (copied !== undefined)
    return {
      output: trimSlash(copied),
      outputKnown: trimSlash(copied) === expected && buildsByDefault(clues, framework),
    };
  if (directory === null) return { output: null, outputKnown: false };
  const run = servedFolder(clues) ?? startedFolder(clues);
  if (run !== null) return { output: join(directory, run), outputKnown: true };
  if (expected !== null) return { output: expected, outputKnown: buildsByDefault(clues, framework) };
  return { output: join(directory, 'dist'), outputKnown: false };
}

const OUTPUT_FOLDER = /\/(dist|build|out|public|_site|\.next|\.output|www)(\/|$)/;

/**
 * Does the project's build certainly write to the framework's usual folder? Its script may choose another, and so may
 * the tool's config file: only a pasted one that doesn't settles it.
 */
function buildsByDefault(clues: Clues, framework: NodeFramework | null): boolean {
  const script = clues.packageJson?.scripts?.['build'];
  const tool = framework?.build?.split(' ')[0];
  if (tool === undefined) return false;
  if (script === undefined ? clues.packageJson !== null : !script.includes(tool)) return false;
  if (script !== undefined && OWN_FOLDER_FLAG.test(script)) return false;
  const config = CONFIGS.get(tool);
  if (!config) return true;
  const pasted = clues.known.context.files.find(({ name }) => config.file.test(basename(name)));
  return pasted !== undefined && !config.ownFolder.test(pasted.text);
}

const OWN_FOLDER_FLAG = /--(outDir|out-dir|output-path|dest|dist-dir)/;
/** How the tools' config files name a folder of the project's own choice: their documentation, read 2026-11. */
const CONFIGS = new Map([
  ['vite', { file: /^vite\.config\.[cm]?[jt]s$/, ownFolder: /outDir/ }],
  ['vue-cli-service', { file: /^vue\.config\.[cm]?js$/, ownFolder: /outputDir/ }],
  ['astro', { file: /^astro\.config\.[cm]?[jt]s$/, ownFolder: /outDir/ }],
  ['ng', { file: /^angular\.json$/, ownFolder: /"outputPath"\s*:\s*(?!"dist\/)/ }],
]);

/** Angular 17 and later write `dist/<name>/browser`, earlier ones `dist/<name>`: angular.dev, application builder. */
function angularFolder({ packageJson }: Clues): string | null {
  if (packageJson?.name === undefined) return null;
  const version =
    packageJson.dependencies?.['@angular/core'] ?? packageJson.devDependencies?.['@angular/cli'] ?? '';
  const major = Number.parseInt(version.replace(/^[^\d]*/, ''), 10);
  return `dist/${packageJson.name}${major < 17 ? '' : '/browser'}`;
}

/** The folder that `serve -s build` and its like hand out. */
function servedFolder({ start }: Clues): string | null {
  if (!start?.main) return null;
  const { name, args } = nodeTool(start.main);
  if (name !== 'serve' && name !== 'http-server') return null;
  return args.find((arg) => FOLDER.test(arg)) ?? null;
}

/** The folder of the file that `node dist/main.js` runs. */
function startedFolder({ start }: Clues): string | null {
  if (start?.main?.name !== 'node') return null;
  const file = start.main.args.find((arg) => !arg.startsWith('-')) ?? '';
  const folder = /^(?:\.\/)?(dist|build|out|lib|\.output)\//.exec(file)?.[1];
  return folder ?? null;
}

const FOLDER = /^(\.\/)?(dist|build|out|public|_site)(\/\S*)?$/;

function evidenceOf(clues: Clues, run: Run | null, framework: NodeFramework | null): string[] {
  const evidence = run ? [note(run)] : [];
  if (framework && clues.packageJson) evidence.push(`package.json: ${framework.package}`);
  return evidence;
}

function trimSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
