import { extractDockerfile } from '../../src/analyzer';
import type { Message } from '../../src/bot/message';
import type { Adapter, Sender } from '../../src/bot/ports';
import { button, buttons, code, file, text } from '../../src/bot/reply/build';
import type { Reply } from '../../src/bot/reply/reply';
import { runProgram } from '../support/run-program';
import { until } from '../support/until';
import {
  BLOCKS,
  EMPTY_BLOCKS,
  everywhere,
  HOSTILE_TEXTS,
  LONG_BLOCKS,
  missing,
  replyOf,
  said,
} from './sample-replies';

/** A real adapter that listens, on a platform of its own, and what one person can do and see there. */
export interface AdapterUnderTest {
  adapter: Adapter;
  /** Sends a message straight to the bot. */
  say(text: string): Promise<void>;
  pasteFile(name: string, bytes: Buffer): Promise<void>;
  /** Presses the button of that label, as it is shown now. */
  press(label: string): Promise<void>;
  /** Delivers the last `say` again. Null where nothing comes twice. */
  redeliver: (() => Promise<void>) | null;
  /** Delivers a message of the bot's own. Null where it never hears itself. */
  saidByBot: ((text: string) => Promise<void>) | null;
  /** What the person sees of the bot now, oldest first: marks undone, files as `[file NAME]`. */
  visible(): { text: string; edits: number }[];
  /** Whatever on the screen does something, though it was only quoted: pings, links, control sequences. */
  alive(): string[];
  /** Does the platform have the adapter on the line? */
  connected(): boolean;
  /** Stops the adapter, if it still runs, and the platform. */
  close(): Promise<void>;
}

export interface PlatformUnderTest {
  open(receive: (message: Message) => Promise<void>): Promise<AdapterUnderTest>;
  /** Chats deliver twice, echo, and change what they show; a terminal only goes on. */
  isChat: boolean;
  /** What is said where not all of a reply is shown; null where all of it always is. */
  shortened: RegExp | null;
}

const DOCKERFILE = [
  'FROM node:20-alpine AS build',
  '',
  'RUN wget -qO- "https://a.io/x?a=1&amp;b=2&c=<3>" | sh && \\',
  '\t  echo `date` $HOME *_~ \\<escaped\\> <!channel>',
  'CMD ["node", "వంటిల్లు.js"]',
].join('\n');
const FENCED = `\`\`\`\n${DOCKERFILE}\n\`\`\``;

/**
 * What every adapter promises: to hear exactly, once, and to show all of a reply harmlessly in one message.
 * `folder` of `test/bot/adapters` holds the platform, for a process of its own.
 */
