import { applyInstruction, settingsAtStart } from './settings';
import type { Instruction, ParsedDockerfile, Stage } from './types';

/**
 * The ENV and ARG values in force where an instruction stands (its own not included), or at the end of a stage;
 * before the first FROM, the global ARGs. ENV wins over ARG. Null: declared, but the value is not known. Variables
 * of the base image are not in it. Walks the stage: not for use inside a loop over instructions.
 */
export function environmentOf(
  at: Instruction | Stage,
  file: ParsedDockerfile,
): Record<string, string | null> {
  const stage = 'instructions' in at ? at : at.stage === null ? undefined : file.stages[at.stage];
  if (!stage) return file.globalArgs;
  const settings = settingsAtStart(stage, file);
  for (const instruction of stage.instructions) {
    if (instruction === at) break;
    applyInstruction(settings, instruction, file);
  }
  return Object.assign(
    Object.create(null) as Record<string, string | null>,
    Object.fromEntries(settings.args.flatten()),
    Object.fromEntries(settings.env.flatten()),
  );
}
