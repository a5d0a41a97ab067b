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
        facts: { name },
      });
      continue;
    }
    values[name] = value;
    if (name !== 'escape') continue;
    if (value === '\\' || value === '`') escape = value;
    else {
      const message = `invalid escape token '${value}' does not match \` or \\`;
      faults.push({ line: next + 1, message, facts: { name, value } });
    }
  }
  return { values, escape, next, faults };
}

function readDirective(line: string): { name: string; value: string } | null {
  const stripped = trimStart(line);
  if (!stripped.startsWith('#')) return null;
  const text = stripped.slice(1);
  const equals = text.indexOf('=');
  if (equals < 0) return null;
  const name = text.slice(0, equals).trim().toLowerCase();
  const value = text.slice(equals + 1).trim();
  return DIRECTIVES.has(name) && value ? { name, value } : null;
}
