import { parseMount } from './parse-mount';
import type { CopyEdge, Instruction } from './types';

/** Where an instruction reads from besides the build context, by the name as written. */
export type Reference = Pick<CopyEdge, 'via' | 'sources' | 'destination'> & { from: string };

/** The stages and images that a `COPY --from` or the `from` of a `RUN --mount` names. */
export function referencesOf(instruction: Instruction): Reference[] {
  const { keyword, flags, args } = instruction;
  if (keyword === 'COPY' || keyword === 'ADD') {
    const from = flags.find((flag) => flag.name === 'from')?.value;
    if (!from) return [];
    return [{ from, via: 'copy', sources: args.slice(0, -1), destination: args.at(-1) ?? '' }];
  }
  if (keyword !== 'RUN') return [];
  const references: Reference[] = [];
  for (const { name, value } of flags) {
    const mount = name === 'mount' && value !== null ? parseMount(value) : null;
    if (!mount?.['from']) continue;
    const sources = [mount['source'] ?? '/'];
    references.push({ from: mount['from'], via: 'mount', sources, destination: mount['target'] ?? '' });
  }
  return references;
}
