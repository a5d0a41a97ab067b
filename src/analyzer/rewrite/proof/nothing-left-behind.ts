import { isAbsolute, resolve } from 'node:path/posix';
import { workdirOf } from '../../dockerfile';
import type { Instruction } from '../../dockerfile/types';
import type { Weighed } from '../../inspection';
import { isWholeContext } from '../../rules/whole-context';
import { shippedInstructions } from '../../rules/runs';
import type { Judgement, Pair } from '.';

/**
 * Is every file of the build context that the original shipped still there, or certainly of no use to the running
 * program? A compiled program may read templates, settings or migrations that lay beside it: the text can't tell.
 */
export function nothingLeftBehind({ before, after }: Pair): Judgement {
  if (before.stack?.id === 'node-static') return { ok: true, detail: before.stack.output ?? '' };
  const kept = new Set(contextCopies(after).flatMap((copy) => copy.args.slice(0, -1).map(plain)));
  const lost = contextCopies(before)
    .filter(
      (copy) =>
        !copy.args.slice(0, -1).every((source) => kept.has(plain(source)) || BUILD_INPUT.test(source)),
    )
    .map((copy) => destinationOf(copy, before))
    .filter((destination) => destination === null || !isTaken(destination, after));
  if (lost.length === 0)
    return losesEnvironmentFile(before, after) ? { ok: null, detail: '.env' } : { ok: true, detail: '' };
  return { ok: null, detail: [...new Set(lost.map((destination) => destination ?? '?'))].join(' ') };
}

/** `.env` is kept out of the image now, as it should be; but a server that reads it has to get it another way. */
function losesEnvironmentFile(before: Weighed, after: Weighed): boolean {
  const ignores = ({ context }: Weighed) =>
    (context.dockerignore ?? []).some((pattern) => /^(\*\*?\/)?\.env$/.test(pattern));
  if (!contextCopies(before).some(isWholeContext) || ignores(before) || !ignores(after)) return false;
  const { packageJson } = before.context;
  if (!packageJson) return true;
  const packages = { ...packageJson.devDependencies, ...packageJson.dependencies };
  const scripts = Object.values(packageJson.scripts ?? {}).join('\n');
  return (
    Object.keys(packages).some((name) => READS_ENV.test(name)) ||
    READS_ENV.test(scripts) ||
    READS_ENV.test(before.file.source)
  );
}

/** Packages and options that read `.env` at run time; Next.js and NestJS's own configuration do so by themselves. */
const READS_ENV = /dotenv|env-cmd|env-file|@nestjs\/config|^next$|\.env\b/;

/** What only a build reads: sources, lists of dependencies and build files. */
const BUILD_INPUT =
  /(^|\/)([^/]*\.(go|rs|java|kt|cs|c|cc|cpp|h|hpp|csproj|sln)|go\.(mod|sum)\*?|package[^/]*\.json|[^/]*lock[^/]*|pom\.xml|Cargo\.\*|Cargo\.(toml|lock)|Makefile|CMakeLists\.txt|tsconfig[^/]*\.json)$/i;

/** Copies of the build context into stages that ship. */
function contextCopies(weighed: Weighed): Instruction[] {
  return shippedInstructions(weighed, 'COPY', 'ADD').filter(
    (one) => isWholeContext(one) || !one.flags.some((flag) => flag.name === 'from'),
  );
}

function destinationOf(copy: Instruction, { file }: Weighed): string | null {
  const written = copy.args.at(-1) ?? '.';
  if (isAbsolute(written)) return resolve(written);
  const workdir = workdirOf(copy, file);
  return workdir === null ? null : resolve(workdir, written);
}

/** Does a copy from a builder take the folder that holds it along? */
function isTaken(destination: string, { graph }: Weighed): boolean {
  return graph.copies
    .filter(({ into, via, stage }) => via === 'copy' && stage !== null && graph.ships.includes(into))
    .some(({ sources }) =>
      sources.some((source) => `${destination}/`.startsWith(`${resolve('/', source)}/`)),
    );
}

function plain(path: string): string {
  return path.replace(/^\.?\//, '').replace(/\/$/, '') || '.';
}
