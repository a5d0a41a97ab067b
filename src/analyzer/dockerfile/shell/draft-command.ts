import type { Command } from '../types';

/** A simple command as it is written: its words, not yet unwrapped from `sudo`, `env` and the like. */
export interface DraftCommand {
  words: string[];
  env: Record<string, string>;
  line: number;
  cwd: string | null;
  conditional: boolean;
  writes: string[];
  /** Text of its first heredoc, when it has one. */
  heredoc: string | null;
  /** Line of each word, so that a script given as an argument keeps its lines. */
  lineOf: (word: number, offset: number) => number;
}

export function toCommand(draft: DraftCommand): Command {
  const { words, env, line, cwd, conditional, writes } = draft;
  return {
    name: programName(words[0] ?? ':'),
    args: words.slice(1),
    env,
    line,
    cwd,
    conditional,
    writes,
    pipedTo: null,
  };
}

/** `/usr/bin/apt-get` and `.\tool.exe` by the names people know them by. */
export function programName(word: string): string {
  const base = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
  return base.toLowerCase().endsWith('.exe') ? base.slice(0, -4) : base || word;
}
