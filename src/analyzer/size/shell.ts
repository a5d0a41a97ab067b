import type { Command, Instruction } from '../dockerfile/types';
import type { Inspection } from '../inspection';
import type { BaseFacts } from './base-lookup';
import type { Files, Heap } from './files';
import { absolute } from './paths';
import type { Weight } from './weight';

/** What a command of a RUN may look at. */
export interface Shell {
  command: Command;
  /** The RUN it stands in. */
  instruction: Instruction;
  cwd: string;
  home: string;
  /** ENV, ARG and the assignments before the command; values as far as they are known. */
  env: Readonly<Record<string, string | null>>;
  files: Files;
  /** Index of the instruction: the layer that is being made. */
  layer: number;
  stage: number;
  base: BaseFacts | null;
  inspection: Inspection;
}

/** What one program does to the files of a stage. Pure; never throws. */
export interface Tool {
  names: readonly string[];
  run(shell: Shell): Files;
}

/** A weight at a path, made by this command. */
export function heapAt(shell: Shell, path: string, weight: Weight, more: Partial<Heap> = {}): Heap {
  return { ...weight, path: absolute(path, shell.cwd, shell.home), layer: shell.layer, ...more };
}
