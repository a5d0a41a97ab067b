import { type Expansion, expandWith } from './expand';
import { lookupIn, settingsAt } from './settings';
import type { Instruction, ParsedDockerfile } from './types';

/**
 * A word of an instruction with the variables of its place put in, quotes and escapes removed: what BuildKit makes
 * of a COPY source, a WORKDIR or a USER. `known` is false where a variable of the base image may stand in it.
 */
export function expandedIn(text: string, instruction: Instruction, file: ParsedDockerfile): Expansion {
  return expandWith(text, lookupIn(settingsAt(instruction, file)), file.escape);
}
