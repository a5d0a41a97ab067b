import type { Analysis, ThreeSizes } from '../../analyzer';
import type { Words } from '../locales/words';
import { button, buttons, file, heading, list, note, text } from '../reply/build';
import { formatLikely, formatRange } from '../reply/format-size';
import type { Block, Reply } from '../reply/reply';
import { findingsBlocks, lessonsOf, type LessonTitle } from './findings';
import { ledgerBlocks } from './ledger';
import { problemBlocks } from './problems';
import { headline } from './headline';
import { stageBlocks } from './stages';

/** The most that is shown first; the rest is one tap away. */
const FIRST_FINDINGS = 3;

export interface AnalysisStyle {
  /** What the rewrite is called. */
  name?: string;
  /** The analysed file is itself the rewrite of one of this size: it is compared, and not printed again. */
  before?: ThreeSizes | null;
}

/** The first answer to a pasted Dockerfile: number, what ships, what weighs, what to change, the rewrite. */
export function analysisReply(
  analysis: Analysis,
  words: Words,
  titleOf: LessonTitle,
  { name = 'Dockerfile', before }: AnalysisStyle = {},
): Reply {
  const compared: Analysis = { ...analysis, size: before ?? analysis.size };
  const blocks: Block[] = analysis.size
    ? [
        ...headline(compared, words),
        ...problemBlocks(analysis, words),
        ...stageBlocks(analysis, words),
        ...ledgerBlocks(analysis, words),
        ...findingsBlocks(analysis, words, FIRST_FINDINGS),
        ...rewriteBlocks(analysis, words),
        ...(before ? [] : rewriteFiles(analysis, name)),
        nextSteps(analysis, words, titleOf),
        ...sharpen(analysis, words),
      ]
    : problemBlocks(analysis, words);
  return {
    intent: 'analysis',
    language: words.locale,
    summary: summaryOf(compared, words),
    blocks,
    lessons: lessonsOf(analysis, titleOf),
  };
}

function summaryOf({ size, rewrite }: Analysis, words: Words): string {
  if (!size) return words.analysis.summaryUnreadable;
  const before = formatLikely(size.disk);
  return rewrite
    ? words.analysis.summaryWithSaving(before, formatLikely(rewrite.size.disk))
    : words.analysis.summary(before);
}

function rewriteBlocks({ rewrite, saving }: Analysis, words: Words): Block[] {
  if (!rewrite || !saving) return [];
  const open = rewrite.proof.filter((check) => check.ok !== true);
  const verdict =
    rewrite.verdict === 'proven'
      ? words.analysis.proven(rewrite.proof.length)
      : words.analysis.unproven(rewrite.proof.length - open.length, rewrite.proof.length);
  return [
    heading(words.analysis.rewriteHeading),
    text(
      { bold: verdict },
      ' · ',
      words.analysis.rewriteSizes(formatRange(rewrite.size.disk), String(saving.percent)),
    ),
    ...(open.length > 0 ? [list(open.map((check) => words.toCheck[check.check](check.detail)))] : []),
  ];
}

function rewriteFiles({ rewrite, saving }: Analysis, name: string): Block[] {
  if (!rewrite || !saving) return [];
  return [
    file(name, rewrite.dockerfile, 'dockerfile'),
    ...(rewrite.dockerignore ? [file('.dockerignore', rewrite.dockerignore)] : []),
  ];
}

function nextSteps(analysis: Analysis, words: Words, titleOf: LessonTitle): Block {
  const [lesson] = lessonsOf(analysis, titleOf);
  const toMend = analysis.findings.filter((finding) => finding.kind !== 'celebratory');
  return buttons(
    lesson
      ? button(words.analysis.lessonButton(titleOf(lesson) ?? lesson), `learn ${lesson}`, 'primary')
      : null,
    toMend.length > FIRST_FINDINGS ? button(words.analysis.allFindingsButton, 'findings') : null,
    analysis.rewrite ? button(words.analysis.proofButton, 'proof') : null,
  );
}

/** Said once, and only where facts about the build context would really narrow the range. */
function sharpen({ size, stack, ledger, target }: Analysis, words: Words): Block[] {
  const guessed = ledger.some(
    (entry) =>
      entry.what.id === 'language-packages' &&
      entry.basis === 'typical' &&
      entry.bytes.high > 2 * entry.bytes.low,
  );
  const wide = size !== null && size.disk.high > 1.6 * size.disk.low;
  const node = stack === 'node-static' || stack === 'node-server' || stack === 'next';
  return guessed && wide && node && target ? [note({ italic: words.analysis.sharpen })] : [];
}
