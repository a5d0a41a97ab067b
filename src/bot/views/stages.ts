import type { Analysis, StageReport } from '../../analyzer';
import type { Words } from '../locales/words';
import { bold, heading, list, mono, text } from '../reply/build';
import { formatLikely } from '../reply/format-size';
import type { Block, Text } from '../reply/reply';

/** The stages: what ships, what is only built, and what crosses over. The picture's place is here. */
export function stageBlocks({ stages, target }: Analysis, words: Words): Block[] {
  const shipped = stages.filter((stage) => stage.ships).length;
  const { analysis } = words;
  return [
    heading(analysis.stagesHeading),
    ...(stages.length === 1
      ? [text(...analysis.oneStage)]
      : [text(...analysis.severalStages(stages.length, shipped)), stageList(stages, words)]),
    ...(target?.development
      ? [text('⚠️ ', ...analysis.developmentTarget(target.name ?? analysis.stage(target.index)))]
      : []),
  ];
}

function stageList(stages: StageReport[], words: Words): Block {
  return list(stages.map((stage) => stageLine(stage, stages, words)));
}

function stageLine(stage: StageReport, stages: StageReport[], words: Words): Text {
  const { analysis } = words;
  const nameOf = (index: number) => stages[index]?.name ?? analysis.stage(index);
  const fate = stage.ships ? analysis.ships : stage.reachable ? analysis.builtOnly : analysis.notReached;
  const brought = stage.copiesFrom.map((copy) => {
    const from = copy.stage === null ? (copy.image ?? '?') : nameOf(copy.stage);
    return analysis.brings(copy.sources.join(', '), from);
  });
  return [
    stage.ships ? '📦 ' : stage.reachable ? '🍳 ' : '💤 ',
    bold(nameOf(stage.index)),
    ' ',
    mono(stage.base),
    ` ${formatLikely(stage.size)} · ${fate}`,
    ...(brought.length > 0 ? [` · ${brought.join('; ')}`] : []),
  ];
}
