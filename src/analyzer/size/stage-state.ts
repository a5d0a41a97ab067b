import type { Instruction } from '../dockerfile/types';
import type { Inspection } from '../inspection';
import type { LedgerEntry, Range } from '../types';
import type { BaseFacts } from './base-lookup';
import type { Files } from './files';

/** A stage as far as it has been weighed. */
export interface StageState {
  index: number;
  /** The image at the bottom, through all stages it is built FROM. */
  base: BaseFacts | null;
  files: Files;
  entries: LedgerEntry[];
  /** Sum of the entries, on disk and compressed. */
  size: Range;
  download: Range;
  /** ENV and ARG values in force; null: declared, but unknown. */
  env: Record<string, string | null>;
}

/** What weighing an instruction may look at. */
export interface Scene {
  inspection: Inspection;
  instruction: Instruction;
  /** Before the instruction. */
  state: StageState;
  /** All stages weighed so far, by index. */
  stages: readonly StageState[];
  workdir: string;
  /** Home directory of the user in force. */
  home: string;
}
