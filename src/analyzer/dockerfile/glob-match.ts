/**
 * Ends of the matches of a pattern (`*`, `?`, `\` before `*`, `?` or `\`) that begin at `from`: the shortest and the
 * longest, null when there is none. Time is at most pattern length × text length; no backtracking.
 */
export function matchAt(
  pattern: readonly PatternItem[],
  text: string,
  from: number,
): { shortest: number; longest: number } | null {
  let states = closure(new Uint8Array(pattern.length + 1), pattern, 0);
  let shortest = -1;
  let longest = -1;
  for (let at = from; ; at++) {
    if (states[pattern.length]) {
      if (shortest < 0) shortest = at;
      longest = at;
    }
    if (at >= text.length) break;
    const next = step(states, pattern, text.charAt(at));
    if (!next) break;
    states = next;
  }
  return shortest < 0 ? null : { shortest, longest };
}

export type PatternItem = { kind: 'any-string' } | { kind: 'any-char' } | { kind: 'char'; char: string };

/** Null for an escape that BuildKit refuses. */
export function readPattern(pattern: string): PatternItem[] | null {
  const items: PatternItem[] = [];
  for (let at = 0; at < pattern.length; at++) {
    let char = pattern.charAt(at);
    if (char === '*') {
      if (items.at(-1)?.kind !== 'any-string') items.push({ kind: 'any-string' });
    } else if (char === '?') items.push({ kind: 'any-char' });
    else {
      if (char === '\\') {
        char = pattern.charAt(++at);
        if (!'*?\\}/'.includes(char) || char === '') return null;
      }
      items.push({ kind: 'char', char });
    }
  }
  return items;
}

/** Adds a state and those reached from it without a character: a `*` may match nothing. */
function closure(states: Uint8Array, pattern: readonly PatternItem[], state: number): Uint8Array {
  let at = state;
  states[at] = 1;
  while (pattern[at]?.kind === 'any-string') states[++at] = 1;
  return states;
}

function step(states: Uint8Array, pattern: readonly PatternItem[], char: string): Uint8Array | null {
  const next = new Uint8Array(states.length);
  let alive = false;
  for (let at = 0; at < pattern.length; at++) {
    const item = pattern[at];
    if (!states[at] || !item) continue;
    if (item.kind === 'char' && item.char !== char) continue;
    closure(next, pattern, item.kind === 'any-string' ? at : at + 1);
    alive = true;
  }
  return alive ? next : null;
}
