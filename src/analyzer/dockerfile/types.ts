/** The parsed Dockerfile: a tree and its problems together. Lines are 1-based and inclusive. */
import type { Problem } from '../types';

export interface Flag {
  /** Without the dashes: `from`, `mount`, `platform`. */
  name: string;
  /** Null for a bare flag such as `--link`. */
  value: string | null;
}

export interface Heredoc {
  name: string;
  /** Body without the terminator, tabs stripped when written `<<-`. */
  content: string;
  /** False when the delimiter was quoted: no variables are expanded. */
  expand: boolean;
  /** The line its body begins on. */
  line: number;
}

export interface Instruction {
  /** Position among all instructions of the file. */
  index: number;
  /** Upper case. */
  keyword: string;
  line: number;
  /** Last line, continuations and heredoc bodies included. */
  endLine: number;
  /** The source as written, continuations and comments included. */
  raw: string;
  flags: Flag[];
  /** Arguments after the flags as one logical line: continuations joined, comment lines removed, not expanded. */
  text: string;
  /**
   * JSON items in exec form, else words as BuildKit splits them for this instruction; not expanded. RUN, CMD and
   * ENTRYPOINT in shell form are one word; ENV and LABEL are `name=value` words, also when written `ENV name value`;
   * HEALTHCHECK and ONBUILD have their type or keyword first.
   */
  args: string[];
  form: 'exec' | 'shell';
  heredocs: Heredoc[];
  /** Index of the stage it is in, null before the first FROM. */
  stage: number | null;
}

export interface BaseReference {
  /** As written, e.g. `node:${NODE_VERSION}-alpine`. */
  raw: string;
  /** Variables expanded with the defaults of the global ARGs. */
  image: string;
  /** Index of the stage FROM names, null for an image. */
  stage: number | null;
  /** `--platform` as written, else null. */
  platform: string | null;
}

export interface Stage {
  index: number;
  /** Lower case, as BuildKit keeps it; null when unnamed. */
  name: string | null;
  /** As written after AS. */
  nameAsWritten: string | null;
  line: number;
  endLine: number;
  from: BaseReference;
  /** All its instructions, FROM first. */
  instructions: Instruction[];
}

export interface Comment {
  line: number;
  /** Without the leading `#`. */
  text: string;
}

export interface ParsedDockerfile {
  source: string;
  /** `\` or a backtick. */
  escape: string;
  /** Parser directives in lower case: syntax, escape, check. */
  directives: Record<string, string>;
  comments: Comment[];
  instructions: Instruction[];
  stages: Stage[];
  /** Defaults of the ARGs before the first FROM, expanded; null without a default. */
  globalArgs: Record<string, string | null>;
  problems: Problem[];
}

/** A simple command of a RUN script (or of CMD/ENTRYPOINT), in the order the shell meets it. */
export interface Command {
  /** Base name of the program, after `sudo`, `env`, `exec`, `time`, `nice` and the like are set aside: `apt-get`. */
  name: string;
  /** Its arguments, quotes removed, `$VARIABLES` left as written. */
  args: string[];
  /** Assignments before it: `CGO_ENABLED=0 go build`. */
  env: Record<string, string>;
  /** Line of the Dockerfile it starts on. */
  line: number;
  /** Directory it runs in, from WORKDIR and `cd` before it; null when it can't be told. */
  cwd: string | null;
  /** May it be left out at run time: after `||`, in an if, case or loop body, in a function? */
  conditional: boolean;
  /** Files its output is redirected to. */
  writes: string[];
  /** Index in the list of the command its output is piped to, null when it isn't. */
  pipedTo: number | null;
}

export interface CopyEdge {
  /** Index of the stage that receives. */
  into: number;
  instruction: Instruction;
  /** `COPY --from` and `ADD --from`, or a `RUN --mount=from=`. */
  via: 'copy' | 'mount';
  /** Index of the stage read from, null for an image, a named context or a reference that can't be resolved. */
  stage: number | null;
  /** The reference as written (variables expanded) when it is no stage of this file. */
  image: string | null;
  sources: string[];
  destination: string;
}

export interface StageGraph {
  /** Index of the stage that `docker build` (with this target) ships; null without any stage. */
  target: number | null;
  copies: CopyEdge[];
  /** Stages that building the target runs. */
  reachable: ReadonlySet<number>;
  /** The target and the stages it is built FROM, target first: their file systems are in the image. */
  ships: readonly number[];
  /** Forward and self references, cycles, an unknown target. */
  problems: Problem[];
}
