import { FakeDiscord } from '../../../fakes/discord';
import { asFile, discord, DOCKERFILE, startBot } from './harness';

describe('messages', () => {
  const world = discord();
  const answered = () => world.fake.until(() => world.fake.answers.some((message) => message.edits > 0));

  test('a mention is answered in a reply, edited once, without its mention', async () => {
    const { fake, bot } = world;
    const user = fake.people.newUser('asha');
    const question = fake.people.say(user, 'what is a layer?');
    await answered();
    expect(bot.heard[0]).toMatchObject({
      id: `discord:${question.id}`,
      learner: `discord:user:${user.id}`,
      text: 'what is a layer?',
      localeHint: null,
    });
    expect(fake.answers).toHaveLength(1);
    expect(fake.answers[0]).toMatchObject({
      channel: question.channel,
      reference: question.id,
      content: 'answer to what is a layer?',
      edits: 1,
      pings: false,
    });
  });

  test('a file with a mention and no word', async () => {
    const { fake, bot } = world;
    fake.people.say(fake.people.newUser('asha'), '', { files: [asFile(DOCKERFILE)] });
    await answered();
    expect(bot.heard[0]).toMatchObject({ text: '', pastes: [{ name: 'Dockerfile', text: DOCKERFILE }] });
  });

  test('a direct message in a channel never seen before', async () => {
    const { fake, bot } = world;
    const text = `\`\`\`dockerfile\n${DOCKERFILE}\`\`\``;
    const question = fake.people.say(fake.people.newUser('asha'), text, { direct: true });
    await answered();
    expect(bot.heard[0]?.text).toBe(text);
    expect(fake.answers[0]).toMatchObject({ channel: question.channel, edits: 1 });
  });

  test('talk among others, bots and webhooks are not answered', async () => {
    const { fake, bot } = world;
    fake.people.say(fake.people.newUser('asha'), 'FROM node:20', { mention: false });
    fake.people.say(fake.state.bot, 'I answer myself');
    const question = fake.people.say(fake.people.newUser('ravi'), 'hello');
    await answered();
    expect(bot.heard.map(({ id }) => id)).toEqual([`discord:${question.id}`]);
  });

  test('an event delivered twice keeps its id', async () => {
    const { fake, bot } = world;
    fake.people.slash(fake.people.newUser('asha'), 'learn');
    fake.people.again();
    await answered();
    await fake.until(() => fake.state.refusals.length > 0);
    expect(fake.state.refusals).toEqual([expect.stringMatching(/^40060 POST/)]);
    expect(bot.heard).toHaveLength(1);
    expect(fake.answers).toHaveLength(1);
  });

  test.each([
    ['a zip', { filename: 'Dockerfile', bytes: Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]) }, 'not-text'],
    ['NUL bytes', asFile('FROM node\0'), 'not-text'],
    ['a file too large', asFile('#'.repeat(256 * 1024 + 1)), 'too-large'],
    ['a file larger than it says', { ...asFile('#'.repeat(300_000)), claimedSize: 100 }, 'too-large'],
  ])('%s is said to be what it is', async (_, file, problem) => {
    const { fake, bot } = world;
    fake.people.slash(fake.people.newUser('asha'), 'dockerfile', { file });
    await answered();
    expect(bot.heard[0]?.pastes).toEqual([{ name: 'Dockerfile', problem }]);
  });

  test('an attachment that is gone is unreadable', async () => {
    const { fake, bot } = world;
    const file = asFile(DOCKERFILE);
    fake.people.slash(fake.people.newUser('asha'), 'dockerfile', { file });
    fake.state.files.clear();
    await answered();
    expect(bot.heard[0]?.pastes).toEqual([{ name: 'Dockerfile', problem: 'unreadable' }]);
  });

  test('UTF-16 as PowerShell writes it, and UTF-8 with a mark', async () => {
    const { fake, bot } = world;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(DOCKERFILE, 'utf16le')]);
    fake.people.say(fake.people.newUser('asha'), '', {
      files: [{ filename: 'Dockerfile', bytes: utf16 }, asFile(`\ufeff${DOCKERFILE}`, 'Dockerfile.prod')],
    });
    await answered();
    expect(bot.heard[0]?.pastes).toEqual([
      { name: 'Dockerfile', text: DOCKERFILE },
      { name: 'Dockerfile.prod', text: DOCKERFILE },
    ]);
  });
});

test('a reply without a ping is heard with the Message Content intent only', async () => {
  for (const messageContent of [false, true]) {
    const fake = await FakeDiscord.start({ granted: 1 << 15 });
    const bot = await startBot(fake, undefined, { messageContent });
    const user = fake.people.newUser('asha');
    fake.people.say(user, 'quiz');
    const question = await fake.until(() => fake.answers.find((message) => message.edits > 0));
    fake.people.say(user, '2', { mention: false, replyTo: question });
    fake.people.say(user, 'next');
    await fake.until(
      () => bot.heard.at(-1)?.text === 'next' && fake.answers.every((message) => message.edits > 0),
    );
    expect(bot.heard.map(({ text }) => text)).toEqual(
      messageContent ? ['quiz', '2', 'next'] : ['quiz', 'next'],
    );
    await bot.stop();
    await fake.stop();
  }
});
