import { basename } from 'node:path/posix';
import type { Command, Instruction } from '../dockerfile/types';
import type { Inspection } from '../inspection';
import { traitsOf } from './base-traits';
import { imageSettings } from './image-settings';
import { rootImage } from './stage-chain';

type Known = Omit<Inspection, 'stack'>;

/** What a container of a stage starts: ENTRYPOINT and CMD put together as Docker does, the base's own included. */
export interface StartCommand {
  /** In exec form, the words; in shell form, the shell and the text as one word. */
  argv: readonly string[];
  /** The commands it comes down to, wrappers such as `tini` and entrypoint scripts set aside. */
  commands: readonly Command[];
  /** The one that keeps running: the last. Null when it can't be told. */
  main: Command | null;
  /** The program as written, path included, that the file itself names; null where the base's own is started. */
  program: string | null;
  /** The instruction of the file that decides; null when the base's own command runs. */
  instruction: Instruction | null;
  /** Runs through a shell, which then is process 1. */
  shell: boolean;
}

/** Null when neither the file nor the known base says what is started. */
export function startCommand(known: Known, stage: number): StartCommand | null {
  const { entrypoint, cmd, shell } = imageSettings(known, stage);
  const base = traitsOf(rootImage(known, stage));
  if (entrypoint) return withEntrypoint(known, entrypoint, cmd, shell);
  if (cmd) {
    const own = ofInstruction(known, cmd, shell);
    const front = unwrap(base.entrypoint);
    if (base.entrypoint.length === 0 || front.length === 0) return own;
    return { ...fromWords([...front, ...own.argv], cmd), program: null }; // behind distroless' own node
  }
  const words = [...base.entrypoint, ...base.cmd];
  return words.length === 0 ? null : { ...fromWords(words, null), program: null };
}

function withEntrypoint(
  known: Known,
  entrypoint: Instruction,
  cmd: Instruction | null,
  shell: readonly string[],
): StartCommand {
  if (entrypoint.form === 'shell' || !cmd) return ofInstruction(known, entrypoint, shell); // a shell entrypoint ignores CMD
  const front = unwrap(entrypoint.args);
  const own = ofInstruction(known, cmd, shell);
  if (front.length > 0) return fromWords([...entrypoint.args, ...own.argv], entrypoint);
  return { ...own, argv: [...entrypoint.args, ...own.argv], program: entrypoint.args[0] ?? null };
}

function fromWords(argv: readonly string[], instruction: Instruction | null): StartCommand {
  const main = commandOf(unwrap(argv), instruction?.line ?? 0);
  return { argv, commands: main ? [main] : [], main, program: argv[0] ?? null, instruction, shell: false };
}

function ofInstruction(known: Known, instruction: Instruction, shell: readonly string[]): StartCommand {
  const parsed = known
    .commandsOf(instruction)
    .filter((command) => !SETUP.has(command.name))
    .map(withoutRunner);
  if (instruction.form === 'shell') {
    const program = instruction.text.trim().split(/\s/, 1)[0] ?? null;
    const argv = [...shell, instruction.text];
    return { argv, commands: parsed, main: parsed.at(-1) ?? null, program, instruction, shell: true };
  }
  const words = unwrap(instruction.args);
  if (words.length > 0 && words.length < instruction.args.length)
    return fromWords(instruction.args, instruction);
  return {
    argv: instruction.args,
    commands: parsed,
    main: parsed.at(-1) ?? null,
    program: instruction.args[0] ?? null,
    instruction,
    shell: false,
  };
}

/** Commands before the one that keeps running. */
const SETUP = new Set(['cd', 'export', 'set', 'echo', 'ulimit', 'umask', 'source', '.', 'sleep', 'wait']);

/** Programs that only start the program named behind them. */
const WRAPPERS = new Set([
  'tini',
  'tini-static',
  'dumb-init',
  'catatonit',
  'gosu',
  'su-exec',
  'env',
  'nice',
  'exec',
]);
const WITH_USER = new Set(['gosu', 'su-exec']);

/** Package managers that run a program of the project's environment: `poetry run uvicorn`. */
const RUNNERS = new Map([
  ['poetry', 'run'],
  ['uv', 'run'],
  ['pipenv', 'run'],
  ['pdm', 'run'],
  ['bundle', 'exec'],
]);

/** Sets `tini --`, `gosu app` and entrypoint scripts aside; empty when nothing is left. */
function unwrap(argv: readonly string[]): readonly string[] {
  let words = argv;
  for (;;) {
    const name = basename(words[0] ?? '');
    if (WRAPPERS.has(name)) {
      const at = words.findIndex((word, i) => i > 0 && !word.startsWith('-') && !word.includes('='));
      words = at < 0 ? [] : words.slice(WITH_USER.has(name) ? at + 1 : at);
    } else if (RUNNERS.has(name) && RUNNERS.get(name) === words[1]) {
      words = words.slice(2);
    } else if (/entry-?point/.test(name)) {
      words = words.slice(1);
    } else {
      return words;
    }
  }
}

function withoutRunner(command: Command): Command {
  const runs = RUNNERS.has(command.name) && RUNNERS.get(command.name) === command.args[0];
  const [program, ...args] = runs ? command.args.slice(1) : [];
  return program === undefined ? command : { ...command, name: basename(program), args };
}

function commandOf(argv: readonly string[], line: number): Command | null {
  const [program, ...args] = argv;
  if (program === undefined) return null;
  const plain = { env: {}, line, cwd: null, conditional: false, writes: [], pipedTo: null };
  return { name: basename(program), args, ...plain };
}
