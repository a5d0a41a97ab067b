import { matchAt, type PatternItem } from './glob-match';

/** Says whether so many more steps may be taken. */
type Afford = (steps: number) => boolean;

/** What is left of a value when the match at its beginning (`#`) or end (`%`) is cut off; null when it costs too much. */
export function cutMatch(
  value: string,
  pattern: readonly PatternItem[],
  end: 'prefix' | 'suffix',
  greedy: boolean,
  afford: Afford,
): string | null {
  if (!afford(pattern.length * value.length)) return null;
  const backwards = end === 'suffix';
  const match = matchAt(backwards ? pattern.toReversed() : pattern, backwards ? reversed(value) : value, 0);
  if (!match) return value;
  const cut = greedy ? match.longest : match.shortest;
  return backwards ? value.slice(0, value.length - cut) : value.slice(cut);
}

/** The pieces of a value between the matches of a pattern, the first match only or all; null when it costs too much. */
export function splitAtMatches(
  value: string,
  pattern: readonly PatternItem[],
  all: boolean,
  afford: Afford,
): string[] | null {
  const pieces: string[] = [];
  const most = all ? Infinity : 1;
  let from = 0;
  for (let at = 0; at <= value.length && pieces.length < most;) {
    if (!afford(pattern.length * (value.length - at) + 1)) return null;
    const match = matchAt(pattern, value, at);
    if (match) {
      pieces.push(value.slice(from, at));
      from = match.longest;
    }
    at = Math.max(at + 1, match?.longest ?? 0);
  }
  pieces.push(value.slice(from));
  return pieces;
}

/** By code unit, as the matcher counts. */
function reversed(text: string): string {
  return text.split('').toReversed().join('');
}
