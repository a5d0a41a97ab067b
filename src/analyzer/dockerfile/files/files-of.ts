import { expandedIn } from '../expanded-in';
import { resolvePath } from '../next-workdir';
import { parseMount } from '../parse-mount';
import { lookupIn, settingsAt } from '../settings';
import type { CopyEdge, Instruction, ParsedDockerfile } from '../types';
import { workdirOf } from '../workdir-of';
import { commandEvents } from './command-events';
import { copyEvents } from './copy-events';
import { type FileEvent, isUnder, type Known } from './file-event';
import { Kinds } from './kinds';

const known = new WeakMap<ParsedDockerfile, FileEvent[][]>();

/**
 * What a stage's own instructions do to its files, in order: which paths they surely make, which they may make, what
 * they remove. What it inherits from the stage it is built FROM is in that one's list. Computed once a file.
 */
export function filesOf(stage: number, inspection: Known): readonly FileEvent[] {
  let events = known.get(inspection.file);
  if (!events) known.set(inspection.file, (events = readFile(inspection)));
  return events[stage] ?? [];
}

function readFile(inspection: Known): FileEvent[][] {
  const { file, graph } = inspection;
  const edges = new Map<Instruction, CopyEdge>();
  for (const edge of graph.copies) if (edge.via === 'copy') edges.set(edge.instruction, edge);
  const kinds = new Kinds();
  return file.stages.map((stage) => {
    kinds.begin(stage.from.stage);
    return stage.instructions.flatMap((instruction) => {
      const events = eventsOf(instruction, edges.get(instruction), inspection, kinds);
      kinds.note(events);
      return events;
    });
  });
}

function eventsOf(
  instruction: Instruction,
  edge: CopyEdge | undefined,
  inspection: Known,
  kinds: Kinds,
): FileEvent[] {
  const { file } = inspection;
  switch (instruction.keyword) {
    case 'WORKDIR': {
      const { value, known } = expandedIn(instruction.text, instruction, file);
      const path = known ? resolvePath(workdirOf(instruction, file), value) : null;
      return path === null
        ? []
        : [{ does: 'put', path, kind: 'directory', certain: true, line: instruction.line }];
    }
    case 'COPY':
    case 'ADD':
      return copyEvents(instruction, edge?.stage ?? null, file, kinds);
    case 'RUN': {
      const lookup = lookupIn(settingsAt(instruction, file));
      const mounts = mountTargets(instruction, file);
      return inspection
        .commandsOf(instruction)
        .flatMap((command) => commandEvents(command, lookup, mounts))
        .filter((event) => event.does !== 'put' || !mounts.some((target) => isUnder(event.path, target)));
    }
    default:
      return [];
  }
}

/** What is written into a mount is gone when the RUN ends. */
function mountTargets(instruction: Instruction, file: ParsedDockerfile): string[] {
  const targets: string[] = [];
  for (const { name, value } of instruction.flags) {
    const target = name === 'mount' && value !== null ? parseMount(value)['target'] : undefined;
    const path = target === undefined ? null : resolvePath(workdirOf(instruction, file), target);
    if (path !== null && path !== '/') targets.push(path);
  }
  return targets;
}
