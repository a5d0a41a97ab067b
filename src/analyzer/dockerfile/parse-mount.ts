/** The fields of a `RUN --mount=…` flag: `type=cache,target=/root/.npm`. Names in lower case; `readonly` alone is `true`. */
export function parseMount(value: string): Record<string, string> {
  const fields = Object.create(null) as Record<string, string>;
  for (const field of splitCsv(value)) {
    const equals = field.indexOf('=');
    const name = (equals < 0 ? field : field.slice(0, equals)).trim().toLowerCase();
    if (name) fields[ALIASES[name] ?? name] = equals < 0 ? 'true' : field.slice(equals + 1);
  }
  return fields;
}

const ALIASES: Record<string, string> = {
  src: 'source',
  dst: 'target',
  destination: 'target',
  ro: 'readonly',
  rw: 'readwrite',
};

/** One line of CSV: a field in double quotes may hold commas, and a doubled quote stands for one. */
export function splitCsv(line: string): string[] {
  const fields: string[] = [];
  let parts: string[] = [];
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '"' && quoted && line.charAt(at + 1) === '"') parts.push(line.charAt(++at));
    else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      fields.push(parts.join(''));
      parts = [];
    } else parts.push(char);
  }
  fields.push(parts.join(''));
  return fields;
}
