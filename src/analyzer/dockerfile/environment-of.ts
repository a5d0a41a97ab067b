import { lookupIn, settingsAt } from './settings';
import type { Instruction, ParsedDockerfile, Stage } from './types';

/**
 * The ENV and ARG values in force where an instruction stands (its own not included), or at the end of a stage;
 * before the first FROM, the global ARGs. Of two that set a name the later one wins, as in BuildKit. Null: declared,
 * but the value is not known. Variables of the base image are not in it. It copies every value: in a loop ask
 * `variableOf` for the one you need.
 */
export function environmentOf(
  at: Instruction | Stage,
  file: ParsedDockerfile,
): Record<string, string | null> {
  if (!('instructions' in at) && at.stage === null) return file.globalArgs;
  const { variables, version } = settingsAt(at, file);
  const values = Object.create(null) as Record<string, string | null>;
  for (const [name, value] of variables.all(version)) values[name] = value;
  return values;
}

/** One value of `environmentOf`; undefined when the name is not declared. */
export function variableOf(
  name: string,
  at: Instruction | Stage,
  file: ParsedDockerfile,
): string | null | undefined {
  if (!('instructions' in at) && at.stage === null) return file.globalArgs[name];
  return lookupIn(settingsAt(at, file))(name);
}
