import type { Analysis, Finding } from '../../analyzer';
import type { Words } from '../locales/words';
import { bold, button, buttons, heading, list, note, text } from '../reply/build';
import { formatSize } from '../reply/format-size';
import type { Block, Reply, Text } from '../reply/reply';

/** A title for a lesson id in the learner's language, null when there is no such lesson. */
export type LessonTitle = (lesson: string) => string | null;

/** At most `most` findings, remedy first; praise where the file earns it. */
export function findingsBlocks({ findings, problems }: Analysis, words: Words, most: number): Block[] {
  const toMend = findings.filter((finding) => finding.kind !== 'celebratory');
  const praise = findings.filter((finding) => finding.kind === 'celebratory').slice(0, 1);
  const praised = praise.map((finding) => text('🎉 ', ...sentence(finding, words)));
  // A file that Docker refuses is not well built, whatever else is right in it.
  if (toMend.length === 0)
    return problems.length > 0 ? praised : [...praised, text(words.analysis.nothingToMend)];
  const shown = first(toMend, most);
  return [
    ...praised,
    heading(words.analysis.findingsHeading),
    list(
      shown.map((finding) => item(finding, words)),
      true,
    ),
    ...(toMend.length > shown.length ? [note(words.analysis.more(toMend.length - shown.length))] : []),
  ];
}

/** The biggest savings; but what is essential (a leaked secret, a stage that is not there) is never among "the rest". */
function first(all: Finding[], most: number): Finding[] {
  // The second stage that is advised stands on the small base already: said once.
  const staged = all.some((finding) => finding.rule === 'single-stage-build-tools');
  const ranked = staged ? all.filter((finding) => finding.rule !== 'heavy-runtime-base') : all;
  const shown = ranked.slice(0, most);
  const essential = ranked.slice(most).find((finding) => finding.kind === 'essential');
  if (!essential || shown.some((finding) => finding.kind === 'essential' && finding.saves === null))
    return shown;
  return [...shown.slice(0, most - 1), essential];
}

/** Every finding, for the button. */
export function allFindingsReply(analysis: Analysis, words: Words, titleOf: LessonTitle): Reply {
  const items = analysis.findings.map((finding) => item(finding, words));
  return {
    intent: 'analysis',
    language: words.locale,
    summary: words.analysis.allFindingsHeading,
    blocks: [
      heading(words.analysis.allFindingsHeading),
      items.length > 0 ? list(items, true) : text(words.analysis.nothingToMend),
      buttons(analysis.rewrite ? button(words.analysis.proofButton, 'proof') : null),
    ],
    lessons: lessonsOf(analysis, titleOf),
  };
}

/** Lessons of the findings that can be opened, the biggest saving's first, each once. */
export function lessonsOf({ findings }: Analysis, titleOf: LessonTitle): string[] {
  const named = findings.flatMap(({ lesson }) =>
    lesson !== null && titleOf(lesson) !== null ? [lesson] : [],
  );
  return [...new Set(named)];
}

function item(finding: Finding, words: Words): Text {
  const saved =
    finding.saves && finding.saves.likely > 0 ? [' → ', bold(`−${formatSize(finding.saves.likely)}`)] : [];
  return [bold(`${words.analysis.atLine(finding.line)}:`), ' ', ...sentence(finding, words, saved)];
}

function sentence(finding: Finding, words: Words, saved: Text = []): Text {
  const { remedy, why } = words.findings[finding.rule](finding.facts);
  return [...remedy, ...saved, why.length > 0 ? '. ' : '.', ...why];
}
