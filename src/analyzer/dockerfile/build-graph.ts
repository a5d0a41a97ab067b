import type { Problem } from '../types';
import { nearest } from './nearest';
import { parseMount } from './parse-mount';
import type { CopyEdge, Instruction, ParsedDockerfile, Stage, StageGraph } from './types';

/**
 * Who is built from whom, who copies from whom, and what ships. `target` is a stage's name (in any case) or index;
 * without it the last stage is built. An unknown target is a problem, and the last stage is taken.
 */
export function buildGraph(file: ParsedDockerfile, target?: string): StageGraph {
  const names = new Map<string, Stage>();
  // As BuildKit: with a duplicate name the last stage wins.
  for (const stage of file.stages) if (stage.name !== null) names.set(stage.name, stage);
  const problems: Problem[] = [];
  const copies = file.stages.flatMap((stage) =>
    stage.instructions.flatMap((instruction) => edgesOf(instruction, stage, file, names, problems)),
  );
  const index = chooseTarget(file, names, target, problems);
  return {
    target: index,
    copies,
    reachable: reachableFrom(index, file, copies),
    ships: shippedBy(index, file),
    problems,
  };
}

function chooseTarget(
  { stages }: ParsedDockerfile,
  names: ReadonlyMap<string, Stage>,
  target: string | undefined,
  problems: Problem[],
): number | null {
  const last = stages.at(-1);
  if (!last) return null;
  if (target === undefined || target === '') return last.index;
  const chosen = names.get(target.toLowerCase()) ?? (isIndex(target) ? stages[Number(target)] : undefined);
  if (chosen) return chosen.index;
  problems.push({
    line: last.line,
    code: 'unknown-target',
    message: `target stage ${JSON.stringify(target)} could not be found`,
    facts: { name: target, suggestion: nearest(target.toLowerCase(), names.keys()) },
  });
  return last.index;
}

function isIndex(text: string): boolean {
  return /^\d{1,6}$/.test(text);
}

function edgesOf(
  instruction: Instruction,
  stage: Stage,
  file: ParsedDockerfile,
  names: ReadonlyMap<string, Stage>,
  problems: Problem[],
): CopyEdge[] {
  return referencesOf(instruction).map(({ from, via, sources, destination }) => {
    const found = names.get(from.toLowerCase()) ?? (isIndex(from) ? file.stages[Number(from)] : undefined);
    const problem = referenceProblem(from, found, stage, instruction, file);
    if (problem) problems.push(problem);
    return {
      into: stage.index,
      instruction,
      via,
      stage: found?.index ?? null,
      image: found ? null : from,
      sources,
      destination,
    };
  });
}

type Reference = Pick<CopyEdge, 'via' | 'sources' | 'destination'> & { from: string };

function referencesOf(instruction: Instruction): Reference[] {
  const { keyword, flags, args, text } = instruction;
  if (keyword === 'COPY' || keyword === 'ADD') {
    const from = flags.find((flag) => flag.name === 'from')?.value;
    if (!from) return [];
    return [{ from, via: 'copy', sources: args.slice(0, -1), destination: args.at(-1) ?? '' }];
  }
  if (keyword !== 'RUN' || text === '') return [];
  const references: Reference[] = [];
  for (const { name, value } of flags) {
    const mount = name === 'mount' && value !== null ? parseMount(value) : null;
    if (!mount?.from) continue;
    const sources = [mount.source ?? '/'];
    references.push({ from: mount.from, via: 'mount', sources, destination: mount.target ?? '' });
  }
  return references;
}

function referenceProblem(
  from: string,
  found: Stage | undefined,
  stage: Stage,
  { line, keyword }: Instruction,
  file: ParsedDockerfile,
): Problem | null {
  if (found === stage) {
    const message = `circular dependency detected on stage: ${stage.name ?? stage.index}`;
    return { line, code: 'copy-from-self', message, facts: { name: from, keyword } };
  }
  if (found && found.index > stage.index) {
    const message = `stage ${JSON.stringify(from)} is defined later, on line ${found.line}`;
    return {
      line,
      code: 'copy-from-later-stage',
      message,
      facts: { name: from, keyword, laterLine: found.line },
    };
  }
  if (!found && isIndex(from)) {
    const message = `invalid stage index ${from}: the Dockerfile has ${file.stages.length} stages`;
    return {
      line,
      code: 'bad-argument',
      message,
      facts: { name: from, keyword, stages: file.stages.length },
    };
  }
  if (found || !from.includes('$')) return null;
  const message =
    'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround';
  return { line, code: 'bad-argument', message, facts: { name: from, keyword } };
}

function reachableFrom(
  target: number | null,
  file: ParsedDockerfile,
  copies: readonly CopyEdge[],
): Set<number> {
  const sources = new Map<number, number[]>();
  for (const { into, stage } of copies) {
    if (stage === null) continue;
    const list = sources.get(into);
    if (list) list.push(stage);
    else sources.set(into, [stage]);
  }
  const reached = new Set<number>();
  const open = target === null ? [] : [target];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const base = file.stages[index]?.from.stage ?? null;
    if (base !== null) open.push(base);
    for (const source of sources.get(index) ?? []) open.push(source);
  }
  return reached;
}

function shippedBy(target: number | null, { stages }: ParsedDockerfile): number[] {
  const ships: number[] = [];
  // FROM resolves to earlier stages only, so this ends.
  for (let index = target; index !== null; index = stages[index]?.from.stage ?? null) ships.push(index);
  return ships;
}
