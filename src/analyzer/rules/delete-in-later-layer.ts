import type { Instruction } from '../dockerfile/types';
import type { Rule, Weighed } from '../inspection';
import { subtract } from '../size';
import type { Range } from '../types';
import { aptListsOn, bytesOf, leftoverOf, orNull } from './saving';
import type { Run } from './runs';
import { shippedRuns } from './runs';
import { aptInstalls, apkAdds, isAptUpdate, removedPaths, uninstalls } from './package-managers';
import { nodeInstall } from '../stacks/node-commands';

/** Files of an earlier layer are deleted: they are hidden from then on, and their bytes still ship. */
export const deleteInLaterLayer: Rule = {
  id: 'delete-in-later-layer',
  kind: 'actionable',
  lesson: 'ca-01',
  check(weighed) {
    const runs = shippedRuns(weighed);
    return runs.flatMap((run, at) => {
      const earlier = runs.slice(0, at);
      const deleted = deletedBefore(weighed, run, earlier);
      if (!deleted) return [];
      const { path, maker } = deleted;
      return [
        {
          line: run.command.line,
          stage: run.stage,
          facts: { path, madeAt: maker.line },
          saves: bytesAt(weighed, path, maker, run.stage),
        },
      ];
    });
  },
};

interface Deleted {
  path: string;
  /** The instruction whose layer keeps it. */
  maker: Instruction;
}

/** What the command deletes, and what made it; null when it deletes nothing of an earlier layer. */
function deletedBefore(weighed: Weighed, run: Run, earlier: readonly Run[]): Deleted | null {
  const packages = uninstalls(run.command);
  if (packages) {
    const same = (other: Run) =>
      [...(aptInstalls(other.command) ?? []), ...(apkAdds(other.command) ?? [])].find((name) =>
        packages.includes(name),
      );
    const maker = onlyEarlierLayer(run, earlier, (other) => same(other) !== undefined);
    return maker ? { path: same(maker) ?? '', maker: maker.instruction } : null;
  }
  for (const path of removedPaths(run.command)) {
    const maker = onlyEarlierLayer(run, earlier, (other) => makes(other, path));
    if (maker) return { path, maker: maker.instruction };
    const copied = weighed.file.instructions.find(
      (one) => one.index < run.instruction.index && one.stage === run.stage && copies(one, path),
    );
    if (copied) return { path, maker: copied };
  }
  return null;
}

/** What the deleted files weigh in the layer that made them; null where that layer holds more than them. */
function bytesAt(weighed: Weighed, path: string, maker: Instruction, stage: number): Range | null {
  if (path.startsWith('/var/lib/apt')) return aptListsOn(weighed, stage);
  if (maker.keyword !== 'RUN') return orNull(bytesOf(weighed, maker));
  if (weighed.commandsOf(maker).length !== 1) return null;
  return orNull(subtract(bytesOf(weighed, maker), leftoverOf(weighed, maker)));
}

/** The run that made it in an earlier layer; null when the same layer made it too, so that deleting helps. */
function onlyEarlierLayer(run: Run, earlier: readonly Run[], made: (run: Run) => boolean): Run | null {
  const makers = earlier.filter(made);
  return makers.some((maker) => maker.instruction === run.instruction) ? null : (makers.at(-1) ?? null);
}

function makes({ command }: Run, path: string): boolean {
  if (isAptUpdate(command)) return path === '/var/lib/apt/lists' || path === '/var/lib/apt';
  if (nodeInstall(command) && command.cwd !== null) return path === `${command.cwd}/node_modules`;
  return downloads(command).some((file) => file === path);
}

/** Absolute paths of the files that `curl -o`, `wget` or a redirection writes. */
function downloads({ name, args, cwd, writes }: Run['command']): string[] {
  const absolute = (file: string) =>
    file.startsWith('/') ? [file] : cwd === null ? [] : [`${cwd === '/' ? '' : cwd}/${file}`];
  const flag = name === 'curl' ? /^(-o|--output)$/ : name === 'wget' ? /^(-O|--output-document)$/ : null;
  const at = flag ? args.findIndex((arg) => flag.test(arg)) : -1;
  const named = at < 0 ? undefined : args[at + 1];
  const remote =
    (name === 'wget' && named === undefined) ||
    (name === 'curl' && args.some((arg) => /^-[a-zA-Z]*O/.test(arg)));
  const url = remote ? args.find((arg) => /^https?:/.test(arg)) : undefined;
  const last = url?.slice(url.lastIndexOf('/') + 1);
  return [...writes, ...(named === undefined ? [] : [named]), ...(last ? [last] : [])].flatMap(absolute);
}

/** Was exactly this file copied? A part of a copied folder may be meant to go; its bytes are not known either. */
function copies({ keyword, args, flags }: Weighed['file']['instructions'][number], path: string): boolean {
  if ((keyword !== 'COPY' && keyword !== 'ADD') || flags.some((flag) => flag.name === 'from')) return false;
  const destination = args.at(-1) ?? '';
  const name = (args[0] ?? '').split('/').at(-1) ?? '';
  return destination === path || (destination.endsWith('/') && `${destination}${name}` === path);
}
