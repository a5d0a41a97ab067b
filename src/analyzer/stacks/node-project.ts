import { join } from 'node:path/posix';
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
  const build = clues.runs.findLast((run) => isBuild(run)) ?? null;
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
export function isBuild({ command }: Run): boolean {
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

function outputOf(
  clues: Clues,
  framework: NodeFramework | null,
  build: Run | null,
  directory: string | null,
) {
  const copied = clues.known.graph.copies.find(
    (edge) => edge.stage === build?.stage && OUTPUT_FOLDER.test(edge.sources[0] ?? ''),
  );
  if (copied?.sources[0]) return { output: trimSlash(copied.sources[0]), outputKnown: true };
  if (!build || directory === null) return { output: null, outputKnown: false };
  const served = servedFolder(clues);
  if (served) return { output: join(directory, served), outputKnown: true };
  const folder = framework?.output?.replace('<name>', clues.packageJson?.name ?? '<name>');
  if (folder) return { output: join(directory, folder), outputKnown: true };
  return { output: join(directory, 'dist'), outputKnown: false };
}

const OUTPUT_FOLDER = /\/(dist|build|out|public|_site|\.next|\.output|www)(\/|$)/;

/** The folder that `serve -s build` and its like hand out. */
function servedFolder({ start }: Clues): string | null {
  if (!start?.main) return null;
  const { name, args } = nodeTool(start.main);
  if (name !== 'serve' && name !== 'http-server') return null;
  return args.find((arg) => /^(\.\/)?(dist|build|out|public|_site)(\/\S*)?$/.test(arg)) ?? null;
}

function evidenceOf(clues: Clues, run: Run | null, framework: NodeFramework | null): string[] {
  const evidence = run ? [note(run)] : [];
  if (framework && clues.packageJson) evidence.push(`package.json: ${framework.package}`);
  return evidence;
}

function trimSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
