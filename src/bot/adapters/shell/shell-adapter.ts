import { randomUUID } from 'node:crypto';
import { createInterface, emitKeypressEvents } from 'node:readline';
import type { Message, SentReply } from '../../message';
import type { Adapter, Sender } from '../../ports';
import type { Locale, Reply } from '../../reply/reply';
import { LineGroups } from './group-lines';
import { readDroppedPath } from './read-dropped-path';
import { numberedActions, renderTerminal } from './render-terminal';

export interface ShellOptions {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  learner: string;
  language?: Locale;
  /** Called when the learner leaves or the input ends, with the number of messages that were heard. */
  onEnd(messages: number): void;
}

/** Lines of a paste without brackets come within this of each other. */
const PASTE_PAUSE_MS = 120;
const BRACKETED_PASTE = { on: '\u001B[?2004h', off: '\u001B[?2004l' };
const PROMPT = '🍳 > ';

/** The terminal as a chat: paste a Dockerfile, ask, learn; numbers press buttons. Works in a pipe too. */
export function shellAdapter(options: ShellOptions): Adapter {
  const { input, output, learner, language } = options;
  const isTerminal = input.isTTY && output.isTTY;
  // Not the process id: it comes again, and a message id that was seen is not answered.
  const session = randomUUID();
  const style = () => ({
    color: output.isTTY && output.hasColors(),
    width: Math.min(output.columns ?? 80, 96),
  });
  let actions: string[] = [];
  let count = 0;
  let turn: Promise<void> = Promise.resolve();
  let answered: { promise: Promise<void>; resolve(): void } | null = null;
  let close = () => {};

  const show = (reply: Reply) => {
    actions = numberedActions(reply);
    output.write(`\n${renderTerminal(reply, style())}\n`);
  };
  const sender: Sender = {
    async send(to, reply, options) {
      if (options?.placeholder)
        answered = deferred(); // the answer follows within milliseconds: no sign of life is needed
      else show(reply);
      return to;
    },
    async edit(_sent: SentReply, reply) {
      show(reply);
      answered?.resolve();
      answered = null;
    },
  };

  function messageOf(text: string): Message {
    const pressed = /^\d{1,2}$/.test(text.trim()) ? (actions[Number(text.trim()) - 1] ?? null) : null;
    const dropped = pressed === null ? readDroppedPath(text) : null;
    return {
      id: `shell:${session}:${(count += 1)}`,
      learner,
      text: pressed !== null || dropped !== null ? '' : text,
      pastes: dropped ?? [],
      action: pressed,
      replyTo: { platform: 'shell', place: {} },
      pressedOn: null,
      localeHint: null,
      language,
    };
  }

  return {
    platform: 'shell',
    sender,
    async start(receive) {
      output.once('error', () => options.onEnd(count)); // the reader of a pipe may leave first: `| head`
      async function hear(text: string): Promise<void> {
        if (/^\/?(?:exit|quit|bye)$/i.test(text.trim())) return close();
        if (text.trim() !== '') await receive(messageOf(text));
        await answered?.promise;
        if (isTerminal) lines.prompt();
      }
      const say = (text: string) => {
        turn = turn.then(() => hear(text));
      };
      const groups = new LineGroups(say);
      const lines = createInterface({
        input,
        output: isTerminal ? output : undefined,
        prompt: PROMPT,
        terminal: isTerminal,
      });
      close = () => lines.close();
      if (isTerminal) listenToPastes(input, output, lines, groups, say);
      else lines.on('line', (line) => groups.push(line));
      lines.on('close', () => {
        if (isTerminal) output.write(`${BRACKETED_PASTE.off}\n`);
        groups.end();
        void turn.then(() => options.onEnd(count));
      });
      if (isTerminal) lines.prompt();
    },
    async stop() {
      close();
      await turn;
    },
    ready: () => true,
  };
}

function deferred(): { promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

type Lines = ReturnType<typeof createInterface>;

/** In a terminal: a bracketed paste is one message; without brackets, lines that come together are. */
function listenToPastes(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  lines: Lines,
  groups: LineGroups,
  say: (text: string) => void,
) {
  let pasted: string[] | null = null;
  let pause: NodeJS.Timeout | undefined;
  output.write(BRACKETED_PASTE.on);
  emitKeypressEvents(input, lines);
  input.on('keypress', (_text: string | undefined, key: { name?: string } | undefined) => {
    if (key?.name === 'paste-start') pasted = [];
    if (key?.name !== 'paste-end' || pasted === null) return;
    const text = [...pasted, lines.line].join('\n');
    pasted = null;
    if (!text.includes('\n')) return; // one line stays in the prompt, to be finished and sent with Enter
    lines.write(null, { ctrl: true, name: 'u' });
    say(text);
  });
  lines.on('line', (line) => {
    if (pasted !== null) {
      pasted.push(line);
      return;
    }
    clearTimeout(pause);
    groups.push(line);
    // Typed by hand, a Dockerfile ends with an empty line; a paste that has empty lines goes on at once.
    if (groups.open && line.trim() === '') pause = setTimeout(() => groups.end(), PASTE_PAUSE_MS);
  });
}
