import { basename, isAbsolute, join, resolve } from 'node:path/posix';
import { workdirOf } from '../../dockerfile';
import type { CopyEdge, Instruction, Stage } from '../../dockerfile/types';
import { traitsOf } from '../../image/base-traits';
import { stageChain } from '../../image/stage-chain';
import type { Weighed } from '../../inspection';
import { runEffect } from './command-effects';
import type { Target } from './context-paths';
import { fromContext } from './context-paths';
import type { Existence } from './existence';
import { DIRECTORY, either, FILE, isUnder, NOWHERE, UNKNOWN } from './existence';
import { expandedArgs } from './expanded-args';
import type { Witness } from './witness';

/** An output folder doesn't hold itself again: `/app/dist/dist/main.js` is what a wrong COPY asks for. */
const TWICE = /\/(dist|build|out|target|public)\/\1(\/|$)/;

/** What bounds the work on a made-up file: different questions asked in one proof, and stages looked through for one. */
const MOST_LOOKS = 5000;
const DEEPEST = 64;

interface Search {
  weighed: Weighed;
  witness: Witness;
  edges: ReadonlyMap<Instruction, CopyEdge>;
  /** Answers by stage and path; the same question comes back through every copy. */
  answers: Map<string, Existence>;
  depth: number;
}

/** One search for each proof: a witness belongs to one. */
const searches = new WeakMap<Witness, Search>();

/** Does an absolute path exist at the end of a stage, and what is it? Looks through copies into the stages they come from. */
export function pathIn(weighed: Weighed, witness: Witness, stage: number, path: string): Existence {
  let search = searches.get(witness);
  if (!search || search.weighed !== weighed) {
    const copies = weighed.graph.copies.filter((edge) => edge.via === 'copy');
    const edges = new Map(copies.map((edge) => [edge.instruction, edge]));
    search = { weighed, witness, edges, answers: new Map(), depth: 0 };
    searches.set(witness, search);
  }
  return look(search, stage, path);
}

function look(search: Search, stage: number, path: string): Existence {
  const question = `${stage} ${path}`;
  const answered = search.answers.get(question);
  if (answered) return answered;
  if (search.depth >= DEEPEST || search.answers.size >= MOST_LOOKS) return UNKNOWN;
  search.depth++;
  const answer = TWICE.test(path) ? NOWHERE : atEnd(search, stage, path);
  search.depth--;
  search.answers.set(question, answer);
  return answer;
}

function atEnd(search: Search, stage: number, path: string): Existence {
  const chain = stageChain(search.weighed, stage);
  let known = inBase(chain.at(-1)?.from.image ?? '', path);
  for (const one of chain.toReversed()) known = throughStage(search, one, path, known);
  return known;
}

function throughStage(search: Search, stage: Stage, path: string, before: Existence): Existence {
  const { weighed } = search;
  let known = before;
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'WORKDIR') {
      const directory = resolve(workdirOf(instruction, weighed.file) ?? '/', instruction.text);
      if (isUnder(directory, path)) known = either(known, DIRECTORY);
    } else if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
      known = either(known, copied(search, instruction, path));
    } else if (instruction.keyword === 'RUN') {
      for (const command of weighed.commandsOf(instruction)) known = runEffect(command, path, known, search);
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

function copied(search: Search, instruction: Instruction, path: string): Existence {
  const { file } = search.weighed;
  const expanded = expandedArgs(instruction, file);
  const target = expanded.at(-1);
  if (!target?.known) return UNKNOWN;
  const workdir = workdirOf(instruction, file);
  if (!isAbsolute(target.value) && workdir === null) return UNKNOWN;
  const to = resolve(workdir ?? '/', target.value);
  if (!isUnder(path, to)) return isUnder(to, path) ? DIRECTORY : NOWHERE;
  const sources = expanded.slice(0, -1);
  const intoFolder = sources.length > 1 || target.value.endsWith('/') || /^\.\/?$/.test(target.value);
  const edge = search.edges.get(instruction);
  let known = NOWHERE;
  for (const source of sources) {
    if (!source.known || source.value.startsWith('<<')) known = either(known, source.known ? FILE : UNKNOWN);
    else if (edge) {
      const from = edge.stage;
      const unknown = from === null || from === edge.into;
      known = either(
        known,
        unknown ? UNKNOWN : fromStage(search, from, source.value, { to, intoFolder }, path),
      );
    } else {
      known = either(known, fromContext(search.witness, instruction, source.value, { to, intoFolder }, path));
    }
  }
  return known;
}

function fromStage(search: Search, stage: number, source: string, target: Target, path: string): Existence {
  const { to, intoFolder } = target;
  if (/[*?[]/.test(source)) return path === to && intoFolder ? DIRECTORY : UNKNOWN;
  const from = resolve('/', source);
  const origin = look(search, stage, from);
  if (origin.there === false) return NOWHERE;
  const asDirectory = () => {
    if (path === to) return origin.there === true ? DIRECTORY : UNKNOWN;
    return look(search, stage, join(from, path.slice(to === '/' ? 0 : to.length)));
  };
  const asFile = () => {
    const place = intoFolder ? join(to, basename(from)) : to;
    if (path === place) return origin.there === true ? FILE : UNKNOWN;
    return isUnder(place, path) ? DIRECTORY : NOWHERE;
  };
  if (origin.kind === 'directory') return asDirectory();
  if (origin.kind === 'file') return asFile();
  const [one, other] = [asDirectory(), asFile()];
  return one.there === other.there ? { there: one.there, kind: null } : UNKNOWN;
}
