import { isAbsolute, resolve } from 'node:path/posix';
import { workdirOf } from '../../dockerfile';
import { imageSettings } from '../../image/image-settings';
import { startCommand } from '../../image/start-command';
import type { Weighed } from '../../inspection';
import { isWholeContext } from '../../rules/whole-context';
import { isUnder } from './existence';

/**
 * Files that exist because the original runs them: a rewrite is judged on the ground that the original works. A file
 * that the original's build makes is known by its path there, one that was copied by its path in the build context.
 */
export interface Witness {
  built: ReadonlySet<string>;
  context: ReadonlySet<string>;
}

/** What the original's start command tells of its files. */
export function witnessOf(before: Weighed): Witness {
  const { graph, stack, file } = before;
  if (graph.target === null) return { built: new Set(), context: new Set() };
  const started = startedModule(before, graph.target);
  const paths = [...startedFiles(before, graph.target), ...(started === null ? [] : [started])];
  const output = stack?.output ?? null;
  const built = paths.filter((path) => output !== null && isUnder(path, output));
  const copies = file.instructions.filter((one) => one.stage === graph.target && isWholeContext(one));
  const context = copies.flatMap((copy) => {
    const directory = resolve(workdirOf(copy, file) ?? '/', copy.args.at(-1) ?? '.');
    return paths
      .filter((path) => !built.includes(path) && isUnder(path, directory) && path !== directory)
      .map((path) => path.slice(directory === '/' ? 1 : directory.length + 1));
  });
  return {
    built: new Set(built),
    context: new Set([...context, ...before.context.files.map(({ name }) => name)]),
  };
}

/** Absolute paths of the program and of the script that a stage's container starts, as far as they are written as paths. */
export function startedFiles(weighed: Weighed, stage: number): string[] {
  const start = startCommand(weighed, stage);
  const { workdir } = imageSettings(weighed, stage);
  if (!start) return [];
  const absolute = (path: string) =>
    isAbsolute(path) ? [resolve(path)] : workdir === null ? [] : [resolve(workdir, path)];
  const { program } = start;
  const script = scriptOf(start.main);
  return [
    ...(program?.includes('/') && !program.includes('$') ? absolute(program) : []),
    ...(script === null ? [] : absolute(script)),
  ];
}

/** The path that `node dist/main` leaves to Node to resolve: it adds `.js`, or opens the folder's index.js. */
export function startedModule(weighed: Weighed, stage: number): string | null {
  const main = startCommand(weighed, stage)?.main;
  const { workdir } = imageSettings(weighed, stage);
  const first = main?.args.find((arg) => !arg.startsWith('-'));
  if (main?.name !== 'node' || first === undefined || scriptOf(main) !== null || workdir === null)
    return null;
  return plain(first) === null ? null : resolve(workdir, first);
}

/** The file that an interpreter is told to run: `node dist/main.js`, `java -jar app.jar`; null for modules and scripts by name. */
export function scriptOf(command: { name: string; args: readonly string[] } | null): string | null {
  if (
    !command ||
    !/^(node|nodejs|python[\d.]*|ruby|php|dotnet|java|sh|bash|bun|deno|tsx|ts-node)$/.test(command.name)
  )
    return null;
  const { name, args } = command;
  if (name === 'java') {
    const at = args.indexOf('-jar');
    return at < 0 ? null : plain(args[at + 1]);
  }
  if (args[0] === '-m' || args[0] === '-c' || args[0] === '-e') return null;
  const first = args.find((arg) => !arg.startsWith('-'));
  if (name === 'node' && first !== undefined && !/\.[cm]?js$/.test(first)) return null; // node resolves it by rules of its own
  if (name === 'bun' && first === 'run') return null;
  return plain(first);
}

function plain(path: string | undefined): string | null {
  return path === undefined || path === '' || /[$*?]/.test(path) ? null : path;
}