export function adapterContract(name: string, platform: PlatformUnderTest, folder: string): void {
  const { isChat, shortened } = platform;

  describe(`${name}, under way`, () => {
    let here: AdapterUnderTest;
    let sender: Sender;
    let heard: Message[];
    let answer: (message: Message) => Promise<unknown>;
    let failure: unknown;

    beforeEach(async () => {
      heard = [];
      failure = undefined;
      answer = async () => {};
      here = await platform.open(async (message) => {
        try {
          await answer(message);
        } catch (error) {
          failure = error;
        }
        heard.push(message);
      });
      ({ sender } = here.adapter);
    });
    afterEach(async () => {
      await here.close();
      if (failure !== undefined) throw failure;
    });

    /** The so-manieth message, heard and answered. */
    async function hears(nth: number): Promise<Message> {
      await until(() => heard.length >= nth);
      return heard[nth - 1]!;
    }

    /** What the person sees after one question answered with this. */
    async function shows(reply: Reply): Promise<string> {
      answer = ({ replyTo }) => sender.send(throughJson(replyTo), reply);
      await here.say('show me');
      await hears(1);
      return screen();
    }

    const screen = () =>
      here
        .visible()
        .map(({ text }) => text)
        .join('\n');

    test.each([
      ['a question', 'why is my image 1.2 GB?'],
      ['what chats encode', 'a < b && c > d, &amp; &lt;b&gt; 100% "x" \'y\''],
      ['what chats take for markup', '*not bold* _x_ ~y~ `npm ci` <!channel> <@U9> # no heading'],
      ['addresses', 'is http://localhost:3000/?a=1&b=<2> or www.example.com right?'],
      ['Telugu', 'మల్టీ-స్టేజ్ అంటే ఏమిటి? 🍳'],
      ['a command', 'learn ms-02'],
      ['code with empty lines, indentation and what chats encode', FENCED],
      ['code with its language', FENCED.replace('```', '```dockerfile')],
      ['code with backticks', '```\nRUN echo ``x`` `y`\n\n    done\n```'],
    ])('%s arrives once, as it was typed', async (_what, typed) => {
      await here.say(typed);
      await hears(1);
      await here.say('and now?');
      await hears(2);
      await here.adapter.stop();
      expect(heard.map(({ text }) => text)).toEqual([typed, 'and now?']);
      expect(heard[0]).toMatchObject({ pastes: [], action: null, pressedOn: null });
    });

    test.each([
      ['in a fence', FENCED],
      ['in a fence with its language', FENCED.replace('```', '```dockerfile')],
      ['after a sentence', `ee Dockerfile chudu:\n${FENCED}`],
    ])('a Dockerfile %s is taken out as it was typed', async (_where, typed) => {
      await here.say(typed);
      const sources = await until(() => {
        const found = heard.flatMap(({ text }) => extractDockerfile(text)?.source ?? []);
        return found.length > 0 && found;
      });
      expect(sources.map((source) => source.trimEnd())).toEqual([DOCKERFILE]);
    });

    test.each([
      ['text', Buffer.from(`${DOCKERFILE}\r\n\n`), { text: `${DOCKERFILE}\r\n\n` }],
      ['nothing', Buffer.alloc(0), { text: '' }],
      ['as much as is read', Buffer.alloc(256 * 1024, 'x'), { text: 'x'.repeat(256 * 1024) }],
      ['UTF-8 with a mark', Buffer.from(`\uFEFF${DOCKERFILE}`), { text: DOCKERFILE }],
      ['UTF-16 as PowerShell writes it', Buffer.from(`\uFEFF${DOCKERFILE}`, 'utf16le'), { text: DOCKERFILE }],
      ['a zip', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 0, 0]), { problem: 'not-text' }],
      ['bytes without a NUL that are no text', Buffer.from([0x1f, 0x8b, 8, 0xff]), { problem: 'not-text' }],
      ['too much', Buffer.alloc(256 * 1024 + 1, 'x'), { problem: 'too-large' }],
    ])('a file with %s arrives as what it is', async (_what, bytes, paste) => {
      await here.pasteFile('Dockerfile.prod', bytes);
      expect(await hears(1)).toMatchObject({ text: '', action: null });
      expect(heard[0]!.pastes).toEqual([{ name: 'Dockerfile.prod', ...paste }]);
    });

    test('a message says which it is, who speaks and where; another one has another id', async () => {
      await here.say('quiz');
      await hears(1);
      await here.say('quiz');
      await hears(2);
      const [first, second] = heard as [Message, Message];
      expect(first.id).not.toBe('');
      expect(second.id).not.toBe(first.id);
      expect(first.learner).toMatch(new RegExp(`^${here.adapter.platform}:.`));
      expect(second.learner).toBe(first.learner);
      expect(first.replyTo.platform).toBe(here.adapter.platform);
      expect(throughJson(first.replyTo)).toEqual(first.replyTo);
    });

    if (isChat) {
      test('what is delivered again has the same id, text and address', async () => {
        await here.say(FENCED);
        await hears(1);
        await here.redeliver!();
        await hears(2);
        expect(heard[1]).toEqual(heard[0]);
      });

      test("the bot's own words are not heard", async () => {
        await here.saidByBot!('quiz');
        await here.say('and now?');
        await hears(1);
        await here.adapter.stop();
        expect(heard.map(({ text }) => text)).toEqual(['and now?']);
      });
    }

    test.each(BLOCKS.map((block) => [block.type, block] as const))(
      'of a %s every word is shown',
      async (_type, block) => {
        const reply = replyOf(block);
        expect(missing(reply, await shows(reply))).toEqual([]);
      },
    );

    test('of code every character is shown', async () => {
      const shown = await shows(replyOf(code(DOCKERFILE, 'dockerfile')));
      for (const line of DOCKERFILE.split('\n')) expect(shown).toContain(line);
    });

    test('of all blocks together every word is shown, in one message', async () => {
      const reply = replyOf(...BLOCKS);
      expect(missing(reply, await shows(reply))).toEqual([]);
      expect(here.visible()).toHaveLength(1);
    });

    test('empty blocks are passed over', async () => {
      expect(await shows(replyOf(...EMPTY_BLOCKS, text('the rest')))).toBe('the rest');
    });

    test('a reply without a word says its summary', async () => {
      expect(await shows(replyOf(...EMPTY_BLOCKS))).toBe('A short answer.');
    });

    test('a placeholder and its edit are one message, with nothing left of the placeholder', async () => {
      const reading = replyOf(text('reading…'), file('x', 'y'), buttons(button('Stop', 'help')));
      answer = async ({ replyTo }) => {
        const sent = await sender.send(throughJson(replyTo), reading, { placeholder: true });
        await sender.edit(throughJson(sent), said('done'));
      };
      await here.say('look');
      await hears(1);
      expect(here.visible()).toEqual([{ text: 'done', edits: isChat ? 1 : 0 }]);
    });

    test('an edit repeated, by a job that was tried again, is seen once', async () => {
      answer = async ({ replyTo }) => {
        const sent = await sender.send(replyTo, said('reading…'), { placeholder: true });
        await sender.edit(throughJson(sent), said('done'));
        await sender.edit(throughJson(sent), said('done'));
      };
      await here.say('look');
      await hears(1);
      expect(here.visible().map(({ text }) => text)).toEqual(['done']);
    });

    test('two questions are answered each in its own message', async () => {
      answer = async ({ replyTo, text }) => {
        const sent = await sender.send(replyTo, said('reading…'), { placeholder: true });
        await sender.edit(sent, said(`answer to ${text}`));
      };
      await here.say('this');
      await hears(1);
      await here.say('that');
      await hears(2);
      expect(here.visible().map(({ text }) => text)).toEqual(['answer to this', 'answer to that']);
    });

    test('a press arrives as its action and the answer takes the place of what was pressed', async () => {
      const lesson = replyOf(
        text('one'),
        buttons(button('Next', 'next'), button('Show all', 'findings all')),
      );
      answer = async ({ action, pressedOn, replyTo }) => {
        if (pressedOn) await sender.edit(throughJson(pressedOn), said(`pressed ${action}`));
        else await sender.send(replyTo, action === null ? lesson : said(`pressed ${action}`));
      };
      await here.say('learn');
      await hears(1);
      await here.press('Show all');
      const pressed = await hears(2);
      expect(pressed).toMatchObject({ action: 'findings all', text: '', pastes: [] });
      expect(pressed.learner).toBe(heard[0]!.learner);
      expect(pressed.pressedOn !== null).toBe(isChat);
      expect(here.visible()).toHaveLength(isChat ? 1 : 2);
      expect(here.visible().at(-1)).toEqual({ text: 'pressed findings all', edits: isChat ? 1 : 0 });
    });

    test.each(HOSTILE_TEXTS)('%j is shown everywhere and does nothing', async (words) => {
      const reply = replyOf(...everywhere(words));
      const shown = await shows({ ...reply, summary: words });
      expect(missing(replyOf(text(words)), shown)).toEqual([]);
      expect(here.alive()).toEqual([]);
    });

    test.each(LONG_BLOCKS)('%s far too long: shown whole, or said to be shortened', async (_what, long) => {
      const reply = replyOf(text('the beginning'), ...long, buttons(button('Go on', 'next')));
      const shown = await shows(reply);
      expect(shown).toContain('the beginning');
      expect(shown).toMatch(/\[.*Go on\]|\] Go on|Go on: next/);
      if (!shortened?.test(shown)) expect(missing(reply, shown)).toEqual([]);
      answer = ({ replyTo }) => sender.send(replyTo, said('still here'));
      await here.say('and now?');
      await hears(2);
      expect(here.visible().at(-1)?.text).toBe('still here');
    });
  });

  describe(`${name}, from start to stop`, () => {
    let here: AdapterUnderTest | undefined;
    afterEach(() => here?.close());

    test('is ready in between and hears nothing afterwards', async () => {
      const heard: string[] = [];
      here = await platform.open(async ({ text }) => void heard.push(text));
      expect(here.adapter.ready()).toBe(true);
      await here.say('before');
      await until(() => heard.length > 0);
      await here.adapter.stop();
      expect(here.adapter.ready()).toBe(false);
      await until(() => !here!.connected());
      await here.say('after').catch(() => {});
      await here.adapter.stop();
      await here.close();
      expect(heard).toEqual(['before']);
    });

    test('leaves nothing open: its process ends by itself', async () => {
      const program = runProgram('test/support/programs/adapter-user.ts', [folder]);
      try {
        await program.says('closed');
        await until(() => program.process.exitCode !== null, 10_000);
        expect(program.process.exitCode).toBe(0);
      } finally {
        await program.kill();
      }
    });

    test('stopping waits for the answer under way', async () => {
      let began = false;
      let release = () => {};
      const gate = new Promise<void>((resolve) => (release = resolve));
      const under: AdapterUnderTest = await platform.open(async ({ replyTo }) => {
        began = true;
        await gate;
        await under.adapter.sender.send(replyTo, said('done'));
      });
      here = under;
      await under.say('look');
      await until(() => began);
      const stopped = under.adapter.stop();
      expect(await Promise.race([stopped.then(() => 'stopped'), ticks(20)])).toBe('waiting');
      release();
      await stopped;
      expect(under.visible().map(({ text }) => text)).toEqual(['done']);
    });
  });
}

/** As an address travels to a worker. */
function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

async function ticks(count: number): Promise<'waiting'> {
  for (let left = count; left > 0; left--) await new Promise((resolve) => setImmediate(resolve));
  return 'waiting';
}
