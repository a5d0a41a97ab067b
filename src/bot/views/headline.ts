import type { Analysis, ThreeSizes } from '../../analyzer';
import type { Words } from '../locales/words';
import { heading, note, text } from '../reply/build';
import { formatLikely, formatRange } from '../reply/format-size';
import type { Block } from '../reply/reply';

/** The number first: before → after, the range, and the three sizes by name. */
export function headline({ size, rewrite, saving }: Analysis, words: Words): Block[] {
  if (!size) return [];
  const { analysis } = words;
  if (!rewrite || !saving) {
    return [
      heading(formatLikely(size.disk)),
      text(analysis.range(formatRange(size.disk), null)),
      note(analysis.threeSizes(named(size))),
    ];
  }
  const times = saving.to > 0 ? saving.from / saving.to : null;
  return [
    heading(`${formatLikely(size.disk)} → ${formatLikely(rewrite.size.disk)}`),
    text(
      ...(times !== null && times >= 1.5 ? [{ bold: analysis.timesSmaller(timesText(times)) }, ' · '] : []),
      analysis.range(formatRange(size.disk), formatRange(rewrite.size.disk)),
    ),
    note(analysis.threeSizesBeforeAfter(named(size), named(rewrite.size))),
  ];
}

function named(sizes: ThreeSizes): { disk: string; download: string; containerd: string } {
  return {
    disk: formatLikely(sizes.disk),
    download: formatLikely(sizes.download),
    containerd: formatLikely(sizes.containerd),
  };
}

function timesText(times: number): string {
  return times >= 10 ? String(Math.round(times)) : times.toFixed(1).replace(/\.0$/, '');
}
