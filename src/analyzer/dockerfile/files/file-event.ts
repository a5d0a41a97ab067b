import type { Command, Instruction, ParsedDockerfile, StageGraph } from '../types';

/** What is needed to know where files are; an Inspection is one. */
export interface Known {
  file: ParsedDockerfile;
  graph: StageGraph;
  commandsOf(instruction: Instruction): readonly Command[];
}

/** Something an instruction does to the file system of its stage. Paths are absolute, without a slash at the end. */
export type FileEvent = { line: number } & (
  | {
      /** The path is there afterwards, and with it the directories above it. */
      does: 'put';
      path: string;
      kind: 'file' | 'directory' | 'unknown';
      /** False when the command may be left out at run time. */
      certain: boolean;
    }
  | {
      /** Whatever lies under `source` of a stage lies under `path` as well. */
      does: 'link';
      path: string;
      stage: number;
      source: string;
    }
  | {
      /** Anything may lie at or under the path; null: under the directories of the operating system. */
      does: 'may-fill';
      path: string | null;
      /** Paths that do not last: targets of RUN --mount. */
      except: readonly string[];
    }
  | {
      does: 'remove';
      path: string;
      /** The path itself, or what is under it (`rm -rf dir/*`). */
      what: 'all' | 'contents';
      certain: boolean;
    }
);

/** Is `path` the directory itself or somewhere under it? */
export function isUnder(path: string, directory: string): boolean {
  return path === directory || directory === '/' || path.startsWith(`${directory}/`);
}
