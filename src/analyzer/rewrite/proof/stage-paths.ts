import { basename, isAbsolute, resolve } from 'node:path/posix';
import { environmentOf, expansionOf, workdirOf } from '../../dockerfile';
import type { Instruction, Stage } from '../../dockerfile/types';
import { traitsOf } from '../../image/base-traits';
import { rootImage, stageChain } from '../../image/stage-chain';
import type { Weighed } from '../../inspection';
import { runEffect } from './command-effects';
import type { Existence } from './existence';
import { DIRECTORY, either, FILE, isUnder, NOWHERE, UNKNOWN } from './existence';
import type { Witness } from './witness';

/** An output folder doesn't hold itself again: `/app/dist/dist/main.js` is what a wrong COPY asks for. */
const TWICE = /\/(dist|build|out|target|public)\/\1(\/|$)/;

/** Deeper chains of stages than this nobody writes; it bounds the work on made-up files. */
const DEEPEST = 16;

/** Does an absolute path exist at the end of a stage, and what is it? Looks through copies into the stages they come from. */
export function pathIn(
  weighed: Weighed,
  witness: Witness,
  stage: number,
  path: string,
  depth = 0,
): Existence {
  if (depth > DEEPEST) return UNKNOWN;
  if (TWICE.test(path)) return NOWHERE;
  let known = inBase(rootImage(weighed, stage), path);
  for (const one of stageChain(weighed, stage).toReversed())
    known = throughStage(weighed, witness, one, path, known, depth);
  return known;
}

function throughStage(
  weighed: Weighed,
  witness: Witness,
  stage: Stage,
  path: string,
  before: Existence,
  depth: number,
): Existence {
  let known = before;
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'WORKDIR') {
      const directory = resolve(workdirOf(instruction, weighed.file) ?? '/', instruction.text);
      if (isUnder(directory, path)) known = either(known, DIRECTORY);
    } else if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
      known = either(known, copied(weighed, witness, instruction, path, depth));
    } else if (instruction.keyword === 'RUN') {
      for (const command of weighed.commandsOf(instruction))
        known = runEffect(command, path, known, { weighed, witness, stage: stage.index });
    }
  }
  return known;
}

/** System folders hold what the base brings, which the text doesn't say; an application's folders are not in a base. */
function inBase(image: string, path: string): Existence {
  const traits = traitsOf(image);
  if (traits.distro === 'scratch') return path === '/' ? DIRECTORY : NOWHERE;
  if (path === '/' || (traits.root !== null && isUnder(traits.root, path))) return DIRECTORY;
  if (
    /^\/(bin|sbin|lib|lib64|usr|etc|var|tmp|opt|root|home|srv|run|dev|proc|sys|nodejs|busybox|go|public)(\/|$)/.test(
      path,
    )
  )
    return UNKNOWN;
  return traits.distro === null && traits.language === null ? UNKNOWN : NOWHERE;
}

function copied(
  weighed: Weighed,
  witness: Witness,
  instruction: Instruction,
  path: string,
  depth: number,
): Existence {
  const { file, graph } = weighed;
  const environment = environmentOf(instruction, file);
  const expanded = instruction.args.map((arg) => expansionOf(arg, environment, file.escape));
  const target = expanded.at(-1);
  if (!target?.known) return UNKNOWN;
  const workdir = workdirOf(instruction, file);
  if (!isAbsolute(target.value) && workdir === null) return UNKNOWN;
  const to = resolve(workdir ?? '/', target.value);
  if (!isUnder(path, to)) return isUnder(to, path) ? DIRECTORY : NOWHERE;
  const sources = expanded.slice(0, -1);
  const intoFolder = sources.length > 1 || target.value.endsWith('/') || /^\.\/?$/.test(target.value);
  const edge = graph.copies.find((one) => one.instruction === instruction && one.via === 'copy');
  let known = NOWHERE;
  for (const source of sources) {
    if (!source.known || source.value.startsWith('<<')) known = either(known, source.known ? FILE : UNKNOWN);
    else if (edge) {
      const from = edge.stage;
      known = either(
        known,
        from === null || from === edge.into
          ? UNKNOWN
          : fromStage(weighed, witness, from, source.value, { to, intoFolder }, path, depth),
      );
    } else known = either(known, fromContext(witness, instruction, source.value, { to, intoFolder }, path));
  }
  return known;
}

interface Target {
  to: string;
  intoFolder: boolean;
}

function fromStage(
  weighed: Weighed,
  witness: Witness,
  stage: number,
  source: string,
  { to, intoFolder }: Target,
  path: string,
  depth: number,
): Existence {
  if (/[*?[]/.test(source)) return path === to ? (intoFolder ? DIRECTORY : UNKNOWN) : UNKNOWN;
  const from = resolve('/', source);
  const origin = pathIn(weighed, witness, stage, from, depth + 1);
  if (origin.there === false) return NOWHERE;
  const asDirectory = () => {
    if (path === to) return origin.there === true ? DIRECTORY : UNKNOWN;
    return pathIn(
      weighed,
      witness,
      stage,
      from === '/' ? path.slice(to === '/' ? 0 : to.length) : from + path.slice(to === '/' ? 0 : to.length),
      depth + 1,
    );
  };
  const asFile = () => {
    const place = intoFolder ? resolve(to, basename(from)) : to;
    if (path === place) return origin.there === true ? FILE : UNKNOWN;
    return isUnder(place, path) ? DIRECTORY : NOWHERE;
  };
  if (origin.kind === 'directory') return asDirectory();
  if (origin.kind === 'file') return asFile();
  const [one, other] = [asDirectory(), asFile()];
  return one.there === other.there ? { there: one.there, kind: null } : UNKNOWN;
}

function fromContext(
  witness: Witness,
  { keyword }: Instruction,
  source: string,
  { to, intoFolder }: Target,
  path: string,
): Existence {
  if (keyword === 'ADD' && /^(https?|git|ssh)[:@]|\.(tar|tgz|gz|bz2|xz|zip)(\.|$)/.test(source))
    return UNKNOWN;
  const folder = source.replace(/^\.?\/+/, '').replace(/\/+$/, '');
  const rest = path === to ? '' : path.slice(to === '/' ? 1 : to.length + 1);
  if (folder === '' || folder === '.') {
    if (rest === '') return DIRECTORY;
    return witness.context.has(rest) || [...witness.context].some((known) => known.startsWith(`${rest}/`))
      ? { there: true, kind: witness.context.has(rest) ? 'file' : 'directory' }
      : UNKNOWN;
  }
  if (/[*?[]/.test(folder)) return globbed(folder, rest, intoFolder);
  const name = basename(folder);
  const isFile =
    /\.[a-z0-9]{1,10}$/i.test(name) ||
    /^(Makefile|LICENSE|Gemfile|Procfile|Cargo\.lock|gradlew|mvnw)$/.test(name);
  if (rest === '')
    return isFile && !intoFolder ? FILE : { there: true, kind: isFile || intoFolder ? 'directory' : null };
  if (intoFolder && rest === name) return isFile ? FILE : UNKNOWN;
  return isFile ? NOWHERE : witness.context.has(`${folder}/${rest}`) ? FILE : UNKNOWN;
}

/** `package*.json` brings package.json for sure: nothing else gives the pattern its sense. */
function globbed(pattern: string, rest: string, intoFolder: boolean): Existence {
  if (rest === '') return intoFolder ? DIRECTORY : UNKNOWN;
  return rest === basename(pattern).replace('*', '') ? FILE : UNKNOWN;
}
