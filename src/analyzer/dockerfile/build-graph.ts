import type { Problem } from '../types';
import { nearest } from './nearest';
import { referencesOf } from './references-of';
import { strongComponents } from './strong-components';
import type { CopyEdge, ParsedDockerfile, Stage, StageGraph } from './types';

/**
 * Who is built from whom, who copies from whom, and what ships. `target` is a stage's name (in any case) or index;
 * without it the last stage is built. An unknown target is a problem, and the last stage is taken.
 */
export function buildGraph(file: ParsedDockerfile, target?: string): StageGraph {
  const names = new Map<string, Stage>();
  // As BuildKit: with a duplicate name the last stage wins.
  for (const stage of file.stages) if (stage.name !== null) names.set(stage.name, stage);
  const copies = readCopies(file, names);
  const dependencies = dependenciesOf(file, copies);
  const problems = copyProblems(file, copies, strongComponents(dependencies));
  const chosen = chooseTarget(file, names, target, problems);
  return {
    target: chosen,
    copies,
    reachable: reachableFrom(chosen, dependencies),
    ships: shippedBy(chosen, file),
    problems,
  };
}

function readCopies(file: ParsedDockerfile, names: ReadonlyMap<string, Stage>): CopyEdge[] {
  const copies: CopyEdge[] = [];
  for (const stage of file.stages) {
    for (const instruction of stage.instructions) {
      for (const { from, via, sources, destination } of referencesOf(instruction)) {
        const found = findStage(from, via, file, names);
        const image = found ? null : from;
        copies.push({
          into: stage.index,
          instruction,
          via,
          stage: found?.index ?? null,
          image,
          sources,
          destination,
        });
      }
    }
  }
  return copies;
}

/** Only COPY takes an index; a mount's `from=0` is an image to BuildKit. */
function findStage(
  from: string,
  via: CopyEdge['via'],
  file: ParsedDockerfile,
  names: ReadonlyMap<string, Stage>,
) {
  return via === 'copy' && isIndex(from) ? file.stages[Number(from)] : names.get(from.toLowerCase());
}

function isIndex(text: string): boolean {
  return /^\d{1,6}$/.test(text);
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
    facts: { target, suggestion: nearest(target.toLowerCase(), names.keys()) },
  });
  return last.index;
}

/** For each stage, those that must be built before it. */
function dependenciesOf({ stages }: ParsedDockerfile, copies: readonly CopyEdge[]): number[][] {
  const dependencies = stages.map((stage) => (stage.from.stage === null ? [] : [stage.from.stage]));
  for (const { into, stage } of copies) if (stage !== null) dependencies[into]?.push(stage);
  return dependencies;
}

function copyProblems(
  file: ParsedDockerfile,
  copies: readonly CopyEdge[],
  components: readonly number[],
): Problem[] {
  const problems: Problem[] = [];
  for (const copy of copies) {
    const problem = copyProblem(file, copy, components);
    if (problem) problems.push(problem);
  }
  return problems;
}

function copyProblem(file: ParsedDockerfile, copy: CopyEdge, components: readonly number[]): Problem | null {
  const { into, image } = copy;
  const { line, keyword } = copy.instruction;
  const source = copy.stage === null ? null : (file.stages[copy.stage] ?? null);
  if (source && source.index === into) {
    const message = `circular dependency detected on stage: ${source.name ?? source.index}`;
    return { line, code: 'copy-from-self', message, facts: { name: nameOf(source), keyword } };
  }
  if (source && source.index > into) {
    const facts = { name: nameOf(source), keyword, laterLine: source.line };
    if (components[into] === components[source.index]) {
      const message = `circular dependency detected on stage: ${file.stages[into]?.name ?? into}`;
      return { line, code: 'stage-cycle', message, facts };
    }
    // BuildKit builds it; the Dockerfile reference and other builders allow earlier stages only.
    const message = `stage ${JSON.stringify(nameOf(source))} is defined later, on line ${source.line}`;
    return { line, code: 'copy-from-later-stage', message, facts };
  }
  if (image === null || copy.via === 'mount') return null;
  if (isIndex(image)) {
    const message = `invalid stage index ${image}: the Dockerfile has ${file.stages.length} stages`;
    return {
      line,
      code: 'bad-argument',
      message,
      facts: { name: image, keyword, stages: file.stages.length },
    };
  }
  if (!image.includes('$')) return null;
  const message =
    'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround';
  return { line, code: 'bad-argument', message, facts: { name: image, keyword } };
}

function nameOf({ name, index }: Stage): string {
  return name ?? String(index);
}

function reachableFrom(target: number | null, dependencies: readonly (readonly number[])[]): Set<number> {
  const reached = new Set<number>();
  const open = target === null ? [] : [target];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    open.push(...(dependencies[index] ?? []));
  }
  return reached;
}

function shippedBy(target: number | null, { stages }: ParsedDockerfile): number[] {
  const ships: number[] = [];
  // FROM resolves to earlier stages only, so this ends.
  for (let index = target; index !== null; index = stages[index]?.from.stage ?? null) ships.push(index);
  return ships;
}
