import type { Analysis } from '../../analyzer';
import type { Words } from '../locales/words';
import { formatLikely, formatRange } from '../reply/format-size';
import { plainSpans } from '../reply/plain-text';

/** The facts of an analysis as short lines: what a language model may speak of. The numbers are ours. */
export function analysisLines({ size, stages, findings, rewrite }: Analysis, words: Words): string[] {
  if (!size) return [];
  return [
    words.analysis.threeSizes({
      disk: formatRange(size.disk),
      download: formatRange(size.download),
      containerd: formatRange(size.containerd),
    }),
    ...stages.map(
      (stage) =>
        `${stage.name ?? words.analysis.stage(stage.index)} ${stage.base} ${formatLikely(stage.size)}`,
    ),
    ...findings
      .slice(0, 5)
      .map(
        (finding) =>
          `${words.analysis.atLine(finding.line)}: ${plainSpans(words.findings[finding.rule](finding.facts).remedy)}`,
      ),
    ...(rewrite
      ? [words.analysis.summaryWithSaving(formatLikely(size.disk), formatLikely(rewrite.size.disk))]
      : []),
  ];
}
