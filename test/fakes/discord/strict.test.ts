import { DiscordAPIError, REST, Routes } from 'discord.js';
import { FakeDiscord, type Interaction } from '.';
import { startBot, type Bot } from '../../bot/adapters/discord/harness';

const button = (custom_id: string) => ({ type: 2, style: 2, label: 'x', custom_id });
const row = (...components: object[]) => ({ type: 1, components });

/** A fake that is kinder than Discord proves nothing. */
describe('the fake refuses what Discord refuses', () => {
  let fake: FakeDiscord;
  let bot: Bot;
  let rest: REST;
  let asked: Interaction;

  beforeEach(async () => {
    fake = await FakeDiscord.start();
    bot = await startBot(fake);
    await bot.stop(); // its session stays open for a RESUME, so events are taken and nobody answers
    rest = new REST({ api: fake.apiUrl, version: '10', retries: 0 }).setToken(fake.state.token);
    asked = fake.people.slash(fake.people.newUser('asha'), 'learn');
  });
  afterEach(() => fake.stop());

  const defer = (flags?: number) =>
    rest.post(Routes.interactionCallback(asked.id, asked.token), {
      body: { type: 5, data: { flags } },
      auth: false,
    });
  const original = (body: unknown) =>
    rest.patch(Routes.webhookMessage(fake.state.applicationId, asked.token, '@original'), {
      body,
      auth: false,
    });
  const message = (body: unknown) => rest.post(Routes.channelMessages(fake.state.guildChannel), { body });
  const code = async (request: Promise<unknown>) =>
    request.then(
      () => 'taken',
      (error: unknown) => (error instanceof DiscordAPIError ? error.code : String(error)),
    );

  test('an edit before the acknowledgement, a second acknowledgement, one that is late', async () => {
    expect(await code(original({ content: 'early' }))).toBe(10015);
    expect(await code(defer())).toBe('taken');
    expect(await code(defer())).toBe(40060);
    asked = fake.people.slash(asked.user, 'learn', {}, { lateBy: 3_001 });
    expect(await code(defer())).toBe(10062);
  });

  test('a token after 15 minutes, and the message of one person by its id', async () => {
    await defer(64);
    await original({ content: 'in time' });
    const path = Routes.channelMessage(asked.channel, asked.original ?? '');
    expect(await code(rest.patch(path, { body: { content: 'x' } }))).toBe(10008);
    fake.state.advance(15 * 60_000 + 1);
    expect(await code(original({ content: 'late' }))).toBe(50027);
  });

  test('whether an answer is ephemeral is settled when it is deferred', async () => {
    await defer(64);
    await original({ content: 'x', flags: 0 });
    expect(fake.answers[0]?.ephemeralFor).toBe(asked.user.id);
    asked = fake.people.slash(asked.user, 'learn');
    expect(await code(defer(4096))).toBe(50035);
  });

  test.each<[string, unknown, number]>([
    ['nothing', { content: ' ' }, 50006],
    ['a long content', { content: 'x'.repeat(2_001) }, 50035],
    ['embeds too long together', { embeds: [1, 2].map(() => ({ description: 'x'.repeat(3_001) })) }, 50035],
    ['a long nonce', { content: 'x', nonce: 'x'.repeat(26) }, 50035],
    ['a file that is not there', { content: 'x', attachments: [{ id: 0 }] }, 50035],
    [
      'six rows',
      { content: 'x', components: Array.from({ length: 6 }, (_, at) => row(button(`${at}`))) },
      50035,
    ],
    ['the same button twice', { content: 'x', components: [row(button('a'), button('a'))] }, 50035],
    ['a long custom id', { content: 'x', components: [row(button('a'.repeat(101)))] }, 50035],
    ['a reply to nothing', { content: 'x', message_reference: { message_id: '1' } }, 50035],
  ])('%s', async (_, body, expected) => expect(await code(message(body))).toBe(expected));

  test('a repeated nonce gives back the first message', async () => {
    const first = await message({ content: 'one', nonce: 'n', enforce_nonce: true });
    const second = await message({ content: 'two', nonce: 'n', enforce_nonce: true });
    expect(second).toEqual(first);
  });

  test('commands with a Telugu name, no description, or a required option behind an optional one', async () => {
    const put = (command: object) =>
      rest.put(Routes.applicationCommands(fake.state.applicationId), { body: [command] });
    const option = (name: string, required: boolean) => ({ type: 3, name, description: 'x', required });
    expect(await code(put({ name: 'డాకర్', description: 'x' }))).toBe(50035);
    expect(await code(put({ name: 'Docker', description: 'x' }))).toBe(50035);
    expect(await code(put({ name: 'docker', description: '' }))).toBe(50035);
    expect(
      await code(put({ name: 'docker', description: 'x', options: [option('a', false), option('b', true)] })),
    ).toBe(50035);
    expect(await code(put({ name: 'docker', description: 'x', options: [option('a', true)] }))).toBe('taken');
  });

  test('unless told otherwise a message pings', async () => {
    await message({ content: '@everyone' });
    await message({ content: '@everyone', allowed_mentions: { parse: [] } });
    expect(fake.answers.map(({ pings }) => pings)).toEqual([true, false]);
  });
});
