/** Every sentence a learner may see, by topic. A locale is complete or it does not compile. */
import type { ChangeId, Facts, LedgerWhatId, ProblemCode, ProofCheckId, RuleId } from '../../analyzer';
import type { DiscordWords } from '../adapters/discord/words';
import type { SlackWords } from '../adapters/slack/words';
import type { Locale, Text } from '../reply/reply';

export interface Words {
  locale: Locale;
  analysis: AnalysisWords;
  /** What a ledger line is; short, it stands in a table cell. */
  ledger: Record<LedgerWhatId, (facts: Facts) => string>;
  /** Remedy first, then why. */
  findings: Record<RuleId, (facts: Facts) => FindingWords>;
  problems: Record<ProblemCode, (facts: Facts) => Text>;
  proof: Record<ProofCheckId, string>;
  /** What the learner has to look at where a proof does not hold or can't be told; `detail` is code-like. */
  toCheck: Record<ProofCheckId, (detail: string) => Text>;
  /** What a rewrite changed, by the id of the change. */
  changes: Record<ChangeId, (facts: Facts) => string>;
  lessons: LessonWords;
  chat: ChatWords;
  slack: SlackWords;
  discord: DiscordWords;
}

export interface FindingWords {
  remedy: Text;
  why: Text;
}

export interface AnalysisWords {
  /** The placeholder. */
  reading: string;
  /** `~410 MB → ~18 MB`, said as a sentence for notifications. */
  summaryWithSaving(size: string, after: string): string;
  summary(size: string): string;
  summaryUnreadable: string;
  timesSmaller(times: string): string;
  range(before: string, after: string | null): string;
  /** The three sizes of one image, named. */
  threeSizes(sizes: { disk: string; download: string; containerd: string }): string;
  threeSizesBeforeAfter(
    before: { disk: string; download: string; containerd: string },
    after: { disk: string; download: string; containerd: string },
  ): string;
  stagesHeading: string;
  oneStage: Text;
  severalStages(stages: number, shipped: number): Text;
  /** Said of the target when `docker build .` would ship a development or test stage. */
  developmentTarget(name: string): Text;
  ships: string;
  builtOnly: string;
  notReached: string;
  /** What crosses from one stage into another: `/app/dist`, `builder`. */
  brings(sources: string, from: string): string;
  stage(index: number): string;
  linesHeading: string;
  /** Titles of the ledger's columns. */
  line: string;
  what: string;
  size: string;
  otherLines(count: number): string;
  findingsHeading: string;
  allFindingsHeading: string;
  atLine(line: number): string;
  nothingToMend: string;
  /** Findings or problems that are not shown. */
  more(count: number): string;
  problemsHeading: string;
  rewriteHeading: string;
  proven(checks: number): string;
  unproven(passed: number, checks: number): string;
  /** `percent` less than before; more, when it has a minus. */
  rewriteSizes(disk: string, percent: string): string;
  changesHeading: string;
  proofHeading: string;
  proofTrue: string;
  proofFalse: string;
  proofUnknown: string;
  noRewrite: string;
  sharpen: string;
  lessonButton(title: string): string;
  allFindingsButton: string;
  proofButton: string;
  nothingPasted: Text;
}

export interface LessonWords {
  step(at: number, of: number): string;
  next: string;
  back: string;
  quizButton: string;
  hintButton: string;
  skipButton: string;
  quizHeading: string;
  /** How to answer, by the kind of question. */
  answerChoice: string;
  answerFill: string;
  /** For a question without a gap. */
  answerShort: string;
  answerOrder: string;
  answerFix: string;
  right: string;
  notYet: string;
  solution: string;
  hint(at: number, of: number): string;
  noMoreHints: string;
  noOpenQuestion: string;
  unknownLesson(asked: string, nearest: string): Text;
  courseDone: Text;
  nothingDue: Text;
  progressHeading: string;
  passed(done: number, of: number): string;
  interviewHeading: string;
  interviewTask: string;
  modelAnswerButton: string;
  modelAnswerHeading: string;
  continueButton: string;
  nextQuestionButton: string;
  nextCardButton: string;
  /** Said on the page after a guess that was not right: the page itself explains. */
  guessed: string;
  allAnswered: string;
}

export interface ChatWords {
  helpHeading: string;
  help: Text[];
  tryButton: string;
  learnButton: string;
  languageButton: string;
  languageSet: string;
  languageChoices: string;
  languageUnknown(asked: string): Text;
  privacyHeading: string;
  privacy: Text[];
  forgetButton: string;
  forgotten: string;
  answerFrom(lessons: string): string;
  /** The small print under an answer worded by a language model. */
  wordedByModel: string;
  didYouMean: string;
  outside(nearest: string): Text;
  failure(reference: string): Text;
  analysisFailure: Text;
  notADockerfile: Text;
  pasteTooLarge(name: string): Text;
  pasteNotText(name: string): Text;
  pasteUnreadable(name: string): Text;
  contextWithoutDockerfile(names: string): Text;
  empty: Text;
}
