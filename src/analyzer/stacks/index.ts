import type { DetectedStack } from '../inspection';
import type { StackId } from '../types';
import type { Known } from './clues';
import { gatherClues } from './clues';
import { cpp } from './cpp';
import { dotnet } from './dotnet';
import { go } from './go';
import { java } from './java';
import { next } from './next';
import { nodeServer } from './node-server';
import { nodeStatic } from './node-static';
import { php } from './php';
import { python } from './python';
import { ruby } from './ruby';
import { rust } from './rust';
import type { Stack } from './stack';

/** Every stack. When two fit equally well, the earlier one is taken. */
const stacks: readonly Stack[] = [
  next,
  nodeServer,
  nodeStatic,
  go,
  rust,
  java,
  dotnet,
  python,
  ruby,
  php,
  cpp,
];

const byId = new Map<StackId, Stack>(stacks.map((stack) => [stack.id, stack]));

/**
 * Which kind of project a Dockerfile builds, judged by what ships: its command and base first, then what was built for
 * it. Null when nothing speaks for any. Never throws.
 */
export function detectStack(known: Known): DetectedStack | null {
  const clues = gatherClues(known);
  if (!clues) return null;
  let best: DetectedStack | null = null;
  let most = 0;
  for (const stack of stacks) {
    const sighting = stack.spot(clues);
    if (!sighting || sighting.strength <= most) continue;
    const { strength, ...rest } = sighting;
    most = strength;
    best = { id: stack.id, ...rest };
  }
  return best;
}

/** What is known of a stack: what only its build needs, and what its runtime starts from. */
export function stackOf(id: StackId): Stack {
  const stack = byId.get(id);
  if (!stack) throw new Error(`no stack ${id}`); // the list holds every StackId; a test keeps it so
  return stack;
}
