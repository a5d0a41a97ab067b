import type { Expansion } from '../../dockerfile';
import { environmentOf, expansionOf } from '../../dockerfile';
import type { Instruction, ParsedDockerfile } from '../../dockerfile/types';

const known = new WeakMap<Instruction, Expansion[]>();

/** The arguments of an instruction with variables put in. Computed once an instruction: its environment is a walk. */
export function expandedArgs(instruction: Instruction, file: ParsedDockerfile): readonly Expansion[] {
  let args = known.get(instruction);
  if (!args) {
    const environment = instruction.text.includes('$') ? environmentOf(instruction, file) : {};
    args = instruction.args.map((arg) => expansionOf(arg, environment, file.escape));
    known.set(instruction, args);
  }
  return args;
}
