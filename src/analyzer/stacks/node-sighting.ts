import type { Clues, Sighting } from './clues';
import { WEIGHTS, contributes } from './clues';
import { nodeScript } from './node-commands';
import type { NodeKind } from './node-kind';
import { nodeKind } from './node-kind';
import { nodeProject } from './node-project';

/** The Node project as this kind; null when there is none, or it is another kind. */
export function spotNode(clues: Clues, kind: NodeKind): Sighting | null {
  const project = nodeProject(clues);
  if (!project) return null;
  const verdict = nodeKind(clues, project);
  if (verdict.kind !== kind) return null;
  const { framework, packageManager, buildStage, directory, output, outputKnown, evidence } = project;
  const doubt = verdict.certain ? [] : [`uncertain: ${kind} because of ${verdict.because}`];
  return {
    framework: framework?.id ?? null,
    packageManager,
    buildStage,
    projectDirectory: directory,
    output,
    outputCertain: outputKnown,
    evidence: [...evidence, ...(verdict.certain ? [verdict.because] : doubt)],
    strength: strength(clues, buildStage, kind),
  };
}

function strength(clues: Clues, buildStage: number, kind: NodeKind): number {
  let sum = contributes(clues, buildStage) ? WEIGHTS.builtAndShipped : WEIGHTS.builtAside;
  if (clues.final.language === 'node' || (clues.final.servesFiles && kind === 'node-static'))
    sum += WEIGHTS.runtimeBase;
  const main = clues.start?.main;
  if (main && (main.name === 'node' || nodeScript(main) !== null)) sum += WEIGHTS.runtimeCommand;
  return sum;
}
