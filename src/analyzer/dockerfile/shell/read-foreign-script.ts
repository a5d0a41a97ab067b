import type { Command } from '../types';
import { programName } from './draft-command';
import type { Script } from './script';
import { splitPlainly } from './split-plainly';

/** Commands of a script that is not for a POSIX shell: split, not understood. */
export function readForeignScript(script: Script): Command[] {
  const found = splitPlainly(script.text);
  return found.map(({ words, offset, piped }, index) => ({
    name: programName(words[0] ?? ''),
    args: words.slice(1),
    env: {},
    line: script.lineAt(offset),
    cwd: script.cwd,
    conditional: false,
    writes: [],
    pipedTo: piped && index + 1 < found.length ? index + 1 : null,
  }));
}
