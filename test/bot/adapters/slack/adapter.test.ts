import { createHmac } from 'node:crypto';
import type { Message } from '../../../../src/bot/message';
import type { Reply } from '../../../../src/bot/reply/reply';
import { replyOf, startBot, until, type Bot } from './support';

const DOCKERFILE = 'FROM node:20-alpine\nRUN wget -qO- https://a.io/x?a=1&b=2 > /x && cat <<EOF\nx\nEOF';
const FENCED = `\`\`\`\n${DOCKERFILE}\n\`\`\``;

const withButtons = (message: Message): Reply =>
  replyOf(
    `answer to ${message.action ?? message.text}`,
    { type: 'text', spans: [`answer to ${message.action ?? message.text}`] },
    {
      type: 'buttons',
      buttons: [
        { label: 'Next', action: 'next' },
        { label: 'Second', action: '2' },
      ],
    },
  );

describe.each(['socket', 'http'] as const)('Slack over %s', (mode) => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot(mode, { answer: withButtons });
    bot.fake.workspace.channel('C1');
  });
  afterEach(() => bot.stop());

  /** What the person sees of the bot, as lines. */
  const shown = (channel: string, user = 'U1') =>
    bot.fake.seenBy(user, channel).map((message) => bot.fake.read(message).split('\n')[0]);

  test('a mention with code is answered in its thread, by one message edited once', async () => {
    const { message, delivered } = await bot.fake.say({
      user: 'U1',
      channel: 'C1',
      mention: true,
      typed: `look ${FENCED}`,
    });
    expect(delivered).toMatchObject([{ acked: true, attempts: 1 }]);
    await bot.answers(1);
    expect(bot.heard[0]).toMatchObject({
      id: `slack:T0FAKE:C1:${message.ts}`,
      learner: 'slack:T0FAKE:U1',
      text: `look \n${FENCED}`,
      pastes: [],
      action: null,
      localeHint: null,
    });
    expect(bot.fake.seenBy('U1', 'C1')).toMatchObject([{ thread_ts: message.ts, edits: 1 }]);
    expect(shown('C1')).toEqual([`answer to look `]);
  });

  test('a direct message is answered in its thread', async () => {
    const { message } = await bot.fake.say({ user: 'U1', typed: 'learn' });
    await bot.answers(1);
    expect(bot.heard[0]).toMatchObject({ text: 'learn', learner: 'slack:T0FAKE:U1' });
    expect(bot.fake.seenBy('U1', 'D0U1')).toMatchObject([{ thread_ts: message.ts, edits: 1 }]);
  });

  test('a reply in a thread is answered in that thread', async () => {
    const { message } = await bot.fake.say({ user: 'U1', typed: 'quiz' });
    await bot.answers(1);
    await bot.fake.say({ user: 'U1', typed: '2', thread: message.ts });
    await bot.answers(2);
    expect(bot.fake.seenBy('U1', 'D0U1').map((one) => one.thread_ts)).toEqual([message.ts, message.ts]);
  });

  test('an uploaded file is read as a paste', async () => {
    const file = bot.fake.workspace.file('Dockerfile', DOCKERFILE);
    await bot.fake.say({ user: 'U1', files: [file], typed: 'ee file chudu' });
    await bot.answers(1);
    expect(bot.heard[0]).toMatchObject({
      text: 'ee file chudu',
      pastes: [{ name: 'Dockerfile', text: DOCKERFILE }],
    });
  });

  test('an event delivered twice is one message to the conversation', async () => {
    const { message } = await bot.fake.say({ user: 'U1', typed: 'help' });
    await bot.fake.event({
      type: 'message',
      channel_type: 'im',
      channel: 'D0U1',
      user: 'U1',
      text: 'help',
      ts: message.ts,
    });
    await bot.answers(1);
    await bot.adapter.stop();
    expect(bot.heard).toHaveLength(1);
    expect(shown('D0U1')).toEqual(['answer to help']);
  });

  test.each([
    ['first', ['message', 'app_mention without files']],
    ['last', ['app_mention without files', 'message']],
  ] as const)(
    'of the two events of a mention the one with the file counts, come it %s',
    async (_, events) => {
      const file = bot.fake.workspace.file('Dockerfile', DOCKERFILE);
      await bot.fake.say({
        user: 'U1',
        channel: 'C1',
        mention: true,
        typed: 'this',
        files: [file],
        events: [...events],
      });
      await bot.answers(1);
      await bot.adapter.stop();
      expect(bot.heard).toMatchObject([{ text: 'this', pastes: [{ text: DOCKERFILE }] }]);
    },
  );

  test.each([
    ['talk in a channel that is not for the bot', { channel: 'C1', events: ['message'] }],
    ['a bot', { mention: true, channel: 'C1', more: { bot_id: 'B9' } }],
    ['the bot itself', { user: 'U0BOT' }],
    ['an edit', { more: { subtype: 'message_changed', hidden: true } }],
    ['a deletion', { more: { subtype: 'message_deleted' } }],
    [
      'someone joining',
      { channel: 'C1', events: ['message'], mention: true, more: { subtype: 'channel_join' } },
    ],
  ] as const)('%s is acknowledged and left alone', async (_, said) => {
    const { delivered } = await bot.fake.say({
      user: 'U1',
      typed: 'hello',
      ...said,
      events: 'events' in said ? [...said.events] : undefined,
    });
    expect(delivered).toMatchObject([{ acked: true }]);
    await bot.fake.say({ user: 'U7', typed: 'the next one' });
    await bot.answers(1);
    expect(bot.heard.map(({ text }) => text)).toEqual(['the next one']);
  });

  describe('/dockerfile', () => {
    test('with text is answered in the channel', async () => {
      const { delivered } = await bot.fake.command('/dockerfile', {
        user: 'U1',
        channel: 'C1',
        text: DOCKERFILE,
      });
      expect(delivered.acked).toBe(true);
      await bot.answers(1);
      expect(bot.heard[0]).toMatchObject({ text: DOCKERFILE, learner: 'slack:T0FAKE:U1' });
      expect(bot.fake.seenBy('U2', 'C1')).toMatchObject([{ thread_ts: null, edits: 1 }]);
    });

    test('where the bot is no member is answered to the person alone, once', async () => {
      bot.fake.workspace.channel('C2', 'channel', ['U1']);
      await bot.fake.command('/dockerfile', { user: 'U1', channel: 'C2', text: DOCKERFILE });
      await bot.answers(1);
      expect(shown('C2')).toHaveLength(1);
      expect(bot.fake.seenBy('U2', 'C2')).toEqual([]);
    });

    test('without text opens a modal for text and file', async () => {
      const { delivered } = await bot.fake.command('/dockerfile', { user: 'U1', channel: 'C1' });
      expect(delivered.acked).toBe(true);
      await until('the modal', () => bot.fake.workspace.views.length === 1);
      const [view] = bot.fake.workspace.views;
      if (!view) throw new Error('no view');
      expect(bot.heard).toEqual([]);

      const empty = await bot.fake.submit(view, {});
      expect(empty.response).toMatchObject({ response_action: 'errors' });
      expect(view.open).toBe(true);

      const files = [bot.fake.workspace.file('package.json', '{}')];
      const sent = await bot.fake.submit(view, { paste: DOCKERFILE, file: files });
      expect(sent).toMatchObject({ acked: true, response: {} });
      expect(view.open).toBe(false);
      await bot.answers(1);
      expect(bot.heard[0]).toMatchObject({
        text: '',
        learner: 'slack:T0FAKE:U1',
        pastes: [
          { name: 'Dockerfile', text: DOCKERFILE },
          { name: 'package.json', text: '{}' },
        ],
      });
      expect(shown('C1', 'U2')).toEqual(['answer to ']);
    });

    test('whose lines were lost opens the modal with them restored', async () => {
      await bot.fake.command('/dockerfile', { user: 'U1', channel: 'C1', text: 'FROM node:20 RUN npm ci' });
      await until('the modal', () => bot.fake.workspace.views.length === 1);
      expect(JSON.stringify(bot.fake.workspace.views[0]?.view)).toContain('FROM node:20\\nRUN npm ci');
    });

    test('is answered with help when the modal does not open', async () => {
      bot.fake.fail('views.open', { error: 'expired_trigger_id' });
      await bot.fake.command('/dockerfile', { user: 'U1', channel: 'C1' });
      await bot.answers(1);
      expect(bot.heard[0]).toMatchObject({ text: 'help' });
    });
  });

  test.each([
    ['/learn', '', 'learn'],
    ['/learn', 'ms-02', 'learn ms-02'],
    ['/ask', 'why <b> & big?', 'why <b> & big?'],
    ['/ask', '', 'help'],
  ])('%s %s is for the one who asked', async (command, text, heard) => {
    await bot.fake.command(command, { user: 'U1', channel: 'C1', text });
    await bot.answers(1);
    expect(bot.heard[0]).toMatchObject({ text: heard });
    expect(shown('C1', 'U1')).toEqual([`answer to ${heard}`]);
    expect(shown('C1', 'U2')).toEqual([]);
  });

  test('/learn alone with the bot is an ordinary message', async () => {
    bot.fake.workspace.direct('U1');
    await bot.fake.command('/learn', { user: 'U1' });
    await bot.answers(1);
    expect(bot.fake.seenBy('U1', 'D0U1')).toMatchObject([{ onlyFor: null, edits: 1 }]);
  });

  describe('a button', () => {
    test('under a message tells which one, and the message can be edited', async () => {
      await bot.fake.command('/dockerfile', { user: 'U1', channel: 'C1', text: DOCKERFILE });
      await bot.answers(1);
      const [answer] = bot.fake.seenBy('U2', 'C1');
      if (!answer) throw new Error('no answer');
      expect(await bot.fake.press(answer, 'Second', 'U2')).toMatchObject({ acked: true });
      await bot.answers(2);
      expect(bot.heard[1]).toMatchObject({ action: '2', text: '', learner: 'slack:T0FAKE:U2' });
      expect(bot.fake.seenBy('U1', 'C1')[1]).toMatchObject({ thread_ts: answer.ts });
      const { pressedOn } = bot.heard[1] ?? {};
      if (!pressedOn) throw new Error('no message to edit');
      await bot.adapter.sender.edit(pressedOn, replyOf('in place'));
      expect(bot.fake.read(answer)).toBe('in place');
    });

    test('of a message for one person can replace it, again and again', async () => {
      await bot.fake.command('/learn', { user: 'U1', channel: 'C1' });
      await bot.answers(1);
      const [lesson] = bot.fake.seenBy('U1', 'C1');
      if (!lesson) throw new Error('no lesson');
      for (const at of [1, 2]) {
        await bot.fake.press(lesson, 'Next', 'U1');
        await bot.answers(at + 1);
        const { pressedOn } = bot.heard[at] ?? {};
        if (!pressedOn) throw new Error('no message to edit');
        await bot.adapter.sender.edit(
          pressedOn,
          withButtons({ ...bot.heard[at], action: `step ${at}` } as Message),
        );
        expect(bot.fake.read(lesson)).toContain(`step ${at}`);
      }
      expect(bot.fake.seenBy('U2', 'C1')).toEqual([]);
    });

    test('alone with the bot is answered below, not in a thread', async () => {
      bot.fake.workspace.direct('U1');
      await bot.fake.command('/learn', { user: 'U1' });
      await bot.answers(1);
      const [lesson] = bot.fake.seenBy('U1', 'D0U1');
      if (!lesson) throw new Error('no lesson');
      await bot.fake.press(lesson, 'Next', 'U1');
      await bot.answers(2);
      expect(bot.fake.seenBy('U1', 'D0U1').map((one) => one.thread_ts)).toEqual([null, null]);
    });
  });

  test('the shortcut of a message reads it and answers under it, or alone where the bot is no member', async () => {
    bot.fake.workspace.channel('C2', 'channel', ['U1', 'U3']);
    const { message } = await bot.fake.say({ user: 'U3', channel: 'C2', typed: FENCED, events: [] });
    await bot.fake.shortcut('review_dockerfile', message, 'U1');
    await bot.answers(1);
    expect(bot.heard[0]).toMatchObject({ text: FENCED, learner: 'slack:T0FAKE:U1' });
    expect(bot.fake.seenBy('U1', 'C2')).toMatchObject([{ onlyFor: 'U1', thread_ts: message.ts }]);
  });

  test('stopping waits for what is under way and takes nothing more', async () => {
    expect(bot.adapter.ready()).toBe(true);
    const file = bot.fake.workspace.file('Dockerfile', DOCKERFILE);
    await bot.fake.say({ user: 'U1', channel: 'C1', mention: true, typed: 'short', files: [file] });
    await bot.fake.say({ user: 'U1', channel: 'C1', mention: true, typed: 'waits for a twin' });
    await bot.adapter.stop();
    expect(new Set(shown('C1'))).toEqual(new Set(['answer to short', 'answer to waits for a twin']));
    expect(bot.adapter.ready()).toBe(false);
    expect(bot.adapter.port()).toBeNull();
    await until('the socket closes', () => bot.fake.socket.connections() === 0);
  });
});

