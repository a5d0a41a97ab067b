import { baseWorkdir, isWindowsBase } from './base-workdir';
import { expandWith } from './expand';
import { nextWorkdir } from './next-workdir';
import { pairsOf } from './pairs-of';
import { PLATFORM_ARGS } from './platform-args';
import type { Instruction, ParsedDockerfile, Stage } from './types';
import { Variables } from './variables';

/** What holds where an instruction stands, its own effect not yet included. */
export interface Settings {
  /** Null when a variable or a base image that is not known makes it unknowable. */
  workdir: string | null;
  /** SHELL in force. */
  shell: readonly string[];
  /** USER in force as expanded; null when never set or unknowable. */
  user: string | null;
  /** ENV and ARG together, as of `version`: for BuildKit the last one that set a name wins. */
  variables: Variables;
  version: number;
}

const DEFAULT_SHELL = ['/bin/sh', '-c'];
const WINDOWS_SHELL = ['cmd', '/S', '/C'];

interface FileSettings {
  before: Map<Instruction, Settings>;
  /** At the end of each stage. */
  ends: Settings[];
}

const known = new WeakMap<ParsedDockerfile, FileSettings>();

/** The settings in force where an instruction stands, or at the end of a stage. Computed once a file. */
export function settingsAt(at: Instruction | Stage, file: ParsedDockerfile): Settings {
  let settings = known.get(file);
  if (!settings) known.set(file, (settings = walk(file)));
  const found = 'instructions' in at ? settings.ends[at.index] : settings.before.get(at);
  return found ?? startOf(null, null);
}

/** The value of a name for BuildKit's expansion. Undefined when nobody declared it. */
export function lookupIn({ variables, version }: Settings) {
  return (name: string): string | null | undefined => variables.get(name, version);
}

function walk(file: ParsedDockerfile): FileSettings {
  const ends: Settings[] = [];
  const before = new Map<Instruction, Settings>();
  for (const stage of file.stages) {
    const parent = stage.from.stage === null ? null : (ends[stage.from.stage] ?? null);
    let settings = startOf(parent, stage.from.image);
    for (const instruction of stage.instructions) {
      before.set(instruction, settings);
      settings = after(settings, instruction, file);
    }
    ends.push(settings);
  }
  return { before, ends };
}

function startOf(parent: Settings | null, image: string | null): Settings {
  return {
    workdir: parent ? parent.workdir : baseWorkdir(image ?? ''),
    shell: parent?.shell ?? (isWindowsBase(image ?? '') ? WINDOWS_SHELL : DEFAULT_SHELL),
    user: parent?.user ?? null,
    variables: new Variables(parent?.variables),
    version: 0,
  };
}

function after(settings: Settings, instruction: Instruction, file: ParsedDockerfile): Settings {
  const { variables } = settings;
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
      for (const [name, value] of pairs) if (name) variables.set(name, value);
      return { ...settings, version: variables.version };
    }
    case 'ARG':
      return { ...settings, version: declareArgs(settings, instruction, file) };
    case 'WORKDIR':
      return { ...settings, workdir: nextWorkdir(settings.workdir, valueOf(instruction.text)) };
    case 'SHELL':
      return instruction.form === 'exec' ? { ...settings, shell: instruction.args } : settings;
    case 'USER':
      return { ...settings, user: valueOf(instruction.text) };
    default:
      return settings;
  }
}

/** Each ARG of a line sees those before it. Without a default it takes the global value, or keeps what there was. */
function declareArgs({ variables }: Settings, instruction: Instruction, file: ParsedDockerfile): number {
  for (const { name, value } of pairsOf(instruction)) {
    if (value !== null) {
      const expansion = expandWith(value, (wanted) => variables.get(wanted), file.escape);
      variables.set(name, expansion.known ? expansion.value : null);
      continue;
    }
    const inherited = file.globalArgs[name] ?? PLATFORM_ARGS[name] ?? null;
    if (inherited !== null || variables.get(name) === undefined) variables.set(name, inherited);
  }
  return variables.version;
}
