import { parseMount } from '../../dockerfile';
import { toolOf } from '../commands';
import { entryOf } from '../entry';
import { added, type Files } from '../files';
import { absolute, under } from '../paths';
import { range } from '../range';
import type { LedgerEntry } from '../../types';
import type { Scene } from '../stage-state';

/** Runs the commands of a RUN on the stage's files: what its layer holds at the end, cache mounts left out. */
export function weighRun(scene: Scene): { files: Files; entry: LedgerEntry } {
  const { inspection, instruction, state } = scene;
  const mounts = mountsOf(scene);
  const nodeInstalls = otherInstallers(scene);
  let files = state.files;
  for (const command of inspection.commandsOf(instruction)) {
    if (nodeInstalls(command.name, command.conditional)) continue;
    const before = files;
    files = toolOf(command.name).run({
      command,
      instruction,
      inspection,
      files,
      cwd: command.cwd ?? scene.workdir,
      home: scene.home,
      env: Object.keys(command.env).length > 0 ? { ...state.env, ...command.env } : state.env,
      base: state.base,
      layer: instruction.index,
      stage: state.index,
    });
    if (command.conditional) files = doubted(before, files);
  }
  files = files.filter(
    (heap) => heap.layer !== instruction.index || !mounts.some((mount) => under(heap.path, mount)),
  );
  const layer = files.filter((heap) => heap.layer === instruction.index);
  return { files, entry: entryOf(instruction, layer, files.length < state.files.length) };
}

/** Paths that a `RUN --mount` covers: what is written there is not in the layer. */
function mountsOf({ instruction, workdir, home }: Scene): string[] {
  return instruction.flags
    .filter((flag) => flag.name === 'mount' && flag.value !== null)
    .map((flag) => parseMount(flag.value ?? '')['target'])
    .filter((target): target is string => target !== undefined && target !== '')
    .map((target) => absolute(target, workdir, home));
}

/** What a command that may not run has brought: perhaps nothing. */
function doubted(before: Files, after: Files): Files {
  const fresh = new Set(added(before, after));
  return after.map((heap) =>
    fresh.has(heap)
      ? {
          ...heap,
          bytes: range(0, heap.bytes.likely, heap.bytes.high),
          download: range(0, heap.download.likely, heap.download.high),
        }
      : heap,
  );
}

const NODE_MANAGERS = new Set(['npm', 'yarn', 'pnpm', 'bun']);

/**
 * `if [ -f yarn.lock ]; then yarn; elif … npm ci; elif … pnpm i; fi` runs one of its branches. Says which package
 * managers to pass over: all but the project's own, or but the first where that is not known.
 */
function otherInstallers({
  inspection,
  instruction,
}: Scene): (name: string, conditional: boolean) => boolean {
  const offered = inspection
    .commandsOf(instruction)
    .filter((command) => command.conditional && NODE_MANAGERS.has(command.name))
    .map((command) => command.name);
  const own = inspection.stack?.packageManager ?? null;
  const kept = own !== null && offered.includes(own) ? own : offered[0];
  return (name, conditional) => conditional && NODE_MANAGERS.has(name) && name !== kept;
}
