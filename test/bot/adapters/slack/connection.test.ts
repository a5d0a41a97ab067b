import { setTimeout as sleep } from 'node:timers/promises';
import { slackAdapter } from '../../../../src/bot/adapters/slack';
import { startFakeSlack, type FakeSlack } from '../../../fakes/slack';
import { configFor, silent, startBot, until, type Bot } from './support';

describe('a Socket Mode connection', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot('socket');
  });
  afterEach(() => bot.stop());

  const tries = () => bot.fake.calls.filter(({ method }) => method === 'apps.connections.open').length;

  /** The first connection was one try; the break itself may be too short to be seen. */
  const hearsAfterTries = async (count: number) => {
    await until(
      'a new connection',
      () => tries() === count && bot.fake.socket.connections() === 1 && bot.adapter.ready(),
    );
    await bot.fake.say({ user: 'U1', typed: 'hello again' });
    await bot.answers(1);
  };

  test('comes back when Slack asks for it', async () => {
    bot.fake.socket.refresh();
    await hearsAfterTries(2);
  });

  test('comes back when it breaks', async () => {
    bot.fake.socket.cut();
    await hearsAfterTries(2);
  });

  test('comes back when Slack was away, or refused it for a while', async () => {
    bot.fake.fail('apps.connections.open', { status: 500 });
    bot.fake.fail('apps.connections.open', { error: 'invalid_auth' });
    bot.fake.socket.cut();
    await hearsAfterTries(4);
  });

  test('can be stopped while it tries to come back', async () => {
    bot.fake.fail('apps.connections.open', { hang: true });
    bot.fake.socket.cut();
    await until('it tries', () => tries() === 2);
    await bot.adapter.stop();
    await sleep(20);
    expect(bot.fake.socket.connections()).toBe(0);
  });
});

describe('starting', () => {
  let fake: FakeSlack;
  beforeEach(async () => {
    fake = await startFakeSlack();
  });
  afterEach(() => fake.close());
  const receive = async () => {};

  test.each([
    ['the bot token', { botToken: 'xoxb-wrong' }],
    ['the app token', { appToken: 'xapp-wrong' }],
  ])('fails with the reason when %s is refused', async (_, wrong) => {
    const adapter = slackAdapter({ ...configFor(fake), ...wrong }, silent);
    await expect(adapter.start(receive)).rejects.toThrow('invalid_auth');
    expect(adapter.ready()).toBe(false);
    await expect(adapter.stop()).resolves.toBeUndefined();
  });

  test.each([
    ['an app token', 'socket', { appToken: null }, 'SLACK_APP_TOKEN'],
    ['a signing secret', 'http', { signingSecret: null }, 'SLACK_SIGNING_SECRET'],
  ] as const)('fails without %s', async (_, mode, missing, named) => {
    const adapter = slackAdapter({ ...configFor(fake, mode), ...missing }, silent);
    await expect(adapter.start(receive)).rejects.toThrow(named);
  });

  test('fails when the port is taken', async () => {
    const first = slackAdapter(configFor(fake, 'http'), silent);
    await first.start(receive);
    const second = slackAdapter({ ...configFor(fake, 'http'), port: first.port() ?? 0 }, silent);
    await expect(second.start(receive)).rejects.toThrow('EADDRINUSE');
    await second.stop();
    await first.stop();
  });
});
