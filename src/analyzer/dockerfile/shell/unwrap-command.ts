import { programName } from './draft-command';

export interface Unwrapped {
  /** Index of the first word of the command that really runs; the number of words when there is none. */
  start: number;
  env: Record<string, string>;
  /** Index of the word that is a shell script (`sh -c "…"`), null when the command is a plain one. */
  script: number | null;
}

/** Options of a wrapper that take the next word, and how many plain words come before the command it runs. */
interface Wrapper {
  valued: readonly string[];
  operands?: number;
}

const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  sudo: { valued: ['-u', '-g', '-h', '-p', '-C', '-r', '-t', '-D', '--user', '--group'] },
  doas: { valued: ['-u', '-C'] },
  env: { valued: ['-u', '--unset', '-C', '--chdir'] },
  exec: { valued: ['-a'] },
  command: { valued: [] },
  builtin: { valued: [] },
  time: { valued: ['-f', '-o', '--format', '--output'] },
  nice: { valued: ['-n', '--adjustment'] },
  ionice: { valued: ['-c', '-n', '--class', '--classdata'] },
  nohup: { valued: [] },
  stdbuf: { valued: ['-i', '-o', '-e'] },
  setsid: { valued: [] },
  timeout: { valued: ['-k', '-s', '--kill-after', '--signal'], operands: 1 },
  gosu: { valued: [], operands: 1 },
  'su-exec': { valued: [], operands: 1 },
  setpriv: { valued: ['--reuid', '--regid', '--groups'] },
  tini: { valued: ['-p', '-e'] },
  'dumb-init': { valued: ['-r', '--rewrite'] },
  catatonit: { valued: [] },
  'xvfb-run': { valued: ['-n', '-s', '-e', '-f', '-p', '--server-args', '--server-num'] },
  eatmydata: { valued: [] },
};

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh']);

export function isShell(name: string): boolean {
  return SHELLS.has(name);
}

/** Sets `sudo`, `env`, `exec`, `time` and the like aside, and finds the script of `sh -c` and `su -c`. */
export function unwrapCommand(words: readonly string[]): Unwrapped {
  const env: Record<string, string> = {};
  let start = 0;
  while (start < words.length) {
    const name = programName(words[start] ?? '');
    if (isShell(name)) return { start, env, script: findScript(words, start + 1) };
    if (name === 'su' || name === 'runuser') return { start, env, script: findScript(words, start + 1) };
    const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
    if (!wrapper) break;
    const next = afterWrapper(words, start + 1, wrapper, env);
    // `command -v git` and `time` alone run nothing else: they are the command.
    if (next >= words.length || (name === 'command' && /^-[pvV]*[vV]/.test(words[start + 1] ?? ''))) break;
    start = next;
  }
  return { start, env, script: null };
}

function afterWrapper(
  words: readonly string[],
  from: number,
  wrapper: Wrapper,
  env: Record<string, string>,
): number {
  let operands = wrapper.operands ?? 0;
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') return at + 1 + operands;
    const assignment = /^([A-Za-z_]\w*)=/.exec(word)?.[1];
    if (word.startsWith('-') && word !== '-') {
      if (wrapper.valued.includes(word)) at++;
    } else if (assignment !== undefined) env[assignment] = word.slice(assignment.length + 1);
    else if (operands > 0) operands--;
    else break;
  }
  return at;
}

/** The word after `-c`, which may stand in a cluster (`-lc`) and behind other options (`-o pipefail`). */
function findScript(words: readonly string[], from: number): number | null {
  for (let at = from; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--command' || /^-[A-Za-z]*c$/.test(word))
      return at + 1 < words.length ? skipOptions(words, at + 1) : null;
    if (/^[-+][A-Za-z]*o$/.test(word)) at++;
    else if (word === '--') return null;
  }
  return null;
}

function skipOptions(words: readonly string[], from: number): number | null {
  let at = from;
  while (/^[-+]/.test(words[at] ?? '')) at += words[at]?.endsWith('o') ? 2 : 1;
  return at < words.length ? at : null;
}
