import { workdirOf } from '../dockerfile';
import type { CopyEdge } from '../dockerfile/types';
import type { Rule, Weighed } from '../inspection';
import { subtract } from '../size';
import { stackOf } from '../stacks';
import { isWholeContext } from './whole-context';
import { bytesOf, orNull } from './saving';

/** `COPY --from=build /app` brings the source and the build's dependencies along; `/` brings its whole system. */
export const copyWholeStage: Rule = {
  id: 'copy-whole-stage',
  kind: 'actionable',
  lesson: 'ms-05',
  check: (weighed) =>
    weighed.graph.copies.flatMap((edge) => {
      const path = wholePath(weighed, edge);
      if (path === null || !weighed.graph.ships.includes(edge.into)) return [];
      const { instruction, into } = edge;
      return [{ line: instruction.line, stage: into, facts: { path }, saves: saving(weighed, edge, path) }];
    }),
};

/** The path that takes a whole stage or its whole project; null for a copy that chooses. */
function wholePath(weighed: Weighed, { via, stage, sources }: CopyEdge): string | null {
  if (via !== 'copy' || stage === null) return null;
  const paths = sources.map((source) => source.replace(/\/(\.|\*)?$/, '') || '/');
  if (paths.includes('/')) return '/';
  const { stack } = weighed;
  if (!stack || stack.buildStage !== stage || shipsItsSource(weighed, stage)) return null;
  return paths.find((path) => holdsContext(weighed, stage, path)) ?? null;
}

/** Interpreted programs are their source; a stage that pruned itself is copied whole on purpose. */
function shipsItsSource(weighed: Weighed, stage: number): boolean {
  const { stack } = weighed;
  if (stack && stackOf(stack.id).needsDependencies && stack.output === null) return true;
  return (weighed.file.stages[stage]?.instructions ?? []).some((instruction) =>
    weighed
      .commandsOf(instruction)
      .some(
        ({ name, args }) =>
          /^(npm|yarn|pnpm)$/.test(name) &&
          (args.includes('prune') || args.includes('deploy') || args.includes('focus')),
      ),
  );
}

/** Was the whole build context copied into this directory? */
function holdsContext({ file }: Weighed, stage: number, path: string): boolean {
  return (file.stages[stage]?.instructions ?? []).some((instruction) => {
    if (!isWholeContext(instruction)) return false;
    const destination = instruction.args.at(-1) ?? '';
    const workdir = workdirOf(instruction, file);
    const absolute =
      /^\.?\/?$/.test(destination) && destination !== '/' ? workdir : destination.replace(/\/\.?$/, '');
    return absolute === path;
  });
}

/** What is copied, less what the build made; null where the program needs more of it than that. */
function saving(weighed: Weighed, { instruction }: CopyEdge, path: string) {
  const { stack } = weighed;
  if (path === '/' || !stack || stackOf(stack.id).needsDependencies) return null;
  const built = weighed.ledger.find(
    (entry) => entry.stage === stack.buildStage && entry.what.id === 'build-output',
  );
  return built ? orNull(subtract(bytesOf(weighed, instruction), built.bytes)) : null;
}