describe.each(['socket', 'http'] as const)('Slack over %s, while answers take long', (mode) => {
  let bot: Bot;
  let release = () => {};
  beforeEach(async () => {
    const hold = new Promise<void>((resolve) => (release = resolve));
    bot = await startBot(mode, { hold, ackMs: 1_000 });
    bot.fake.workspace.channel('C1');
  });
  afterEach(async () => {
    release();
    await bot.stop();
  });

  test('all is acknowledged before any of it is answered', async () => {
    const { fake } = bot;
    const button = { type: 'button', action_id: 'press:0:0', value: 'next', text: { text: 'Next' } };
    const blocks = [{ type: 'actions', elements: [button] }];
    const posted = fake.workspace.add({ channel: 'C1', user: fake.workspace.botUser, blocks });
    const acknowledged = [
      ...(await fake.say({ user: 'U1', typed: 'hi' })).delivered,
      (await fake.command('/ask', { user: 'U1', channel: 'C1', text: 'why' })).delivered,
      (await fake.command('/dockerfile', { user: 'U1', channel: 'C1', text: DOCKERFILE })).delivered,
      await fake.press(posted, 'Next', 'U1'),
      await fake.shortcut('review_dockerfile', posted, 'U1'),
    ];
    expect(acknowledged.map(({ acked }) => acked)).toEqual([true, true, true, true, true]);
    expect(fake.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
    release();
    await bot.answers(5);
  });
});

describe('Slack over http, its front door', () => {
  let bot: Bot;
  let address: string;
  beforeEach(async () => {
    const customRoutes = [
      {
        path: '/healthz',
        method: 'GET',
        handler: (_: unknown, response: { end(text: string): void }) => response.end('well'),
      },
    ];
    bot = await startBot('http', { config: { customRoutes } });
    address = `http://127.0.0.1:${bot.adapter.port()}`;
  });
  afterEach(() => bot.stop());

  const body = JSON.stringify({ type: 'url_verification', challenge: 'c' });
  const post = (timestamp: number, secret: string) =>
    fetch(`${address}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': `${timestamp}`,
        'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`,
      },
    });
  const now = () => Math.floor(Date.now() / 1000);

  test('takes what Slack signed', async () => {
    const response = await post(now(), bot.fake.workspace.signingSecret);
    expect([response.status, await response.text()]).toEqual([200, '{"challenge":"c"}']);
  });

  test('refuses another signature, and an old one', async () => {
    expect((await post(now(), 'another secret')).status).toBe(401);
    expect((await post(now() - 600, bot.fake.workspace.signingSecret)).status).toBe(401);
  });

  test('serves the routes given to it beside Slack, and no others', async () => {
    expect(await (await fetch(`${address}/healthz`)).text()).toBe('well');
    expect((await fetch(`${address}/else`)).status).toBe(404);
  });

  test('is closed after stopping', async () => {
    await bot.adapter.stop();
    await expect(fetch(`${address}/healthz`)).rejects.toThrow('fetch failed');
  });
});
