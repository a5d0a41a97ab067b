import { lex } from './lex';

export interface Expansion {
  value: string;
  /** False when a variable without a value left a hole, or when BuildKit would refuse the text. */
  known: boolean;
  /** Names used that have no value, whether or not a default stood in. */
  unset: string[];
  /** BuildKit's message when it refuses the text, else null; the value is then the text as written. */
  error: string | null;
}

/**
 * Expands variables, removes quotes and escapes, as BuildKit does for the words of an instruction. A variable whose
 * value is null, or that is absent, becomes empty. Use `expansionOf` to learn whether that happened.
 */
export function expand(
  text: string,
  variables: Readonly<Record<string, string | null>>,
  escape = '\\',
): string {
  return expansionOf(text, variables, escape).value;
}

/** As `expand`, and says what is known about the result. Never throws. */
export function expansionOf(
  text: string,
  variables: Readonly<Record<string, string | null>>,
  escape = '\\',
): Expansion {
  return expandWith(text, (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined), escape);
}

export function expandWith(
  text: string,
  lookup: (name: string) => string | null | undefined,
  escape: string,
): Expansion {
  const lexed = lex(text, { escape, lookup });
  if ('error' in lexed) return { value: text, known: false, unset: [], error: lexed.error };
  return { value: lexed.value, known: lexed.known, unset: lexed.unset, error: null };
}
