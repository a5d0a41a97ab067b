import type { Rule } from '../inspection';

/** A stage builds something, and no other stage takes it. */
export const nothingCopiedFromBuilder: Rule = {
  id: 'nothing-copied-from-builder',
  kind: 'actionable',
  lesson: 'ms-03',
  check({ file, graph }) {
    const { target } = graph;
    if (target === null) return [];
    const used = new Set([
      ...graph.copies.map((edge) => edge.stage),
      ...file.stages.map((stage) => stage.from.stage),
    ]);
    if (graph.copies.some((edge) => graph.reachable.has(edge.into))) return [];
    return file.stages
      .filter(
        (stage) =>
          stage.index < target &&
          !used.has(stage.index) &&
          !graph.reachable.has(stage.index) &&
          (stage.name === null || BUILDER.test(stage.name)) &&
          stage.instructions.some(({ keyword }) => keyword === 'RUN'),
      )
      .map((stage) => ({ line: stage.line, stage: stage.index, facts: { name: stage.name } }));
  },
};

/** Other names may be targets of their own, built with `--target`. */
const BUILDER = /^(build(er)?|compile(r)?|deps|dependencies|install(er)?|frontend|assets)([-_].*)?$/;
