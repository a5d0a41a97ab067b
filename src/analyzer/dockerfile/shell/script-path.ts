import { lex } from '../lex';
import { resolvePath } from '../next-workdir';

/** The value of a variable where a command runs. */
export type Lookup = (name: string) => string | null | undefined;

/**
 * The absolute path of a word of a script, variables put in; null when it can't be told: a home directory, a command
 * substitution, a variable that no ENV or ARG has set. Globs stay as they are.
 */
export function scriptPath(word: string, cwd: string | null, lookup: Lookup): string | null {
  if (/[`~]|\$\(/.test(word)) return null;
  if (!word.includes('$')) return resolvePath(cwd, word);
  // The shell's parser has taken quotes and escapes off already.
  const lexed = lex(word, { escape: '\0', lookup, ignoreQuotes: true });
  return 'error' in lexed || !lexed.known ? null : resolvePath(cwd, lexed.value);
}
