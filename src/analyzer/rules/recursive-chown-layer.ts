import type { Command } from '../dockerfile/types';
import type { Rule } from '../inspection';
import { entriesOf, orNull } from './saving';
import { shippedRuns } from './runs';
import { sum } from '../size';

/** Changing owner or mode of files from an earlier layer stores all of them a second time. */
export const recursiveChownLayer: Rule = {
  id: 'recursive-chown-layer',
  kind: 'actionable',
  lesson: 'ca-01',
  check: (weighed) =>
    shippedRuns(weighed).flatMap(({ command, instruction, stage }) => {
      if (!isRecursive(command)) return [];
      const again = entriesOf(weighed, instruction).filter((entry) => entry.what.id === 'rewritten-files');
      if (again.length === 0) return []; // the files are of this same layer, or there are none
      const suggestion =
        command.name === 'chown' ? `COPY --chown=${ownerOf(command)}` : `COPY --chmod=${ownerOf(command)}`;
      return [
        {
          line: command.line,
          stage,
          facts: { suggestion },
          saves: orNull(sum(again.map((entry) => entry.bytes))),
        },
      ];
    }),
};

function isRecursive({ name, args }: Command): boolean {
  return (name === 'chown' || name === 'chmod') && args.some((arg) => /^-[a-zA-Z]*R|^--recursive$/.test(arg));
}

/** First word that is no flag: `app:app`, `755`. */
function ownerOf({ args }: Command): string {
  return args.find((arg) => !arg.startsWith('-')) ?? '…';
}
