/** A stage of a learner's answer, as the analyzer reads it: instructions on one line each, spaces collapsed. */
export interface FixStage {
  base: string;
  name: string | null;
  instructions: string[];
}

/** Reads a Dockerfile; no stage at all means that the text is none. Given from outside: lessons know no analyzer. */
export type ReadStages = (source: string) => FixStage[];

type Assertion = (stages: FixStage[]) => boolean;

const RESERVED = new Set(['scratch', 'context']);

/**
 * An assertion of a fix, as it stands in lesson.json:
 * `stages >= N` · `final.base ~ RE` · `final has RE` · `final hasnot RE` · `any has RE` · `names valid`.
 * `final hasnot` looks past the FROM. Throws on anything else, which the catalog reports at load.
 */
export function assertionOf(text: string): Assertion {
  const [subject = '', verb = ''] = text.split(' ', 2);
  const rest = text.slice(subject.length + verb.length + 2);
  const expression = () => new RegExp(rest, 'i');
  switch (`${subject} ${verb}`) {
    case 'stages >=':
      return (stages) => stages.length >= Number(rest);
    case 'names valid':
      return namesAreValid;
    case 'final.base ~': {
      const base = expression();
      return (stages) => base.test(stages.at(-1)?.base ?? '');
    }
    case 'final has': {
      const wanted = expression();
      return (stages) => (stages.at(-1)?.instructions ?? []).some((line) => wanted.test(line));
    }
    case 'final hasnot': {
      const unwanted = expression();
      return (stages) => !(stages.at(-1)?.instructions ?? []).slice(1).some((line) => unwanted.test(line));
    }
    case 'any has': {
      const wanted = expression();
      return (stages) => stages.some((stage) => stage.instructions.some((line) => wanted.test(line)));
    }
    default:
      throw new Error(`"${text}" is no assertion`);
  }
}

/** BuildKit's rule for stage names: frontend/dockerfile/instructions/parse.go, validStageName. */
function namesAreValid(stages: FixStage[]): boolean {
  const names = stages.flatMap((stage) => stage.name?.toLowerCase() ?? []);
  const legal = names.every((name) => /^[a-z][a-z0-9-_.]*$/.test(name) && !RESERVED.has(name));
  return legal && new Set(names).size === names.length;
}
