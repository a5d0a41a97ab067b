import { expandWith } from './expand';
import { nextWorkdir } from './next-workdir';
import { pairsOf } from './pairs-of';
import { PLATFORM_ARGS } from './platform-args';
import { Scope } from './scope';
import type { Instruction, ParsedDockerfile, Stage } from './types';

/** What holds where an instruction stands, its own effect not yet included. */
export interface Place {
  /** Null when a variable or a base image that nobody has looked into makes it unknowable. */
  workdir: string | null;
  /** SHELL in force. */
  shell: readonly string[];
  /** USER in force as expanded; null when never set or unknowable. */
  user: string | null;
}

export interface Settings extends Place {
  env: Scope;
  args: Scope;
}

const DEFAULT_SHELL = ['/bin/sh', '-c'];

/** The value of a name for BuildKit's expansion: ENV wins over ARG. Undefined when nobody declared it. */
export function lookupIn(settings: Settings) {
  return (name: string): string | null | undefined => {
    const value = settings.env.get(name);
    return value === undefined ? settings.args.get(name) : value;
  };
}

/** Applies one instruction to the settings of its stage, in place. */
export function applyInstruction(settings: Settings, instruction: Instruction, file: ParsedDockerfile): void {
  const lookup = lookupIn(settings);
  const valueOf = (text: string) => {
    const expansion = expandWith(text, lookup, file.escape);
    return expansion.known ? expansion.value : null;
  };
  switch (instruction.keyword) {
    case 'ENV': {
      // All words of one ENV see the values from before it.
      const pairs = pairsOf(instruction).map(
        (pair) => [valueOf(pair.name), valueOf(pair.value ?? '')] as const,
      );
      for (const [name, value] of pairs) if (name) settings.env.set(name, value);
      break;
    }
    case 'ARG':
      for (const pair of pairsOf(instruction)) {
        const inherited = file.globalArgs[pair.name] ?? PLATFORM_ARGS[pair.name] ?? null;
        settings.args.set(pair.name, pair.value === null ? inherited : valueOf(pair.value));
      }
      break;
    case 'WORKDIR':
      settings.workdir = nextWorkdir(settings.workdir, valueOf(instruction.text));
      break;
    case 'SHELL':
      if (instruction.form === 'exec') settings.shell = instruction.args;
      break;
    case 'USER':
      settings.user = valueOf(instruction.text);
      break;
    default:
  }
}

interface FileSettings {
  ends: Settings[];
  places: Map<Instruction, Place>;
}

const known = new WeakMap<ParsedDockerfile, FileSettings>();

/** Settings of the whole file, computed once. */
function settingsOf(file: ParsedDockerfile): FileSettings {
  let settings = known.get(file);
  if (!settings) known.set(file, (settings = walk(file)));
  return settings;
}

function walk(file: ParsedDockerfile): FileSettings {
  const ends: Settings[] = [];
  const places = new Map<Instruction, Place>();
  for (const stage of file.stages) {
    const settings = startOf(stage, ends);
    for (const instruction of stage.instructions) {
      places.set(instruction, { workdir: settings.workdir, shell: settings.shell, user: settings.user });
      applyInstruction(settings, instruction, file);
    }
    ends.push(settings);
  }
  return { ends, places };
}

function startOf(stage: Stage, earlier: readonly Settings[]): Settings {
  const parent = stage.from.stage === null ? undefined : earlier[stage.from.stage];
  if (parent) return { ...parent, env: new Scope(parent.env), args: new Scope(parent.args) };
  // `scratch` has no settings at all, so the directory is the root for sure.
  const workdir = stage.from.image === 'scratch' ? '/' : null;
  return { env: new Scope(), args: new Scope(), workdir, shell: DEFAULT_SHELL, user: null };
}

export function settingsAtStart(stage: Stage, file: ParsedDockerfile): Settings {
  return startOf(stage, settingsOf(file).ends);
}

export function placeOf(instruction: Instruction, file: ParsedDockerfile): Place {
  return settingsOf(file).places.get(instruction) ?? { workdir: null, shell: DEFAULT_SHELL, user: null };
}

export function placeAtEnd(stage: Stage, file: ParsedDockerfile): Place {
  return settingsOf(file).ends[stage.index] ?? { workdir: null, shell: DEFAULT_SHELL, user: null };
}
