/** Slack takes the language after a fence for the first line of the code. */
const LANGUAGE = /^(?:docker(?:file)?|containerfile|json|ya?ml|toml|xml)\n/i;

/** Code as a Markdown fence, the smallest that nothing in it can close; code that is a fence already stays as it is. */
export function fence(code: string): string {
  const whole = code.trim();
  if (whole.length > 6 && whole.startsWith('```') && whole.endsWith('```')) return code;
  const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const marks = '`'.repeat(longest + 1);
  return `${marks}${LANGUAGE.test(code) ? '' : '\n'}${code}\n${marks}`;
}
