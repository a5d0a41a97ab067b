/** Where lines begin in a text, each with the line of the Dockerfile it comes from; in order of offset. */
export interface LineStart {
  offset: number;
  line: number;
}

/** The line that the character at `offset` comes from. */
export function lineAt(starts: readonly LineStart[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return starts[low]?.line ?? 0;
}

/** The lines of a text that stands in the file as it is, from `line` on; `shift` is where it begins in a longer one. */
export function lineStarts(text: string, line: number, shift = 0): LineStart[] {
  const starts = [{ offset: shift, line }];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push({ offset: shift + at + 1, line: ++line });
  }
  return starts;
}
