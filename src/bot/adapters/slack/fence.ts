/** Code as a Markdown fence, the smallest that nothing in the code can close. */
export function fence(code: string): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const marks = '`'.repeat(longest + 1);
  return `${marks}\n${code}\n${marks}`;
}
