import { PassThrough, Writable } from 'node:stream';
import { shellAdapter } from '../../../../src/bot/adapters/shell';
import type { Message } from '../../../../src/bot/message';
import type { Adapter } from '../../../../src/bot/ports';
import { button, buttons, text } from '../../../../src/bot/reply/build';
import type { Block, Reply } from '../../../../src/bot/reply/reply';
import { until } from '../../../support/until';

const reply = (...blocks: Block[]): Reply => ({
  intent: 'answer',
  language: 'en',
  summary: '',
  blocks,
  lessons: [],
});

/** What was heard: the text or the press, or the names of dropped files. */
function gist({ text: said, action, pastes }: Message): string {
  return action === null ? said || pastes.map(({ name }) => name).join(' ') : `pressed ${action}`;
}

interface Session {
  heard: string[];
  adapter: Adapter;
  /** Keys, or the bytes of a pipe. */
  type(keys: string): void;
  /** Resolves when so many messages were heard. */
  hears(count: number): Promise<string[]>;
  end(): void;
  shown(): string;
  ended: Promise<number>;
}

/** The adapter on streams that say they are a terminal, or a pipe. `answer` speaks as the conversation does. */
async function open(
  isTTY: boolean,
  answer: (message: Message, adapter: Adapter) => Promise<unknown> = (message, { sender }) =>
    sender.send(message.replyTo, reply(text('heard'))),
): Promise<Session> {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => input });
  let shown = '';
  const output = Object.assign(
    new Writable({
      write(piece: Buffer, _encoding, done) {
        shown += piece.toString();
        done();
      },
    }),
    { isTTY, columns: 40, hasColors: () => false },
  );
  const heard: string[] = [];
  let onEnd = (_messages: number) => {};
  const ended = new Promise<number>((resolve) => (onEnd = resolve));
  const adapter = shellAdapter({
    input: input as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    learner: 'shell:test',
    onEnd: (messages) => onEnd(messages),
  });
  await adapter.start(async (message) => {
    heard.push(gist(message));
    await answer(message, adapter);
  });
  return {
    heard,
    adapter,
    type: (keys) => void input.write(keys),
    hears: async (count) => {
      await until(() => heard.length >= count);
      return heard;
    },
    end: () => void input.end(),
    shown: () => shown,
    ended,
  };
}

const PASTE = 'FROM scratch\n\nCOPY a /a\nCMD ["/a"]';

describe('in a terminal', () => {
  test('a bracketed paste is one message, blank lines and all', async () => {
    const session = await open(true);
    session.type(`\u001B[200~${PASTE.replaceAll('\n', '\r')}\u001B[201~`);
    expect(await session.hears(1)).toEqual([PASTE]);
    await session.adapter.stop();
  });

  test('a paste of one line waits for Enter', async () => {
    const session = await open(true);
    session.type('\u001B[200~what is a\u001B[201~ stage?\r');
    expect(await session.hears(1)).toEqual(['what is a stage?']);
    await session.adapter.stop();
  });

  test('lines that come together without brackets are one message, with or without a last Enter', async () => {
    const session = await open(true);
    session.type(`${PASTE.replaceAll('\n', '\r')}\r`);
    expect(await session.hears(1)).toEqual([PASTE]);
    session.type(PASTE.replaceAll('\n', '\r'));
    await until(() => session.shown().endsWith('CMD ["/a"]'));
    session.type('\r');
    expect(await session.hears(2)).toEqual([PASTE, PASTE]);
    await session.adapter.stop();
  });

  test('a Dockerfile typed by hand ends with an empty line, and says that it waits', async () => {
    const session = await open(true);
    session.type('FROM scratch\r');
    await until(() => session.shown().includes('… > '));
    session.type('\r');
    expect(await session.hears(1)).toEqual(['FROM scratch\n']);
    await session.adapter.stop();
  });

  test('talk that begins with an instruction does not wait for an empty line', async () => {
    const session = await open(true);
    session.type('COPY explain cheyyi\r');
    expect(await session.hears(1)).toEqual(['COPY explain cheyyi']);
    await session.adapter.stop();
  });

  test('numbers press what was shown', async () => {
    const session = await open(true, (message, { sender }) =>
      sender.send(message.replyTo, reply(buttons(button('One', 'findings'), button('Two', 'proof')))),
    );
    session.type('hi\r');
    await session.hears(1);
    session.type('2\r');
    await session.hears(2);
    session.type('7\r');
    expect(await session.hears(3)).toEqual(['hi', 'pressed proof', '7']);
    await session.adapter.stop();
  });

  test('Ctrl-C takes back what was begun, then leaves; nothing half is sent', async () => {
    const session = await open(true);
    session.type('FROM scratch\r');
    await until(() => session.shown().includes('… > '));
    session.type('COPY a');
    session.type('\u0003');
    session.type('\u0003');
    expect(await session.ended).toBe(0);
    expect(session.heard).toEqual([]);
  });

  test('Ctrl-D leaves when what was asked is answered, and no prompt comes after', async () => {
    const session = await open(true, async (message, { sender }) => {
      const sent = await sender.send(message.replyTo, reply(text('reading')), { placeholder: true });
      setImmediate(() => void sender.edit(sent, reply(text('the answer'))));
    });
    session.type('example\r\u0004');
    expect(await session.ended).toBe(1);
    expect(session.shown()).toContain('the answer');
    expect(session.shown()).not.toContain('reading');
    expect(session.shown().slice(session.shown().indexOf('the answer'))).not.toContain('>');
    expect(session.shown()).toContain('\u001B[?2004l');
  });

  test('a failure said in place of the answer does not leave the next message waiting', async () => {
    const session = await open(true, async (message, { sender }) => {
      await sender.send(message.replyTo, reply(text('reading')), { placeholder: true });
      await sender.send(message.replyTo, reply(text('something went wrong')));
    });
    session.type('one\rtwo\r');
    expect(await session.hears(2)).toEqual(['one', 'two']);
    await session.adapter.stop();
  });
});

describe('in a pipe', () => {
  test('every message is answered in order, then it ends', async () => {
    const session = await open(false);
    session.type(`what is a stage?\n${PASTE}\n\nwhy?\nnext\nFROM scratch`);
    session.end();
    expect(await session.ended).toBe(5);
    expect(session.heard).toEqual(['what is a stage?', `${PASTE}\n`, 'why?', 'next', 'FROM scratch']);
    expect(session.shown()).not.toContain('\u001B');
    expect(session.shown()).not.toContain('>');
  });

  test('after exit nothing more is heard', async () => {
    const session = await open(false);
    session.type('one\nexit\ntwo\n');
    expect(await session.ended).toBe(2);
    expect(session.heard).toEqual(['one']);
  });
});
