import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Message, SentReply } from '../../message';
import type { Adapter, Sender } from '../../ports';
import type { Locale, Reply } from '../../reply/reply';
import { LineGroups } from './group-lines';
import { BRACKETED_PASTE, listen } from './listen';
import { readDroppedPath } from './read-dropped-path';
import { asks, numberedActions, renderTerminal } from './render-terminal';

export interface ShellOptions {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  learner: string;
  language?: Locale;
  /** Called when the learner leaves or the input ends, with the number of messages that were heard. */
  onEnd(messages: number): void;
}

const PROMPT = '🍳 > ';
/** More lines may follow; an empty one sends. */
const MORE = ' … > ';

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
  let shown: Reply | null = null;
  let count = 0;
  let turn: Promise<void> = Promise.resolve();
  let answered: ReturnType<typeof deferred> | null = null;
  let close = () => {};
  let left = false;
  let listening = false;
  let sent = 0;
  let last: { message: unknown; text: string } | null = null;

  /** A message edited again into the same words, by a job that was tried again, is not repeated. */
  const show = (message: unknown, reply: Reply) => {
    const text = renderTerminal(reply, style());
    const again = last !== null && last.message === message && last.text === text;
    if (!again) output.write(`\n${text}\n`);
    last = { message, text };
    shown = reply;
    answered?.resolve();
    answered = null;
  };
  const sender: Sender = {
    async send(_to, reply, options) {
      sent += 1;
      if (options?.placeholder)
        answered = deferred(); // the answer follows within milliseconds: no sign of life is needed
      else show(sent, reply);
      return { platform: 'shell', place: { message: sent } };
    },
    async edit({ place }: SentReply, reply) {
      show(place.message, reply);
    },
  };

  function messageOf(text: string): Message {
    const pressed = pressedIn(shown, text.trim());
    const dropped = pressed === null ? readDroppedPath(text, { asked: shown !== null && asks(shown) }) : null;
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
      const groups = new LineGroups((text) => {
        turn = turn.then(() => hear(text));
      });
      const lines = createInterface({
        input,
        output: isTerminal ? output : undefined,
        prompt: PROMPT,
        terminal: isTerminal,
      });
      let closed = false;
      const prompt = () => {
        if (!isTerminal || closed) return; // a closed readline refuses to prompt
        lines.setPrompt(groups.open ? MORE : PROMPT);
        lines.prompt(true);
      };
      async function hear(text: string): Promise<void> {
        if (left) return;
        if (/^\/?(?:exit|quit|bye)$/i.test(text.trim())) {
          left = true;
          count += 1;
          return close();
        }
        if (text.trim() !== '') await receive(messageOf(text));
        await answered?.promise;
        prompt();
      }
      listening = true;
      close = () => lines.close();
      listen({ input, output, lines, groups, isTerminal, prompt });
      lines.on('close', () => {
        closed = true;
        listening = false;
        if (isTerminal) output.write(`${BRACKETED_PASTE.off}\n`);
        groups.end();
        void turn.then(() => options.onEnd(count));
      });
      prompt();
    },
    async stop() {
      close();
      await turn;
    },
    ready: () => listening,
  };
}

function deferred(): { promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** The number of a button that was shown; null when the text is none. */
function pressedIn(shown: Reply | null, text: string): string | null {
  return shown !== null && /^\d{1,2}$/.test(text) ? (numberedActions(shown)[Number(text) - 1] ?? null) : null;
}
