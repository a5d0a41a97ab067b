/**
 * Arguments as options and words. Options that take their value as the next argument must be named; everything that
 * begins with `-` is an option, and `--` ends them.
 */
export interface Arguments {
  words: string[];
  /** `--omit=dev` → omit: dev; `-o app` → o: app when `o` takes a value; a bare option has the value ''. */
  options: Map<string, string>;
}

export function readArguments(args: readonly string[], withValue: readonly string[] = []): Arguments {
  const words: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--') {
      words.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      words.push(arg);
      continue;
    }
    const name = arg.replace(/^--?/, '');
    const equals = name.indexOf('=');
    if (equals > 0) options.set(name.slice(0, equals), name.slice(equals + 1));
    else if (withValue.includes(name)) options.set(name, args[++i] ?? '');
    else options.set(name, '');
  }
  return { words, options };
}

/** A package without its version: `curl=7.88*` → curl, `react@18` → react, `numpy==1.26` → numpy. */
export function bareName(word: string): string {
  const scoped = word.startsWith('@') ? 1 : 0;
  const end = word.slice(scoped).search(/[=<>~!@[;:]/);
  return end < 0 ? word : word.slice(0, scoped + end);
}
