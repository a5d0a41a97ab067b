import { settingsAt } from './settings';
import type { Instruction, ParsedDockerfile, Stage } from './types';

/**
 * The absolute working directory in force where an instruction stands (its own effect not included), or at the end
 * of a stage. A stage built on another starts in that one's. Null when a variable without a value makes it
 * unknowable, or when only a base image that is not known has set it.
 */
export function workdirOf(at: Instruction | Stage, file: ParsedDockerfile): string | null {
  return settingsAt(at, file).workdir;
}
