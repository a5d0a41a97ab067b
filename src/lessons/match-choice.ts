import { plainOf, spansOf } from './pieces';
import { tidyAnswer } from './tidy-answer';

/**
 * Which of the shown options a text chooses: by number (`2`, `2.`), letter (`b`), the option's text in any language,
 * or words that stand in one option alone. Null when it chooses none, `out-of-range` for a number past the last.
 */
export function matchChoice(
  text: string,
  options: readonly (readonly string[])[],
): number | 'out-of-range' | null {
  const answer = bare(text);
  if (!answer) return null;
  const label = /^#?(\d{1,3}|[a-z])[.):]?$/.exec(answer)?.[1];
  if (label) {
    const at = /\d/.test(label) ? Number(label) - 1 : label.charCodeAt(0) - 97;
    return at >= 0 && at < options.length ? at : 'out-of-range';
  }
  const same = options.findIndex((texts) => texts.some((option) => bare(option) === answer));
  if (same !== -1) return same;
  const holding = options.flatMap((texts, at) =>
    texts.some((option) => ` ${wordsOf(option)} `.includes(` ${wordsOf(answer)} `)) ? [at] : [],
  );
  return wordsOf(answer) && holding.length === 1 ? (holding[0] ?? null) : null;
}

function bare(text: string): string {
  return tidyAnswer(plainOf(spansOf(text))).toLowerCase();
}

function wordsOf(text: string): string {
  return bare(text)
    .split(/[^\p{L}\p{M}\p{N}_./:=-]+/u)
    .map((word) => word.replace(/[.:]$/, ''))
    .filter(Boolean)
    .join(' ');
}
