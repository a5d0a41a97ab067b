import type { Analysis, Finding } from '../../analyzer';
import type { Words } from '../locales/words';
import { bold, button, buttons, heading, list, note, text } from '../reply/build';
import { formatSize } from '../reply/format-size';
import type { Block, Reply, Text } from '../reply/reply';

/** At most `most` findings, remedy first; praise where the file earns it. */
export function findingsBlocks({ findings }: Analysis, words: Words, most: number): Block[] {
  const toMend = findings.filter((finding) => finding.kind !== 'celebratory');
  const praise = findings.filter((finding) => finding.kind === 'celebratory').slice(0, 1);
  const praised = praise.map((finding) => text('🎉 ', ...sentence(finding, words)));
  if (toMend.length === 0) return [...praised, text(words.analysis.nothingToMend)];
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
function first(ranked: Finding[], most: number): Finding[] {
  const shown = ranked.slice(0, most);
  const essential = ranked.slice(most).find((finding) => finding.kind === 'essential');
  if (!essential || shown.some((finding) => finding.kind === 'essential' && finding.saves === null))
    return shown;
  return [...shown.slice(0, most - 1), essential];
}

/** Every finding, for the button. */
export function allFindingsReply(analysis: Analysis, words: Words): Reply {
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
    lessons: lessonsOf(analysis),
  };
}

/** Lessons of the findings, the biggest saving's first, each once. */
export function lessonsOf({ findings }: Analysis): string[] {
  return [...new Set(findings.flatMap((finding) => (finding.lesson ? [finding.lesson] : [])))];
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
