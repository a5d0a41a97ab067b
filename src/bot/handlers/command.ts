import type { Turn } from './handler';

/**
 * The words after a command when the learner said that command and nothing else, else null.
 * `learn ms-02` → `ms-02`, `/learn` → ``, `how do I learn Docker?` → null.
 */
export function command(turn: Turn, ...names: string[]): string | null {
  const [first = '', ...rest] = turn.said.split(/\s+/);
  const bareWord = rest.length === 0 ? first.replace(/[.!?]{1,3}$/, '') : first; // `help!`
  const name = bareWord.replace(/^\//, '').toLowerCase();
  return names.includes(name) ? rest.join(' ') : null;
}

/** Was exactly this word said? */
export function bare(turn: Turn, ...names: string[]): boolean {
  return command(turn, ...names) === '';
}
