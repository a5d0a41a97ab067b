import type { Analysis, Finding } from '../../analyzer';
import type { Words } from '../locales/words';
import { bold, button, buttons, heading, list, note, text } from '../reply/build';
import type { Block, Reply, Text } from '../reply/reply';
import { formatLikely } from './format-size';

/** At most `most` findings, remedy first; praise where nothing is left to mend. */
export function findingsBlocks({ findings }: Analysis, words: Words, most: number): Block[] {
  const toMend = findings.filter((finding) => finding.kind !== 'celebratory');
  const praise = findings.filter((finding) => finding.kind === 'celebratory').slice(0, 1);
  if (toMend.length === 0) {
    return [
      text('🎉 ', words.analysis.nothingToMend),
      ...praise.map((finding) => text(...sentence(finding, words))),
    ];
  }
  return [
    heading(words.analysis.findingsHeading),
    list(
      toMend.slice(0, most).map((finding) => item(finding, words)),
      true,
    ),
    ...(toMend.length > most ? [note(words.analysis.more(toMend.length - most))] : []),
  ];
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
    finding.saves && finding.saves.likely > 0 ? [' → ', bold(`−${formatLikely(finding.saves)}`)] : [];
  return [bold(`${words.analysis.atLine(finding.line)}: `), ...sentence(finding, words, saved)];
}

function sentence(finding: Finding, words: Words, saved: Text = []): Text {
  const { remedy, why } = words.findings[finding.rule](finding.facts);
  return [...remedy, ...saved, '. ', ...why];
}
