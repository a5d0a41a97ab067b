import type { Stage } from '../dockerfile/types';
import type { Rule } from '../inspection';
import { endOfLife, floats, supported } from './releases';

/** A base whose tag moves, or whose release gets no security fixes any more. Compared with the table's date: no clock. */
export const floatingOrEolBase: Rule = {
  id: 'floating-or-eol-base',
  kind: 'actionable',
  lesson: 'ba-02',
  check({ file, graph }) {
    const seen = new Set<string>();
    return file.stages.flatMap((stage) => {
      const image = imageOf(stage);
      if (image === null || !graph.reachable.has(stage.index) || seen.has(image)) return [];
      seen.add(image);
      const eol = endOfLife(image);
      if (eol === null && !floats(image)) return [];
      return [{ line: stage.line, stage: stage.index, facts: { image, eol, suggestion: supported(image) } }];
    });
  },
};

/** Null for `scratch`, a stage, and a name that depends on a variable nobody set. */
function imageOf({ from }: Stage): string | null {
  const { image, stage } = from;
  return stage !== null || image === '' || image === 'scratch' || image.includes('$') ? null : image;
}
