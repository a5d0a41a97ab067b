import { lex } from './lex';

export interface HeredocWord {
  name: string;
  expand: boolean;
  /** Written `<<-`: leading tabs go. */
  chomp: boolean;
}

const UNSET = () => undefined;

/** The heredocs that a logical line opens, in order. */
export function heredocsIn(line: string): HeredocWord[] {
  if (!line.includes('<<')) return [];
  const lexed = lex(line, {
    escape: '\\',
    lookup: UNSET,
    rawQuotes: true,
    rawEscapes: true,
    keepUnset: true,
  });
  // BuildKit ignores what it can't split: an unmatched quote hides the heredocs of its line.
  if ('error' in lexed) return [];
  return lexed.words.map(parseHeredocWord).filter((heredoc) => heredoc !== null);
}

/** `<<EOF`, `<< EOF`, `3<<-"EOF"`; null for any other word. A quoted delimiter turns expansion off. */
export function parseHeredocWord(word: string): HeredocWord | null {
  let at = 0;
  while (word.charAt(at) >= '0' && word.charAt(at) <= '9') at++;
  if (!word.startsWith('<<', at)) return null;
  const chomp = word.charAt(at + 2) === '-';
  const rest = word.slice(at + (chomp ? 3 : 2)).trimStart();
  if (rest === '' || rest.includes('<')) return null;
  const bare = lex(rest, { escape: '\\', lookup: UNSET, keepUnset: true });
  const raw = lex(rest, { escape: '\\', lookup: UNSET, rawQuotes: true, keepUnset: true });
  if ('error' in bare || 'error' in raw || bare.words.length !== 1 || raw.words.length !== 1) return null;
  const name = bare.words[0] ?? '';
  return { name, expand: countQuotes(name) === countQuotes(raw.words[0] ?? ''), chomp };
}

function countQuotes(text: string): number {
  return text.split(/['"]/).length - 1;
}
