import { RateLimitError } from 'discord.js';
import { discordSender } from '../../../../src/bot/adapters/discord';
import type { Address } from '../../../../src/bot/message';
import { FakeDiscord, type Interaction, type User } from '../../../fakes/discord';
import { reply, said, silent, startBot, words, type Bot } from './harness';

const LATE = 16 * 60_000;

/** A worker: no gateway, and of the bot only the address it passed on, as JSON. */
describe('a sender without a gateway', () => {
  let fake: FakeDiscord;
  let bot: Bot;
  let user: User;
  const sender = () => discordSender({ token: fake.state.token, apiUrl: fake.apiUrl, words }, silent);
  const overJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

  beforeEach(async () => {
    fake = await FakeDiscord.start();
    bot = await startBot(fake);
    user = fake.people.newUser('asha');
  });
  afterEach(async () => {
    await bot.stop();
    await fake.stop();
  });

  async function addressOf(asked: Interaction | { id: string }): Promise<Address> {
    const key = `discord:${asked.id}`;
    await fake.until(() => bot.answered.has(key));
    return overJson(bot.heard.find(({ id }) => id === key)?.replyTo as Address);
  }

  test('a placeholder sends nothing where Discord shows that it thinks', async () => {
    const to = await addressOf(fake.people.slash(user, 'learn'));
    await expect(sender().send(to, said('reading…'), { placeholder: true })).resolves.toEqual(to);
    expect(fake.answers[0]).toMatchObject({ content: 'answer to learn', edits: 1 });
  });

  test('an edit can be repeated: one message, nothing of the earlier one left', async () => {
    const to = await addressOf(fake.people.slash(user, 'learn'));
    const rich = reply(
      { type: 'file', name: '.dockerignore', language: '', text: 'node_modules\n' },
      { type: 'buttons', buttons: [{ label: 'Next', action: 'next' }] },
    );
    await sender().edit(to, rich);
    await sender().edit(to, rich);
    expect(fake.answers).toHaveLength(1);
    expect(fake.answers[0]).toMatchObject({ content: '📎 `.dockerignore`', components: [expect.anything()] });
    expect(fake.answers[0]?.attachments.map(({ filename, bytes }) => [filename, String(bytes)])).toEqual([
      ['dockerignore', 'node_modules\n'],
    ]);
    await sender().edit(to, said('plain again'));
    expect(fake.answers[0]).toMatchObject({
      content: 'plain again',
      components: [],
      attachments: [],
      embeds: [],
    });
    expect(fake.state.refusals).toEqual([]);
  });

  test('a send to a message can be repeated, and another reply is another message', async () => {
    const to = await addressOf(fake.people.say(user, 'hello'));
    const before = fake.answers.length;
    const first = await sender().send(to, said('one'));
    const again = await sender().send(to, said('one'));
    const other = await sender().send(to, said('two'));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(fake.answers).toHaveLength(before + 2);
  });

  test('a question that was deleted is answered without a reference', async () => {
    const question = fake.people.say(user, 'hello');
    const to = await addressOf(question);
    fake.state.messages.delete(question.id);
    await sender().send(to, said('still here'));
    expect(fake.answers.at(-1)).toMatchObject({ content: 'still here', reference: null });
  });

  test('too late for a public interaction: one message in the channel, the last words of it', async () => {
    const to = await addressOf(fake.people.slash(user, 'dockerfile', { text: 'FROM nginx' }));
    fake.state.advance(LATE);
    await sender().edit(to, said('late'));
    await sender().edit(to, said('late'));
    await sender().edit(to, said('later'));
    expect(fake.answers).toHaveLength(2);
    expect(fake.answers[1]).toMatchObject({
      channel: fake.state.guildChannel,
      content: 'later',
      edits: 1,
      ephemeralFor: null,
    });
  });

  test('too late for an answer that only one was to see: it goes to that one directly', async () => {
    const to = await addressOf(fake.people.slash(user, 'ask', { question: 'why?' }));
    fake.state.advance(LATE);
    await sender().edit(to, said('late'));
    expect(fake.answers).toHaveLength(2);
    expect(fake.answers[1]).toMatchObject({ channel: fake.state.directChannel(user).id, content: 'late' });
  });

  test('an interaction that came too late to be acknowledged is answered in the channel', async () => {
    const asked = fake.people.slash(user, 'dockerfile', { text: 'FROM nginx' }, { lateBy: 3_500 });
    const answer = await fake.until(() => fake.answers.at(0));
    expect(asked.acknowledged).toBeNull();
    expect(answer).toMatchObject({ channel: fake.state.guildChannel, content: 'answer to FROM nginx' });
    expect(fake.state.refusals.map((refusal) => refusal.slice(0, 5))).toEqual(['10062', '10015']);
  });

  test('a further message after a press, when its token has died', async () => {
    const buttons = reply(
      { type: 'buttons', buttons: [{ label: 'More', action: 'more' }] },
      { type: 'text', spans: ['hi'] },
    );
    const to = await addressOf(fake.people.slash(user, 'dockerfile', { text: 'FROM nginx' }));
    await sender().edit(to, buttons);
    const message = fake.answers[0];
    if (!message) throw new Error('no answer');
    const pressed = fake.people.press(user, message, 'More');
    const replyTo = await addressOf(pressed);
    fake.state.advance(LATE);
    const sent = await sender().send(replyTo, said('late'));
    await sender().edit(overJson(sent), said('later'));
    expect(fake.answers.at(-1)).toMatchObject({
      channel: fake.state.directChannel(user).id,
      content: 'later',
      edits: 1,
    });
  });

  test('what was deleted stays deleted', async () => {
    const to = await addressOf(fake.people.slash(user, 'learn'));
    const question = await addressOf(fake.people.say(user, 'hello'));
    const sent = await sender().send(question, said('one'));
    for (const { id } of fake.answers) fake.state.messages.delete(id);
    await sender().edit(to, said('gone'));
    await sender().edit(sent, said('gone'));
    expect(fake.answers).toEqual([]);
  });

  test('where files and embeds are not allowed, the answer comes as text', async () => {
    const to = await addressOf(fake.people.say(user, 'hello'));
    fake.state.channels.get(fake.state.guildChannel)?.denied.add('attach').add('embed');
    const sent = await sender().send(
      to,
      reply({ type: 'file', name: 'Dockerfile', language: 'dockerfile', text: 'FROM nginx\n' }),
    );
    expect(fake.answers.at(-1)).toMatchObject({
      content: '📎 `Dockerfile`\n```dockerfile\nFROM nginx\n```',
      attachments: [],
    });
    await sender().edit(sent, reply({ type: 'code', language: '', text: 'x\n'.repeat(4_000) }));
    const { content = '', embeds } = fake.answers.at(-1) ?? {};
    expect(embeds).toEqual([]);
    expect(content.endsWith(`\n-# ${words.en.shortenedWithoutFile}`)).toBe(true);
  });

  test('a rate limit is waited out', async () => {
    const to = await addressOf(fake.people.slash(user, 'learn'));
    fake.state.limits.push({ route: /^PATCH \/webhooks/, retryAfter: 0.02 });
    await sender().edit(to, said('after a while'));
    expect(fake.answers[0]?.content).toBe('after a while');
    expect(fake.state.limits).toEqual([]);
  });

  test('a rate limit that holds a worker too long fails the attempt', async () => {
    const to = await addressOf(fake.people.slash(user, 'learn'));
    fake.state.limits.push({ route: /^PATCH \/webhooks/, retryAfter: 60 });
    await expect(sender().edit(to, said('after a while'))).rejects.toThrow(RateLimitError);
  });

  test('an address of another platform, or of nowhere, is refused', async () => {
    await expect(sender().edit({ platform: 'slack', place: {} }, said('x'))).rejects.toThrow('slack');
    await expect(sender().send({ platform: 'discord', place: {} }, said('x'))).rejects.toThrow('kind');
  });

  test('a wrong token is told, without what was to be said', async () => {
    const to = await addressOf(fake.people.say(user, 'hello'));
    const stranger = discordSender({ token: 'a.b.c', apiUrl: fake.apiUrl, words }, silent);
    const error: unknown = await stranger.send(to, said('private words')).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status: 401 });
    expect(JSON.stringify(error)).not.toContain('private words');
  });
});
