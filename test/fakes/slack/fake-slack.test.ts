import { setTimeout as sleep } from 'node:timers/promises';
import { LogLevel, WebClient } from '@slack/web-api';
import { WebSocket } from 'ws';
import { startFakeSlack, type FakeSlack } from '.';
import { checkMessageBlocks } from './check-blocks';
import { encodeTyped } from './typed';

let fake: FakeSlack;
let client: WebClient;
beforeEach(async () => {
  fake = await startFakeSlack({ ackMs: 50 });
  fake.workspace.channel('C1');
  client = clientOf(fake.workspace.botToken);
});
afterEach(() => fake.close());

const clientOf = (token: string) =>
  new WebClient(token, { slackApiUrl: fake.apiUrl, retryConfig: { retries: 0 }, logLevel: LogLevel.ERROR });
const post = async (message: object) => {
  const { ts } = (await client.apiCall('chat.postMessage', { ...message })) as { ts?: string };
  return { ts: ts ?? '' };
};
const view = (more: object = {}) => ({
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'T' },
  blocks: [{ type: 'divider' as const }],
  ...more,
});

describe('refuses as Slack does', () => {
  const section = (text: string) => [{ type: 'section', text: { type: 'plain_text', text } }];
  const message = (more: object = {}) => ({ channel: 'C1', text: 'x', ...more });

  test.each([
    [
      'a post to a channel it is not in',
      'not_in_channel',
      () => {
        fake.workspace.channel('C2', 'channel', []);
        return client.apiCall('chat.postMessage', message({ channel: 'C2' }));
      },
    ],
    [
      'a post to a private channel it is not in',
      'channel_not_found',
      () => {
        fake.workspace.channel('G1', 'private', []);
        return client.apiCall('chat.postMessage', message({ channel: 'G1' }));
      },
    ],
    [
      'a post in no thread',
      'thread_not_found',
      () => client.apiCall('chat.postMessage', message({ thread_ts: '1.1' })),
    ],
    ['a post without words', 'no_text', () => client.apiCall('chat.postMessage', { channel: 'C1' })],
    [
      'a section too long',
      'invalid_blocks',
      () => client.apiCall('chat.postMessage', message({ blocks: section('x'.repeat(3_001)) })),
    ],
    [
      'an update with too much text',
      'msg_too_long',
      async () => {
        const { ts } = await post(message());
        return client.apiCall('chat.update', message({ ts, text: 'x'.repeat(4_001) }));
      },
    ],
    [
      'an update of no message',
      'message_not_found',
      () => client.apiCall('chat.update', message({ ts: '1.1' })),
    ],
    [
      "an update of another's message",
      'cant_update_message',
      () => {
        const { ts } = fake.workspace.add({ channel: 'C1', user: 'U1' });
        return client.apiCall('chat.update', message({ ts }));
      },
    ],
    [
      'a message for someone who is not there',
      'user_not_in_channel',
      () => client.apiCall('chat.postEphemeral', message({ user: 'U9' })),
    ],
    ['a token that is not its own', 'invalid_auth', () => clientOf('xoxb-x').auth.test()],
    ['no token', 'not_authed', () => clientOf('').auth.test()],
    ['the wrong kind of token', 'not_allowed_token_type', () => client.apps.connections.open()],
    [
      'a trigger it never gave',
      'invalid_trigger_id',
      () => client.views.open({ trigger_id: 'x', view: view() }),
    ],
    [
      'a modal whose title is too long',
      'invalid_arguments',
      () => {
        const title = { type: 'plain_text' as const, text: 'x'.repeat(25) };
        return client.views.open({ trigger_id: fake.workspace.trigger('U1'), view: view({ title }) });
      },
    ],
  ])('%s: %s', async (_, error, call) => {
    await expect(call()).rejects.toMatchObject({ data: { ok: false, error } });
  });

  test.each([
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    ['an unknown block', [{ type: 'newest' }]],
    ['an empty text', section('')],
    ['an empty rich text', [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] }]],
    [
      'two buttons of one id',
      [
        {
          type: 'actions',
          elements: [1, 2].map(() => ({
            type: 'button',
            action_id: 'a',
            text: { type: 'plain_text', text: 'x' },
          })),
        },
      ],
    ],
    [
      'a long label',
      [
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'x'.repeat(76) } }],
        },
      ],
    ],
  ])('%s: invalid_blocks', (_, blocks) => {
    expect(checkMessageBlocks(blocks)?.error).toBe('invalid_blocks');
  });

  test('too many words in all: msg_blocks_too_long', () => {
    expect(checkMessageBlocks(section('x'.repeat(3_000)))).toBeNull();
    expect(
      checkMessageBlocks(
        Array<object[]>(4)
          .fill(section('x'.repeat(3_000)))
          .flat(),
      )?.error,
    ).toBe('msg_blocks_too_long');
  });
});

