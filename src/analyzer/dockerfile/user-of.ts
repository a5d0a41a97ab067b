import { settingsAt } from './settings';
import type { Instruction, ParsedDockerfile, Stage } from './types';

/** The USER in force there, variables expanded; null when none was set or a variable makes it unknowable. */
export function userOf(at: Instruction | Stage, file: ParsedDockerfile): string | null {
  return settingsAt(at, file).user;
}
