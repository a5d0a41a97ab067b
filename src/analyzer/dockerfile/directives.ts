import { trimStart } from './is-space';

const DIRECTIVES = new Set(['syntax', 'escape', 'check']);

export interface Directives {
  values: Record<string, string>;
  escape: string;
  /** Index of the first line that is no directive. */
  next: number;
  faults: { line: number; message: string; facts: Record<string, string> }[];
}

/** Reads the parser directives: `# name=value` lines before anything else, each name once. */
export function readDirectives(lines: readonly string[], at: number): Directives {
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  const faults: Directives['faults'] = [];
  let escape = '\\';
  let next = at;
  for (; next < lines.length; next++) {
    const directive = readDirective(lines[next] ?? '');
    if (!directive) break;
    const { name, value } = directive;
    if (name in values) {
      faults.push({
        line: next + 1,
        message: `only one ${name} parser directive can be used`,
        facts: { keyword: `# ${name}` },
      });
      continue;
    }
    values[name] = value;
    if (name !== 'escape') continue;
    if (value === '\\' || value === '`') escape = value;
    else {
      const message = `invalid escape token '${value}' does not match \` or \\`;
      faults.push({ line: next + 1, message, facts: { keyword: '# escape', value } });
    }
  }
  return { values, escape, next, faults };
}

function readDirective(line: string): { name: string; value: string } | null {
  const stripped = trimStart(line);
  if (!stripped.startsWith('#')) return null;
  const text = trimStart(stripped.slice(1));
  const written = /^[a-zA-Z][a-zA-Z0-9]{0,99}/.exec(text)?.[0] ?? '';
  const rest = trimBlanks(text.slice(written.length));
  const value = trimBlanks(rest.slice(1));
  const name = written.toLowerCase();
  return rest.startsWith('=') && DIRECTIVES.has(name) && value ? { name, value } : null;
}

/** Go's `\s`: without the vertical tab and without blanks beyond ASCII. */
function trimBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && '\t\n\f\r '.includes(text.charAt(from))) from++;
  while (to > from && '\t\n\f\r '.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}
