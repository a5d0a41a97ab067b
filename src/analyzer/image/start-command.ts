import { basename } from 'node:path/posix';
import type { Command, Instruction } from '../dockerfile/types';
import type { Inspection } from '../inspection';
import { traitsOf } from './base-traits';
import { imageSettings } from './image-settings';
import { rootImage } from './stage-chain';

type Known = Omit<Inspection, 'stack'>;

/** What a container of a stage starts: ENTRYPOINT and CMD put together as Docker does. */
export interface StartCommand {
  /** In exec form, the words; in shell form, the text as one word behind the shell. */
  argv: readonly string[];
  /** The commands it comes down to, wrappers such as `tini` and entrypoint scripts set aside. */
  commands: readonly Command[];
  /** The one that keeps running: the last. Null when it can't be told. */
  main: Command | null;
  /** The instruction that decides; null when the base's own command runs. */
  instruction: Instruction | null;
  /** Runs through a shell, which then is process 1. */
  shell: boolean;
}

/** Null when neither the file nor the known base says what is started. */
export function startCommand(known: Known, stage: number): StartCommand | null {
  const { entrypoint, cmd, shell } = imageSettings(known, stage);
  if (entrypoint) return withEntrypoint(known, entrypoint, cmd, shell);
  if (cmd) return ofInstruction(known, cmd, shell);
  const base = traitsOf(rootImage(known, stage)).command;
  if (base.length === 0) return null;
  const command = commandOf(unwrap(base), 0);
  return { argv: base, commands: command ? [command] : [], main: command, instruction: null, shell: false };
}

function withEntrypoint(
  known: Known,
  entrypoint: Instruction,
  cmd: Instruction | null,
  shell: readonly string[],
): StartCommand {
  if (entrypoint.form === 'shell' || !cmd) return ofInstruction(known, entrypoint, shell); // a shell entrypoint ignores CMD
  const tail = cmd.form === 'exec' ? cmd.args : [...shell, cmd.text];
  const rest = unwrap(entrypoint.args);
  if (rest.length === 0) {
    const inner = ofInstruction(known, cmd, shell);
    return { ...inner, argv: [...entrypoint.args, ...inner.argv] };
  }
  const command = commandOf([...rest, ...tail], entrypoint.line);
  return {
    argv: [...entrypoint.args, ...tail],
    commands: command ? [command] : [],
    main: command,
    instruction: entrypoint,
    shell: false,
  };
}

function ofInstruction(known: Known, instruction: Instruction, shell: readonly string[]): StartCommand {
  const exec = instruction.form === 'exec';
  const parsed = known.commandsOf(instruction).filter((command) => !SETUP.has(command.name));
  const words = exec ? unwrap(instruction.args) : [];
  const wrapped = exec && words.length < instruction.args.length && words.length > 0;
  const own = wrapped ? commandOf(words, instruction.line) : null;
  const commands = own ? [own] : parsed;
  return {
    argv: exec ? instruction.args : [...shell, instruction.text],
    commands,
    main: commands.at(-1) ?? null,
    instruction,
    shell: !exec,
  };
}

const SETUP = new Set([
  'cd',
  'export',
  'set',
  'echo',
  'ulimit',
  'umask',
  'source',
  '.',
  'exec',
  'sleep',
  'wait',
]);

/** Programs that only start the program named behind them. */
const WRAPPERS = new Set([
  'tini',
  'dumb-init',
  'tini-static',
  'catatonit',
  's6-svscan',
  'gosu',
  'su-exec',
  'env',
  'nice',
  'exec',
]);
const WITH_USER = new Set(['gosu', 'su-exec']);

/** Sets `tini --`, `gosu app` and entrypoint scripts aside; empty when nothing is left. */
function unwrap(argv: readonly string[]): readonly string[] {
  let words = argv;
  for (;;) {
    const name = basename(words[0] ?? '');
    if (WRAPPERS.has(name)) {
      const at = words.findIndex((word, i) => i > 0 && !word.startsWith('-') && !word.includes('='));
      words = at < 0 ? [] : words.slice(WITH_USER.has(name) ? at + 1 : at);
    } else if (/entry-?point/.test(name)) {
      words = words.slice(1);
    } else {
      return words;
    }
  }
}

function commandOf(argv: readonly string[], line: number): Command | null {
  const [program, ...args] = argv;
  if (program === undefined) return null;
  return {
    name: basename(program),
    args,
    env: {},
    line,
    cwd: null,
    conditional: false,
    writes: [],
    pipedTo: null,
  };
}
