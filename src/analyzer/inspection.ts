/** What the rooms of the analyzer hand to each other. Each fact is computed once, in `analyze.ts`. */
import type { Command, Instruction, ParsedDockerfile, StageGraph } from './dockerfile/types';
import type {
  ContextFile,
  Finding,
  LedgerEntry,
  Range,
  RewriteChange,
  RuleId,
  StackId,
  ThreeSizes,
} from './types';

/** The files pasted along, read as what they are. */
export interface BuildContext {
  files: ContextFile[];
  /** Parsed `package.json`, null when absent or broken. */
  packageJson: PackageJson | null;
  /** Patterns of a `.dockerignore`; null when none was pasted (which is not: there is none). */
  dockerignore: string[] | null;
}

export interface PackageJson {
  name?: string;
  main?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** What kind of project the file builds, and how sure that is. */
export interface DetectedStack {
  id: StackId;
  /** e.g. `vite`, `create-react-app`, `express`, `nest`; null when it can't be told. */
  framework: string | null;
  /** e.g. `npm`, `yarn`, `pnpm`; null where it means nothing. */
  packageManager: string | null;
  /** Index of the stage in which the project is built or, without a build, installed. */
  buildStage: number;
  /** Directory the project lies in, e.g. `/app`; null when it can't be told. */
  projectDirectory: string | null;
  /** Absolute path of what the build makes and a runtime needs, e.g. `/app/dist` or `/app/server`; null when unknown. */
  output: string | null;
  /** True when the project itself says where `output` is; else it is only the usual place. */
  outputCertain?: boolean;
  /** What speaks for it, as short technical notes: `RUN npm run build (line 6)`. */
  evidence: string[];
}

export interface Inspection {
  file: ParsedDockerfile;
  graph: StageGraph;
  /** Commands of a RUN, CMD, ENTRYPOINT or HEALTHCHECK, parsed once; empty for other instructions. */
  commandsOf: (instruction: Instruction) => readonly Command[];
  stack: DetectedStack | null;
  context: BuildContext;
}

/** An inspection with the ledger: what rules and the rewrite see. */
export interface Weighed extends Inspection {
  ledger: LedgerEntry[];
  /** On disk, by stage index. */
  stageSizes: Range[];
  /** Of the target; null without a stage. */
  size: ThreeSizes | null;
}

/** A rule is one fault: an id and a check. A pure function of the weighed file; never throws. */
export interface Rule {
  id: RuleId;
  kind: Finding['kind'];
  /** Lesson that teaches it. */
  lesson: string | null;
  /** `rewritten`: the multi-stage file that is offered instead, weighed; null when none is. */
  check(weighed: Weighed, rewritten: Weighed | null): Hit[];
}

export type Hit = Pick<Finding, 'line' | 'stage' | 'facts'> & { saves?: Range | null };

/** A multi-stage file composed from a stack's recipe, before it is weighed and proved. */
export interface Draft {
  dockerfile: string;
  dockerignore: string;
  changes: RewriteChange[];
}
