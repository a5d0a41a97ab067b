import type { Analysis, ProofCheck } from '../../analyzer';
import type { Words } from '../locales/words';
import { bold, heading, list, mono, text } from '../reply/build';
import type { Block, Reply, Text } from '../reply/reply';

/** The proof sheet of the rewrite, and what it changed. */
export function proofReply(analysis: Analysis, words: Words): Reply {
  return {
    intent: 'analysis',
    language: words.locale,
    summary: words.analysis.proofHeading,
    blocks: analysis.rewrite ? sheet(analysis.rewrite, words) : [text(words.analysis.noRewrite)],
    lessons: [],
  };
}

function sheet(rewrite: NonNullable<Analysis['rewrite']>, words: Words): Block[] {
  return [
    heading(words.analysis.proofHeading),
    list(rewrite.proof.map((check) => checkLine(check, words))),
    ...(rewrite.changes.length > 0
      ? [
          heading(words.analysis.changesHeading),
          list(rewrite.changes.map((change) => [words.changes[change.id](change.facts)])),
        ]
      : []),
  ];
}

function checkLine({ check, ok, detail }: ProofCheck, words: Words): Text {
  const mark =
    ok === null ? words.analysis.proofUnknown : ok ? words.analysis.proofTrue : words.analysis.proofFalse;
  return [bold(mark), ` ${words.proof[check]}`, ...(detail ? [' ', mono(detail)] : [])];
}
