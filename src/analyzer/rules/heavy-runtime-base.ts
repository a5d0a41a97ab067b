import { traitsOf } from '../image/base-traits';
import { runtimeVariant } from '../image/runtime-variant';
import { stageChain } from '../image/stage-chain';
import type { Rule, Weighed } from '../inspection';
import { lookupBase, subtract } from '../size';
import { stackOf } from '../stacks';
import { bytesOf, orNull } from './saving';

/** What ships stands on an SDK or a full image, and a smaller one would run the program as well. */
export const heavyRuntimeBase: Rule = {
  id: 'heavy-runtime-base',
  kind: 'actionable',
  lesson: 'ba-01',
  check(weighed) {
    if (weighed.graph.target === null) return [];
    const root = stageChain(weighed, weighed.graph.target).at(-1);
    const from = root?.instructions[0];
    if (!root || !from || root.from.stage !== null) return [];
    const suggestion = smallerBase(weighed, root.from.image);
    const small = suggestion === null ? null : lookupBase(suggestion);
    if (suggestion === null || !small) return [];
    const saves = subtract(bytesOf(weighed, from), small.disk);
    if (saves.likely === 0) return [];
    return [
      {
        line: root.line,
        stage: root.index,
        facts: { image: root.from.image, suggestion },
        saves: orNull(saves),
      },
    ];
  },
};

/** Null when the image is as small as its family gets, and for plain systems: `debian` is nobody's SDK. */
function smallerBase({ stack }: Weighed, image: string): string | null {
  const traits = traitsOf(image);
  if (stack?.id === 'node-static')
    return traits.language === 'node' ? stackOf(stack.id).runtimeBase(image) : null;
  return traits.language === null ? null : runtimeVariant(image);
}
