import { pairsOf } from '../dockerfile';
import type { Instruction } from '../dockerfile/types';
import type { Hit, Rule } from '../inspection';
import { holdsToken, isSecretFile, isSecretName } from './secrets';

/**
 * A secret that the build writes into a layer or into the history: in ARG, ENV or LABEL by name or by value, in the text
 * of a command, or copied as a file. What is left behind in a builder is still in its cache, so every stage counts.
 * The facts never hold the secret.
 */
export const secretInBuild: Rule = {
  id: 'secret-in-build',
  kind: 'essential',
  lesson: 'se-01',
  check: ({ file, graph }) =>
    file.instructions.flatMap((instruction) => {
      if (instruction.stage !== null && !graph.reachable.has(instruction.stage)) return [];
      return secretsIn(instruction).map((facts): Hit => ({
        line: instruction.line,
        stage: instruction.stage,
        facts: { ...facts, ships: instruction.stage !== null && graph.ships.includes(instruction.stage) },
      }));
    }),
};

interface Secret {
  /** Name of the variable or file, or what kind of token it is; never its value. */
  name: string;
  where: 'argument' | 'environment' | 'file' | 'text';
  [fact: string]: string;
}

function secretsIn(instruction: Instruction): Secret[] {
  switch (instruction.keyword) {
    case 'ARG':
    case 'ENV':
      return pairsOf(instruction)
        .filter(({ name, value }) => isSecretName(name, value) || holdsToken(value ?? '') !== null)
        .map(({ name }) => ({ name, where: instruction.keyword === 'ARG' ? 'argument' : 'environment' }));
    case 'COPY':
    case 'ADD': {
      if (instruction.flags.some((flag) => flag.name === 'from')) return [];
      const files = instruction.args.slice(0, -1).filter(isSecretFile);
      return files.map((name) => ({ name, where: 'file' }));
    }
    case 'RUN':
    case 'LABEL':
    case 'CMD':
    case 'ENTRYPOINT': {
      const kind = holdsToken(instruction.raw);
      return kind === null ? [] : [{ name: kind, where: 'text' }];
    }
    default:
      return [];
  }
}