test('a trigger opens one view', async () => {
  const trigger_id = fake.workspace.trigger('U1');
  await client.views.open({ trigger_id, view: view() });
  await expect(client.views.open({ trigger_id, view: view() })).rejects.toThrow('exchanged_trigger_id');
});

test('text without blocks takes the blocks away', async () => {
  const blocks = [{ type: 'divider' as const }];
  const { ts } = await post({ channel: 'C1', text: 'x', blocks });
  await client.chat.update({ channel: 'C1', ts, text: 'y' });
  expect(fake.seenBy('U1', 'C1')).toMatchObject([{ text: 'y', blocks: [], edits: 1 }]);
});

test('a response_url takes five answers, and that of a command replaces nothing', async () => {
  const { id } = fake.workspace.responseUrl({ kind: 'command', channel: 'C1', user: 'U1', message: null });
  const answer = () =>
    fetch(`${fake.apiUrl.replace('/api/', '')}/response/${id}`, {
      method: 'POST',
      body: JSON.stringify({ text: 'x', replace_original: true }),
    });
  const statuses = [];
  for (let at = 0; at < 6; at++) statuses.push((await answer()).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  expect(fake.seenBy('U1', 'C1')).toHaveLength(5);
});

describe('over a socket', () => {
  const connect = async (
    onEnvelope: (envelope: { envelope_id: string; retry_attempt?: number }, socket: WebSocket) => void,
  ) => {
    const { url = '' } = await clientOf(fake.workspace.appToken).apps.connections.open();
    const socket = new WebSocket(url);
    await new Promise<void>((resolve) => {
      socket.on('message', (data: Buffer) => {
        const envelope = JSON.parse(data.toString()) as { type: string; envelope_id: string };
        if (envelope.type === 'hello') resolve();
        else onEnvelope(envelope, socket);
      });
    });
    return { socket, url };
  };

  test('an event that is not acknowledged comes again with its number', async () => {
    const attempts: (number | undefined)[] = [];
    await connect(({ envelope_id, retry_attempt }, socket) => {
      attempts.push(retry_attempt);
      if (retry_attempt === 2) socket.send(JSON.stringify({ envelope_id }));
    });
    const { delivered } = await fake.say({ user: 'U1', typed: 'x' });
    expect(delivered).toMatchObject([{ acked: true, attempts: 3 }]);
    expect(attempts).toEqual([0, 1, 2]);
  });

  test('a command that is not acknowledged is lost', async () => {
    await connect(() => {});
    expect((await fake.command('/learn', { user: 'U1', channel: 'C1' })).delivered).toMatchObject({
      acked: false,
      attempts: 1,
    });
  });

  test('a ticket opens one connection', async () => {
    const { url } = await connect(() => {});
    const again = new WebSocket(url);
    await expect(new Promise((_, reject) => again.on('error', reject))).rejects.toThrow('hang up');
    await sleep(5);
    expect(fake.socket.connections()).toBe(1);
  });
});

test('an app that is not there acknowledges nothing', async () => {
  fake.sendTo('http://127.0.0.1:1/slack/events');
  const { delivered } = await fake.say({ user: 'U1', typed: 'x' });
  expect(delivered).toMatchObject([{ acked: false, attempts: 4 }]);
});

test('what a person types is escaped, and addresses become links, in code too', () => {
  expect(encodeTyped('a < b ```wget www.a.io && x```')).toEqual({
    text: 'a &lt; b ```wget <http://www.a.io|www.a.io> &amp;&amp; x```',
    blocks: [
      {
        type: 'rich_text',
        block_id: 'b1',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'a < b ' }] },
          {
            type: 'rich_text_preformatted',
            elements: [
              { type: 'text', text: 'wget ' },
              { type: 'link', url: 'http://www.a.io', text: 'www.a.io' },
              { type: 'text', text: ' && x' },
            ],
          },
        ],
      },
    ],
  });
});
