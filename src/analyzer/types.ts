/**
 * What the analyzer says of a Dockerfile. Plain data, the same that `review --json` prints:
 * facts only, the sentences for a learner live in the locales.
 */

/** Bytes: an 80% interval around the most likely value (linux/amd64, 1 MB = 1,000,000 bytes). */
export interface Range {
  low: number;
  likely: number;
  high: number;
}

/** One image, three numbers that learners mix up daily. */
export interface ThreeSizes {
  /** Uncompressed layers, what `docker history` adds up to. */
  disk: Range;
  /** Compressed layers, what a registry stores and a pull transfers. */
  download: Range;
  /** What `docker images` prints with the containerd image store: both added. */
  containerd: Range;
}

/** Where a figure comes from, best first. */
export type Basis = 'measured' | 'catalog' | 'computed' | 'typical';

/** Values of a fact: what the words of a locale may put into a sentence. */
export type Fact = string | number | boolean | null | string[];
export type Facts = Record<string, Fact>;

export type StackId =
  | 'node-static'
  | 'node-server'
  | 'next'
  | 'go'
  | 'java'
  | 'python'
  | 'rust'
  | 'dotnet'
  | 'php'
  | 'ruby'
  | 'cpp';

/** `COPY --from` (or a mount) that reaches into another stage or image. */
export interface StageCopy {
  /** Index of the stage copied from, null when it is an image or does not resolve. */
  stage: number | null;
  /** The image or named context copied from, null when it is a stage. */
  image: string | null;
  line: number;
  sources: string[];
  destination: string;
}

export interface StageReport {
  index: number;
  name: string | null;
  /** The image FROM names, variables expanded; for a stage built on a stage, that stage's own base image. */
  base: string;
  /** Index of the stage that FROM names, null when FROM names an image. */
  baseStage: number | null;
  line: number;
  /** Does building the target run this stage? */
  reachable: boolean;
  /** Is this stage's file system in the image (the target and what it is built FROM)? */
  ships: boolean;
  copiesFrom: StageCopy[];
  /** On disk, after all its instructions. */
  size: Range;
}

export interface TargetReport {
  index: number;
  name: string | null;
  /** True when the stage that `docker build .` would ship looks like a development or test stage. */
  development: boolean;
}

/** One line of the ledger: what one instruction adds to its stage. */
export interface LedgerEntry {
  stage: number;
  line: number;
  /** Keyword, upper case. */
  instruction: string;
  /** What it adds on disk. May be 0. */
  bytes: Range;
  /** What it adds compressed. */
  download: Range;
  basis: Basis;
  /** Where the figure was read or how it was computed, with its date. */
  source: string;
  /** What the bytes are, in plain technical English (for JSON; the chat words it by `what`). */
  reason: string;
  /** The same as an id with facts: the key of the words in the locales. */
  what: LedgerWhat;
}

export type LedgerWhatId =
  | 'base-image'
  | 'base-stage'
  | 'base-unknown'
  | 'scratch'
  | 'metadata'
  | 'context-copy'
  | 'stage-copy'
  | 'image-copy'
  | 'download-url'
  | 'os-packages'
  | 'language-packages'
  | 'build-output'
  | 'cleanup'
  | 'rewritten-files'
  | 'unknown-command'
  | 'nothing';

export interface LedgerWhat {
  id: LedgerWhatId;
  facts: Facts;
}

/** Every rule, by the name it has in file, test, documentation and locale: a rule without words does not compile. */
export type RuleId =
  | 'apk-cache-left'
  | 'apt-lists-left'
  | 'apt-recommends'
  | 'copy-before-install'
  | 'copy-whole-stage'
  | 'delete-in-later-layer'
  | 'dev-dependencies-shipped'
  | 'dev-server-in-production'
  | 'development-target'
  | 'floating-or-eol-base'
  | 'heavy-runtime-base'
  | 'nothing-copied-from-builder'
  | 'npm-install-not-ci'
  | 'pip-cache-left'
  | 'real-multi-stage'
  | 'recursive-chown-layer'
  | 'runs-as-root'
  | 'secret-in-build'
  | 'shell-form-command'
  | 'single-stage-build-tools'
  | 'unknown-copy-source-stage'
  | 'whole-context-copied';

/** Every line a proof sheet may have. */
export type ProofCheckId =
  | 'parses'
  | 'command-exists'
  | 'copy-sources-exist'
  | 'nothing-left-behind'
  | 'libc-matches'
  | 'runtime-settings-kept'
  | 'interpreter-present'
  | 'port-not-privileged'
  | 'ca-certificates'
  | 'size-not-larger';

