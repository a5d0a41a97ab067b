import type { Analysis } from '../../analyzer';
import type { Words } from '../locales/words';
import { button, buttons, file, heading, list, note, text } from '../reply/build';
import { formatLikely, formatRange } from '../reply/format-size';
import type { Block, Reply } from '../reply/reply';
import { findingsBlocks, lessonsOf } from './findings';
import { ledgerBlocks } from './ledger';
import { problemBlocks } from './problems';
import { headline } from './headline';
import { stageBlocks } from './stages';

/** The most that is shown first; the rest is one tap away. */
const FIRST_FINDINGS = 3;

/** A title for a lesson id in the learner's language, null when there is no such lesson. */
export type LessonTitle = (lesson: string) => string | null;

/** The first answer to a pasted Dockerfile: number, what ships, what weighs, what to change, the rewrite. */
export function analysisReply(
  analysis: Analysis,
  words: Words,
  titleOf: LessonTitle,
  name = 'Dockerfile',
): Reply {
  const { size } = analysis;
  const blocks: Block[] = size
    ? [
        ...headline(analysis, words),
        ...problemBlocks(analysis, words),
        ...stageBlocks(analysis, words),
        ...ledgerBlocks(analysis, words),
        ...findingsBlocks(analysis, words, FIRST_FINDINGS),
        ...rewriteBlocks(analysis, words, name),
        nextSteps(analysis, words, titleOf),
        ...sharpen(analysis, words),
      ]
    : problemBlocks(analysis, words);
  return {
    intent: 'analysis',
    language: words.locale,
    summary: summaryOf(analysis, words),
    blocks,
    lessons: lessonsOf(analysis),
  };
}

function summaryOf({ size, rewrite }: Analysis, words: Words): string {
  if (!size) return words.analysis.summaryUnreadable;
  const before = formatLikely(size.disk);
  return rewrite
    ? words.analysis.summaryWithSaving(before, formatLikely(rewrite.size.disk))
    : words.analysis.summary(before);
}

function rewriteBlocks({ rewrite, saving }: Analysis, words: Words, name: string): Block[] {
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
    file(name, rewrite.dockerfile, 'dockerfile'),
    ...(rewrite.dockerignore ? [file('.dockerignore', rewrite.dockerignore)] : []),
  ];
}

function nextSteps(analysis: Analysis, words: Words, titleOf: LessonTitle): Block {
  const [lesson] = lessonsOf(analysis).filter((id) => titleOf(id) !== null);
  return buttons(
    lesson
      ? button(words.analysis.lessonButton(titleOf(lesson) ?? lesson), `learn ${lesson}`, 'primary')
      : null,
    analysis.findings.length > FIRST_FINDINGS ? button(words.analysis.allFindingsButton, 'findings') : null,
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
