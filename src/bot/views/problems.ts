import type { Analysis } from '../../analyzer';
import type { Words } from '../locales/words';
import { bold, heading, list, note, text } from '../reply/build';
import type { Block, Text } from '../reply/reply';

const MOST_PROBLEMS = 5;

/** What must be mended before Docker can build the file, with its line. One problem of the whole paste needs no list. */
export function problemBlocks({ problems, stages }: Analysis, words: Words): Block[] {
  const sentences = problems.map((problem) => ({
    line: problem.line,
    said: words.problems[problem.code](problem.facts),
  }));
  const [first] = sentences;
  if (!first) return [];
  if (sentences.length === 1 && stages.length === 0) return [text(...at(first.line, first.said, words))];
  return [
    heading(words.analysis.problemsHeading),
    list(sentences.slice(0, MOST_PROBLEMS).map(({ line, said }) => at(line, said, words))),
    ...(sentences.length > MOST_PROBLEMS
      ? [note(words.analysis.more(sentences.length - MOST_PROBLEMS))]
      : []),
  ];
}

function at(line: number, said: Text, words: Words): Text {
  return line > 0 ? [bold(`${words.analysis.atLine(line)}:`), ' ', ...said] : said;
}
