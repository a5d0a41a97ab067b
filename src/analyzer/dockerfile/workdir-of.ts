import { placeAtEnd, placeOf } from './settings';
import type { Instruction, ParsedDockerfile, Stage } from './types';

/**
 * The absolute working directory in force where an instruction stands, or at the end of a stage. A stage built on
 * another starts in that one's. Null when a variable without a value makes it unknowable, or when nothing but an
 * unknown base image has set it.
 */
export function workdirOf(at: Instruction | Stage, file: ParsedDockerfile): string | null {
  return 'instructions' in at ? placeAtEnd(at, file).workdir : placeOf(at, file).workdir;
}

/** The USER in force there, variables expanded; null when none was set or a variable makes it unknowable. */
export function userOf(at: Instruction | Stage, file: ParsedDockerfile): string | null {
  return 'instructions' in at ? placeAtEnd(at, file).user : placeOf(at, file).user;
}
