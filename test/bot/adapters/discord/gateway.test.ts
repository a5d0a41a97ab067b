import { discordAdapter } from '../../../../src/bot/adapters/discord';
import { FakeDiscord } from '../../../fakes/discord';
import { DOCKERFILE, said, silent, startBot, words } from './harness';

describe('the gateway', () => {
  let fake: FakeDiscord;
  afterEach(() => fake.stop());

  test('is ready while connected', async () => {
    fake = await FakeDiscord.start();
    const bot = await startBot(fake);
    expect(bot.adapter.ready()).toBe(true);
    await bot.stop();
    expect(bot.adapter.ready()).toBe(false);
    expect(fake.gateway.connected).toBe(false);
  });

  test('an interaction is acknowledged though the server is not loaded yet', async () => {
    fake = await FakeDiscord.start({ guildComes: false });
    const bot = await startBot(fake);
    const asked = fake.people.slash(fake.people.newUser('asha'), 'dockerfile', { text: DOCKERFILE });
    await fake.until(() => fake.answers.some(({ edits }) => edits > 0));
    expect(asked.acknowledged).toBe(5);
    await bot.stop();
  });

  test('after a broken connection what was missed is heard', async () => {
    fake = await FakeDiscord.start();
    const bot = await startBot(fake);
    fake.gateway.drop();
    fake.people.say(fake.people.newUser('asha'), 'while you were away');
    await fake.until(() => fake.answers.some(({ edits }) => edits > 0));
    expect(fake.gateway).toMatchObject({ identifies: 1, resumes: 1 });
    expect(bot.heard.map(({ text }) => text)).toEqual(['while you were away']);
    await bot.stop();
  });

  test('heartbeats keep it alive', async () => {
    fake = await FakeDiscord.start({ heartbeatMs: 20 });
    const bot = await startBot(fake);
    await fake.until(() => fake.gateway.heartbeats > 2);
    expect(bot.adapter.ready()).toBe(true);
    await bot.stop();
  });

  test('an intent that was never granted is done without', async () => {
    fake = await FakeDiscord.start();
    const bot = await startBot(fake, undefined, { messageContent: true });
    expect(fake.gateway.readsContent).toBe(false);
    fake.people.say(fake.people.newUser('asha'), 'hello');
    await fake.until(() => fake.answers.some(({ edits }) => edits > 0));
    await bot.stop();
  });

  test('a wrong token fails the start', async () => {
    fake = await FakeDiscord.start();
    const adapter = discordAdapter(
      { token: 'a.b.c', apiUrl: fake.apiUrl, words, defaultLocale: 'en' },
      silent,
    );
    await expect(adapter.start(async () => {})).rejects.toThrow(/token/i);
    expect(adapter.ready()).toBe(false);
    await adapter.stop();
  });

  test('stop waits for what is under way, and hears nothing more', async () => {
    fake = await FakeDiscord.start();
    const adapter = discordAdapter(
      { token: fake.state.token, apiUrl: fake.apiUrl, words, defaultLocale: 'en' },
      silent,
    );
    const events: string[] = [];
    let finish = () => {};
    const held = new Promise<void>((resolve) => (finish = resolve));
    let began = () => {};
    const heard = new Promise<void>((resolve) => (began = resolve));
    await adapter.start(async (message) => {
      events.push(message.text);
      began();
      await held;
      await adapter.sender.edit(message.replyTo, said('done'));
      events.push('done');
    });
    await fake.until(() => fake.state.commands.length > 0);
    fake.people.slash(fake.people.newUser('asha'), 'learn');
    await heard;
    const stopped = adapter.stop().then(() => events.push('stopped'));
    await fake.until(() => !fake.gateway.connected);
    finish();
    await stopped;
    expect(events).toEqual(['learn', 'done', 'stopped']);
    expect(fake.answers[0]?.content).toBe('done');
  });

  test('events that lack what discord.js counts on are heard and end nothing', async () => {
    fake = await FakeDiscord.start();
    const heard: string[] = [];
    const adapter = discordAdapter(
      { token: fake.state.token, apiUrl: fake.apiUrl, words, defaultLocale: 'en' },
      silent,
    );
    await adapter.start(async ({ text }) => {
      heard.push(text);
    });
    const user = fake.people.newUser('asha');
    const command = {
      id: '1',
      application_id: '2',
      type: 2,
      token: 't',
      user,
      data: { id: '3', type: 1, name: 'learn' },
    };
    fake.gateway.dispatch('INTERACTION_CREATE', command, 'none');
    fake.gateway.dispatch(
      'MESSAGE_CREATE',
      { id: '4', channel_id: '5', author: user, content: 'hello' },
      'direct',
    );
    fake.gateway.dispatch('MESSAGE_CREATE', { id: '6' }, 'direct');
    await fake.until(() => fake.state.refusals.some((refusal) => refusal.startsWith('10062')));
    await adapter.stop();
    expect(heard.sort()).toEqual(['hello', 'learn']);
  });

  test('a receiver that fails does not take the bot down', async () => {
    fake = await FakeDiscord.start();
    const bot = await startBot(fake, ({ text }) => {
      if (text === 'bad') throw new Error('a bug');
      return said('good');
    });
    const user = fake.people.newUser('asha');
    fake.people.say(user, 'bad');
    fake.people.say(user, 'hello');
    await fake.until(() => fake.answers.some(({ content }) => content === 'good'));
    await bot.stop();
  });
});
