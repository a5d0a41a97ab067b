import type { Problem } from '../types';
import { expandWith } from './expand';
import { imageReferenceFault } from './image-reference-fault';
import { isKeyword, KEYWORDS } from './keywords';
import { nearest } from './nearest';
import { pairsOf } from './pairs-of';
import { PLATFORM_ARGS } from './platform-args';
import type { Instruction, Stage } from './types';

export interface Stages {
  stages: Stage[];
  globalArgs: Record<string, string | null>;
  problems: Problem[];
}

/** BuildKit's rule for names after AS, once they are in lower case. */
const STAGE_NAME = /^[a-z][a-z0-9._-]*$/;
/** Names that BuildKit keeps for itself (its check ReservedStageName). */
const RESERVED = new Set(['context', 'scratch']);

/** Groups the instructions into stages and sets each instruction's `stage`. */
export function readStages(instructions: readonly Instruction[], escape: string): Stages {
  const globalArgs = Object.create(null) as Record<string, string | null>;
  const stages: Stage[] = [];
  const problems: Problem[] = [];
  const byName = new Map<string, Stage>();
  for (const instruction of instructions) {
    if (instruction.keyword === 'FROM') {
      const stage = openStage(instruction, stages.length, byName, globalArgs, escape, problems);
      stages.push(stage);
      if (stage.name !== null) byName.set(stage.name, stage);
    } else if (stages.length === 0 && instruction.keyword === 'ARG') {
      declareGlobals(instruction, globalArgs, escape);
    }
    const stage = stages.at(-1);
    if (!stage) continue;
    instruction.stage = stage.index;
    stage.endLine = instruction.endLine;
    if (instruction.keyword !== 'FROM') stage.instructions.push(instruction);
  }
  return { stages, globalArgs, problems: [...problems, ...missingFrom(instructions, stages.length > 0)] };
}

/** A FROM that is missing, or comes too late. One that is mistyped has its own problem, which says it all. */
function missingFrom(instructions: readonly Instruction[], hasStages: boolean): Problem[] {
  const known = instructions.filter(({ keyword }) => isKeyword(keyword));
  if (known.length === 0 && !instructions.some(({ keyword }) => nearest(keyword, KEYWORDS) !== null)) {
    return [{ line: 1, code: 'not-a-dockerfile', message: 'no Dockerfile instruction found', facts: {} }];
  }
  const stray = known.find(({ keyword, stage }) => stage === null && keyword !== 'ARG');
  if (stray === undefined && hasStages) return [];
  const until = known.find(({ keyword }) => keyword === 'FROM')?.index ?? Infinity;
  const mistyped = instructions.some(
    ({ keyword, index }) => index < until && nearest(keyword, KEYWORDS) === 'FROM',
  );
  if (mistyped) return [];
  const problems = stray ? [strayInstruction(stray)] : [];
  if (!hasStages) {
    problems.push({
      line: 1,
      code: 'no-from',
      message: 'no build stage: the Dockerfile has no FROM',
      facts: {},
    });
  }
  return problems;
}

function strayInstruction({ line, keyword }: Instruction): Problem {
  return {
    line,
    code: 'no-instruction-before-from',
    message: `no build stage in current context: ${keyword} comes before the first FROM`,
    facts: { keyword },
  };
}

function declareGlobals(
  instruction: Instruction,
  globalArgs: Record<string, string | null>,
  escape: string,
): void {
  for (const { name, value } of pairsOf(instruction)) {
    const expansion = value === null ? null : expandWith(value, globalLookup(globalArgs), escape);
    globalArgs[name] = expansion?.value ?? null;
  }
}

function globalLookup(globalArgs: Readonly<Record<string, string | null>>) {
  return (name: string) => globalArgs[name] ?? PLATFORM_ARGS[name] ?? (name in globalArgs ? null : undefined);
}

function openStage(
  from: Instruction,
  index: number,
  earlier: ReadonlyMap<string, Stage>,
  globalArgs: Readonly<Record<string, string | null>>,
  escape: string,
  problems: Problem[],
): Stage {
  const raw = from.args[0] ?? '';
  const base = expandWith(raw, globalLookup(globalArgs), escape);
  const nameAsWritten = from.args[1]?.toLowerCase() === 'as' ? (from.args[2] ?? null) : null;
  const name = nameAsWritten?.toLowerCase() ?? null;
  if (raw !== '' && base.value === '') {
    const message = `base name (${raw}) should not be blank`;
    problems.push({
      line: from.line,
      code: 'empty-base-name',
      message,
      facts: { raw, variables: base.unset },
    });
  }
  const baseStage = earlier.get(base.value.toLowerCase());
  const fault = base.error ?? (base.known ? referenceFault(base.value, baseStage) : null);
  if (fault !== null && base.value !== '') {
    const facts = { keyword: 'FROM', raw, suggestion: base.value.toLowerCase() };
    problems.push({ line: from.line, code: 'bad-argument', message: fault, facts });
  }
  if (name !== null) checkName(name, nameAsWritten ?? name, from.line, earlier, problems);
  return {
    index,
    name: name !== null && STAGE_NAME.test(name) ? name : null,
    nameAsWritten,
    line: from.line,
    endLine: from.endLine,
    from: {
      raw,
      image: base.value,
      stage: baseStage?.index ?? null,
      platform: from.flags.find((flag) => flag.name === 'platform')?.value ?? null,
    },
    instructions: [from],
  };
}

/** BuildKit takes a stage for FROM by its name in small letters only, and anything else for an image. */
function referenceFault(image: string, stage: Stage | undefined): string | null {
  if (stage?.name === image) return null;
  const fault = imageReferenceFault(image);
  return fault && `failed to parse stage name ${JSON.stringify(image)}: ${fault}`;
}

function checkName(
  name: string,
  written: string,
  line: number,
  earlier: ReadonlyMap<string, Stage>,
  problems: Problem[],
): void {
  if (!STAGE_NAME.test(name)) {
    const message = `invalid name for build stage: ${JSON.stringify(written)}, name can't start with a number or contain symbols`;
    problems.push({ line, code: 'bad-stage-name', message, facts: { name: written } });
  } else if (RESERVED.has(name)) {
    const message = `stage name ${JSON.stringify(written)} is reserved`;
    problems.push({ line, code: 'reserved-stage-name', message, facts: { name: written } });
  } else if (earlier.has(name)) {
    const message = `duplicate stage name ${JSON.stringify(written)}, stage names should be unique`;
    const first = earlier.get(name)?.line ?? line;
    problems.push({
      line,
      code: 'duplicate-stage-name',
      message,
      facts: { name: written, firstLine: first },
    });
  }
}