export type FindingKind = 'essential' | 'actionable' | 'informative' | 'celebratory';

export interface Finding {
  /** Kebab-case id: file name, test, locale key and documentation of the rule. */
  rule: RuleId;
  line: number;
  /** Null before the first FROM. */
  stage: number | null;
  kind: FindingKind;
  /** Bytes of the shipped image (on disk) that following the advice saves; null where it saves none. */
  saves: Range | null;
  facts: Facts;
  /** Lesson that teaches it, null where none does. */
  lesson: string | null;
}

export interface InstructionReport {
  line: number;
  /** Upper case. */
  keyword: string;
  stage: number | null;
}

export type ProblemCode =
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'not-a-dockerfile'
  | 'no-from'
  | 'no-instruction-before-from'
  | 'unknown-instruction'
  | 'missing-argument'
  | 'bad-flag'
  | 'bad-argument'
  | 'unterminated-heredoc'
  | 'unterminated-continuation'
  | 'bad-stage-name'
  | 'reserved-stage-name'
  | 'duplicate-stage-name'
  | 'copy-from-self'
  | 'copy-from-later-stage'
  | 'stage-cycle'
  | 'empty-base-name'
  | 'unknown-target'
  | 'markdown-fence';

/** What does not parse, or can't be built. `message` is technical English, `code` and `facts` key the words. */
export interface Problem {
  line: number;
  code: ProblemCode;
  message: string;
  facts: Facts;
}

export interface ProofCheck {
  check: ProofCheckId;
  /** True, false, or null for "can't tell". */
  ok: boolean | null;
  /** The paths, commands or settings it is about; code-like, no prose for a learner. */
  detail: string;
}

export interface Rewrite {
  dockerfile: string;
  dockerignore: string;
  size: ThreeSizes;
  /** Proven only when no check is false or unknown. */
  verdict: 'proven' | 'unproven';
  proof: ProofCheck[];
  /** What was changed and why, as ids with facts: keys of the locales, most bytes first. */
  changes: RewriteChange[];
}

/** What a rewrite may change, with its facts: a key of the locales. */
export type ChangeId =
  /** `base`: a final stage from it was added. */
  | 'final-stage-added'
  /** `name`: the stage that builds got this name. */
  | 'stage-named'
  /** `files`, `command`: these are copied and installed before the source. */
  | 'dependencies-first'
  /** `path`: only this is copied into the final stage. */
  | 'only-output-copied'
  /** `from`, `to`: the final stage starts from a smaller image of the same family. */
  | 'smaller-base'
  /** `command`: the final stage installs run-time dependencies only. */
  | 'production-dependencies'
  /** `from`, `to`: the container starts something else. */
  | 'command-replaced'
  /** `to`: the same command as a list, so that the stop signal arrives. */
  | 'command-as-list'
  /** `from` (or null), `to`: the port that is served. */
  | 'port-changed'
  /** `user`: the final stage runs as this user. */
  | 'non-root-user'
  /** Unknown paths answer with index.html. */
  | 'spa-fallback'
  /** `variable`: cgo is off, so that the binary needs no C library. */
  | 'static-binary'
  /** `settings`: these lines moved into the final stage. */
  | 'settings-moved'
  /** `settings`: these lines were left out, because nothing reads them any more. */
  | 'settings-dropped'
  /** `patterns`: a `.dockerignore` beside it. */
  | 'dockerignore-added';

export interface RewriteChange {
  id: ChangeId;
  /** Line of the original that it is about, null for an addition. */
  line: number | null;
  facts: Facts;
}

export interface Saving {
  /** Likely bytes on disk before and after. */
  from: number;
  to: number;
  /** Of the likely values, one decimal: 95.7. */
  percent: number;
  /** Bytes saved: the 80% interval. */
  low: number;
  high: number;
}

export interface Analysis {
  stack: StackId | null;
  stages: StageReport[];
  /** Null when there is no stage at all. */
  target: TargetReport | null;
  /** Of the target; null when there is no stage at all. */
  size: ThreeSizes | null;
  /** Sums to the size of each stage. */
  ledger: LedgerEntry[];
  /** Ranked: by bytes saved, then by what can break. */
  findings: Finding[];
  instructions: InstructionReport[];
  problems: Problem[];
  rewrite: Rewrite | null;
  saving: Saving | null;
}

/** A file of the build context that was pasted along, e.g. `package.json`. */
export interface ContextFile {
  /** Path relative to the build context, or only its name. */
  name: string;
  text: string;
}

/** What is known beyond the Dockerfile's text. */
export interface AnalyzeContext {
  /** Stage to build, as for `docker build --target`. */
  target?: string;
  files?: ContextFile[];
}
