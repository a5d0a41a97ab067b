import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slackSender } from '../../../../src/bot/adapters/slack';
import { address } from '../../../../src/bot/adapters/slack/place';
import type { Address } from '../../../../src/bot/message';
import type { Sender } from '../../../../src/bot/ports';
import { startFakeSlack, type FakeSlack } from '../../../fakes/slack';
import { configFor, replyOf, silent } from './support';

let fake: FakeSlack;
let sender: Sender;
beforeEach(async () => {
  fake = await startFakeSlack();
  fake.workspace.channel('C1');
  sender = slackSender(configFor(fake), silent);
});
afterEach(() => fake.close());

const shown = () => fake.seenBy('U1', 'C1').map((message) => fake.read(message));
const calls = (method: string) => fake.calls.filter((call) => call.method === method);
/** As it travels through the queue to a worker. */
const travelled = (sent: Address): Address => JSON.parse(JSON.stringify(sent)) as Address;

describe('in a channel', () => {
  test('a placeholder is posted in the thread and edited, twice leaves one message', async () => {
    const { ts } = fake.workspace.add({ channel: 'C1', user: 'U1' });
    const sent = await sender.send(address({ channel: 'C1', thread: ts }), replyOf('reading…'), {
      placeholder: true,
    });
    expect(shown()).toEqual(['reading…']);
    await sender.edit(travelled(sent), replyOf('the answer'));
    await sender.edit(travelled(sent), replyOf('the answer'));
    expect(shown()).toEqual(['the answer']);
    expect(fake.seenBy('U1', 'C1')[0]).toMatchObject({ thread_ts: ts, edits: 2 });
  });

  test('nothing is unfurled, linked or parsed, and words come with the blocks', async () => {
    const sent = await sender.send(address({ channel: 'C1' }), replyOf('see <https://a.io> & @here'));
    await sender.edit(sent, replyOf('see <https://b.io>'));
    const [post, update] = [calls('chat.postMessage')[0]?.args, calls('chat.update')[0]?.args];
    expect(post).toMatchObject({
      parse: 'none',
      link_names: 'false',
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    expect(post).toMatchObject({ text: 'see &lt;https://a.io&gt; &amp; @here' });
    expect(update).toMatchObject({ parse: 'none', link_names: 'false', text: 'see &lt;https://b.io&gt;' });
    expect(post?.blocks).toBeDefined();
    expect(update?.blocks).toBeDefined();
  });

  test('a deleted message needs no edit', async () => {
    await expect(sender.edit(address({ channel: 'C1', ts: '1.1' }), replyOf('x'))).resolves.toBeUndefined();
    expect(shown()).toEqual([]);
  });

  test('where a message can no longer be edited the answer follows it', async () => {
    const sent = await sender.send(address({ channel: 'C1' }), replyOf('reading…'));
    fake.fail('chat.update', { error: 'edit_window_closed' });
    await sender.edit(sent, replyOf('the answer'));
    expect(shown()).toEqual(['reading…', 'the answer']);
  });

  test('where it may not post and knows no other way, it says so', async () => {
    await expect(sender.send(address({ channel: 'C9' }), replyOf('x'))).rejects.toThrow('channel_not_found');
  });

  test('what Slack finds too long is sent shorter', async () => {
    fake.fail('chat.postMessage', { error: 'msg_blocks_too_long' }, 2);
    await sender.send(
      address({ channel: 'C1' }),
      replyOf('s', { type: 'code', language: '', text: 'RUN x\n'.repeat(1_500) }),
    );
    expect(shown()[0]?.length).toBeLessThan(2_600);
    expect(shown()[0]).toMatch(/Shortened: \d+ of 9000/);
  });

  test('an error of ours is not hidden', async () => {
    fake.fail('chat.postMessage', { error: 'invalid_blocks' });
    await expect(sender.send(address({ channel: 'C1' }), replyOf('x'))).rejects.toThrow('invalid_blocks');
    expect(calls('chat.postMessage')).toHaveLength(1);
  });
});

describe('when Slack is slow or away', () => {
  test('a rate limit is waited for, and only by the calls of that method', async () => {
    fake.fail('chat.postMessage', { retryAfterS: 1 });
    await sender.send(address({ channel: 'C1' }), replyOf('x'));
    expect(shown()).toEqual(['x']);
    expect(calls('chat.postMessage')).toHaveLength(2);
  });

  test('a long rate limit is left to the queue', async () => {
    fake.fail('chat.postMessage', { retryAfterS: 60 });
    const send = () => sender.send(address({ channel: 'C1' }), replyOf('x'));
    await expect(send()).rejects.toMatchObject({ name: 'WebAPIRateLimitedError', retryAfter: 60 });
    await expect(send()).rejects.toMatchObject({ name: 'WebAPIRateLimitedError' });
    expect(calls('chat.postMessage')).toHaveLength(1);
  });

  test('an edit is tried again', async () => {
    const sent = await sender.send(address({ channel: 'C1' }), replyOf('reading…'));
    fake.fail('chat.update', { status: 500 }, 2);
    await sender.edit(sent, replyOf('the answer'));
    expect(shown()).toEqual(['the answer']);
  });

  test('a post that may have arrived is not: it would be seen twice', async () => {
    fake.fail('chat.postMessage', { status: 500 });
    await expect(sender.send(address({ channel: 'C1' }), replyOf('x'))).rejects.toThrow('500');
    expect(calls('chat.postMessage')).toHaveLength(1);
  });

  test('a post that surely did not arrive is', async () => {
    fake.fail('chat.postMessage', { status: 503 });
    await sender.send(address({ channel: 'C1' }), replyOf('x'));
    expect(shown()).toEqual(['x']);
  });
});

describe('at a response_url', () => {
  const url = (kind: 'command' | 'action', message = null) => {
    const made = fake.workspace.responseUrl({ kind, channel: 'C1', user: 'U1', message });
    return { made, responseUrl: `${fake.apiUrl.replace('/api/', '')}/response/${made.id}` };
  };

  test('a placeholder is not sent, the edit is the one message, for one person', async () => {
    const { responseUrl } = url('command');
    const sent = await sender.send(address({ responseUrl }), replyOf('reading…'), { placeholder: true });
    expect(shown()).toEqual([]);
    await sender.edit(travelled(sent), replyOf('the answer'));
    expect(shown()).toEqual(['the answer']);
    expect(fake.seenBy('U2', 'C1')).toEqual([]);
  });

  test('any other reply is sent at once', async () => {
    await sender.send(address({ responseUrl: url('command').responseUrl }), replyOf('a lesson'));
    expect(shown()).toEqual(['a lesson']);
  });

  test.each([
    ['the bot is no member', () => fake.workspace.channel('C1', 'channel', [])],
    ['the channel is closed to it', () => fake.workspace.channel('C1', 'private', ['U1'])],
    ['the channel is archived', () => (fake.workspace.channel('C1').archived = true)],
  ])('is the way out where %s', async (_, change) => {
    change();
    const sent = await sender.send(address({ channel: 'C1', ...url('command') }), replyOf('reading…'), {
      placeholder: true,
    });
    await sender.edit(travelled(sent), replyOf('the answer'));
    expect(shown()).toEqual(['the answer']);
    expect(fake.seenBy('U2', 'C1')).toEqual([]);
  });

  test('when it has expired the error names no address', async () => {
    const { made, responseUrl } = url('command');
    made.expired = true;
    await expect(sender.send(address({ responseUrl }), replyOf('x'))).rejects.toThrow('404: expired_url');
    await expect(sender.send(address({ responseUrl }), replyOf('x'))).rejects.not.toThrow(made.id);
  });
});

describe('files', () => {
  const long = 'RUN something\n'.repeat(1_000);
  const reply = replyOf(
    's',
    { type: 'text', spans: ['see'] },
    { type: 'file', name: 'Dockerfile', language: '', text: long },
  );

  test('one that is too long goes into the thread, once', async () => {
    const sent = await sender.send(address({ channel: 'C1' }), replyOf('reading…'));
    await sender.edit(sent, reply);
    await sender.edit(sent, reply);
    expect(shown()).toEqual(['see\nDockerfile is long: it follows as a file.', '[file Dockerfile]']);
    const [answer, upload] = fake.seenBy('U1', 'C1');
    expect(upload?.thread_ts).toBe(answer?.ts);
    expect(upload?.files[0]?.bytes.toString()).toBe(long);
  });

  test('where uploads are refused it is shown cut', async () => {
    fake.workspace.scopes.delete('files:write');
    await sender.send(address({ channel: 'C1' }), reply);
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toMatch(/^see\nDockerfile\nRUN something[\s\S]+Shortened: \d+ of \d+/);
  });
});

test('an address of another platform, or of nowhere, is refused', async () => {
  await expect(sender.send({ platform: 'discord', place: {} }, replyOf('x'))).rejects.toThrow('discord');
  await expect(sender.send(address({}), replyOf('x'))).rejects.toThrow('without channel');
  await expect(sender.edit(address({ channel: 'C1' }), replyOf('x'))).rejects.toThrow('without ts');
});

test('speaking needs no Bolt: nothing that send.ts loads imports it', () => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(file, 'utf8').replaceAll(/import type [^;]+;/g, '');
    expect(source).not.toContain('@slack/bolt');
    for (const [, path] of source.matchAll(/from '(\.\/[^']+)'/g)) visit(join(dirname(file), `${path}.ts`));
  };
  visit(join(process.cwd(), 'src/bot/adapters/slack/index.ts'));
  expect([...seen].some((file) => file.endsWith('send.ts'))).toBe(true);
});
