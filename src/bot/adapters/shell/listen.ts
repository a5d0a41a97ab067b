import { emitKeypressEvents, type Interface } from 'node:readline';
import type { LineGroups } from './group-lines';

/** Lines of a paste without brackets come within this of each other. */
const PASTE_PAUSE_MS = 120;
export const BRACKETED_PASTE = { on: '\u001B[?2004h', off: '\u001B[?2004l' };

export interface Listening {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  lines: Interface;
  groups: LineGroups;
  isTerminal: boolean;
  prompt(): void;
}

/** A bracketed paste is one message. Without brackets, lines of a Dockerfile that come together are. */
export function listen(listening: Listening): void {
  const { input, lines, groups } = listening;
  const typed = input.isTTY ? typedInto(listening) : (line: string) => groups.push(line);
  const pastes = listening.isTerminal ? bracketedPastes(listening) : null;
  lines.on('line', (line) => {
    if (pastes?.take(line)) return;
    typed(line);
    if (groups.open) listening.prompt();
  });
  // Ctrl-C takes back what was begun; with nothing begun it leaves.
  lines.on('SIGINT', () => {
    if (!groups.open && lines.line === '') return lines.close();
    groups.drop();
    clearLine(lines);
    listening.prompt();
  });
}

/** By hand, a Dockerfile ends with an empty line; what comes at once ends when nothing more comes. */
function typedInto({ lines, groups }: Listening): (line: string) => void {
  let pause: NodeJS.Timeout | undefined;
  let last = 0;
  let together = false;
  return (line) => {
    clearTimeout(pause);
    const now = Date.now();
    together = groups.open && (together || now - last < PASTE_PAUSE_MS);
    last = now;
    groups.push(line);
    if (!groups.open || !(together || line.trim() === '' || !groups.certain)) return;
    pause = setTimeout(() => {
      if (lines.line === '') groups.end(); // else the last line of the paste waits for its Enter
    }, PASTE_PAUSE_MS);
  };
}

/** Gathers the lines between the brackets. A paste of one line stays in the prompt, to be finished and sent. */
function bracketedPastes({ input, output, lines, groups }: Listening) {
  let pasted: string[] | null = null;
  output.write(BRACKETED_PASTE.on);
  emitKeypressEvents(input, lines);
  input.on('keypress', (_text: string | undefined, key: { name?: string } | undefined) => {
    if (key?.name === 'paste-start') pasted = [];
    if (key?.name !== 'paste-end' || pasted === null) return;
    const text = [...pasted, lines.line].join('\n');
    pasted = null;
    if (!text.includes('\n')) return;
    clearLine(lines);
    groups.whole(text);
  });
  return {
    take(line: string): boolean {
      pasted?.push(line);
      return pasted !== null;
    },
  };
}

function clearLine(lines: Interface): void {
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}
