import { isSpace } from './is-space';

/** Words as ENV, LABEL and ARG split them: blanks inside quotes or after an escape do not split; quotes stay. */
export function quotedWords(text: string, escape: string): string[] {
  const words: string[] = [];
  let from = -1;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (from < 0) {
      if (isSpace(char)) continue;
      from = at;
    }
    if (char === escape && quote !== "'") at++;
    else if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (isSpace(char)) {
      words.push(text.slice(from, at));
      from = -1;
    }
  }
  if (from >= 0) words.push(withoutDanglingEscape(text.slice(from), escape, quote));
  return words.filter((word) => word !== '');
}

/** BuildKit drops an escape that nothing follows. */
function withoutDanglingEscape(word: string, escape: string, quote: string): string {
  if (quote === "'" || !word.endsWith(escape)) return word;
  let escapes = 0;
  while (escapes < word.length && word.charAt(word.length - 1 - escapes) === escape) escapes++;
  return escapes % 2 === 1 ? word.slice(0, -1) : word;
}

/** Words split at blanks alone: FROM, COPY, EXPOSE and the like. */
export function plainWords(text: string): string[] {
  return text.split(/[\t\v\f\r ]+/).filter((word) => word !== '');
}
