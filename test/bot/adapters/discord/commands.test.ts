import { FakeDiscord } from '../../../fakes/discord';
import { asFile, discord, DOCKERFILE, startBot } from './harness';

describe('slash commands', () => {
  const world = discord();

  test('/dockerfile with a file: acknowledged, then one public message, edited once', async () => {
    const { fake, bot } = world;
    const user = fake.people.newUser('asha');
    const asked = fake.people.slash(user, 'dockerfile', { file: asFile(DOCKERFILE) });
    await fake.until(() => fake.answers.some((message) => message.edits > 0));

    expect(asked.acknowledged).toBe(5);
    expect(fake.answers).toHaveLength(1);
    expect(fake.answers[0]).toMatchObject({
      id: asked.original,
      ephemeralFor: null,
      loading: false,
      edits: 1,
    });
    expect(bot.heard).toEqual([
      expect.objectContaining({
        id: `discord:${asked.id}`,
        learner: `discord:user:${user.id}`,
        text: '',
        pastes: [{ name: 'Dockerfile', text: DOCKERFILE }],
        action: null,
        pressedOn: null,
        localeHint: 'en',
      }),
    ]);
    expect(fake.state.refusals).toEqual([]);
  });

  test('/dockerfile with text keeps its lines', async () => {
    const { fake, bot } = world;
    fake.people.slash(fake.people.newUser('asha'), 'dockerfile', { text: DOCKERFILE }, { locale: 'te' });
    await fake.until(() => fake.answers.some((message) => message.edits > 0));
    expect(bot.heard[0]).toMatchObject({ text: DOCKERFILE, pastes: [], localeHint: null });
  });

  test('/dockerfile with nothing opens a modal; what is pasted there is answered in public', async () => {
    const { fake, bot } = world;
    const user = fake.people.newUser('asha');
    const asked = fake.people.slash(user, 'dockerfile');
    await fake.until(() => asked.modal);
    const sent = fake.people.submit(user, asked, DOCKERFILE);
    await fake.until(() => fake.answers.some((message) => message.edits > 0));

    expect(bot.heard).toHaveLength(1);
    expect(bot.heard[0]).toMatchObject({ id: `discord:${sent.id}`, text: DOCKERFILE, pastes: [] });
    expect(fake.answers[0]).toMatchObject({ ephemeralFor: null, edits: 1 });
    expect(fake.state.refusals).toEqual([]);
  });

  test('files uploaded in the modal are read', async () => {
    const { fake, bot } = world;
    const user = fake.people.newUser('asha');
    const asked = fake.people.slash(user, 'dockerfile');
    await fake.until(() => asked.modal);
    fake.people.submit(user, asked, '', [asFile(DOCKERFILE), asFile('{}', 'package.json')]);
    await fake.until(() => fake.answers.some((message) => message.edits > 0));
    expect(bot.heard[0]?.pastes).toEqual([
      { name: 'Dockerfile', text: DOCKERFILE },
      { name: 'package.json', text: '{}' },
    ]);
  });

  test('a Dockerfile whose lines an old client has joined is asked for again, in the modal', async () => {
    const { fake, bot } = world;
    const user = fake.people.newUser('asha');
    const joined = fake.people.slash(user, 'dockerfile', { text: DOCKERFILE.replaceAll('\n', ' ') });
    await fake.until(() => joined.modal);
    expect(bot.heard).toEqual([]);

    fake.people.slash(user, 'dockerfile', { text: 'FROM nginx' });
    await fake.until(() => fake.answers.some((message) => message.edits > 0));
    expect(bot.heard[0]).toMatchObject({ text: 'FROM nginx' });
  });

  test('/learn and /ask are seen by the one who asked only', async () => {
    const { fake, bot } = world;
    const user = fake.people.newUser('asha');
    fake.people.slash(user, 'learn');
    fake.people.slash(user, 'learn', { lesson: 'ms-02' });
    fake.people.slash(user, 'ask', { question: 'what is a layer?' });
    await fake.until(() => fake.answers.filter((message) => message.edits > 0).length === 3);
    expect(bot.heard.map(({ text }) => text)).toEqual(['learn', 'learn ms-02', 'what is a layer?']);
    expect(fake.answers.map(({ ephemeralFor }) => ephemeralFor)).toEqual([user.id, user.id, user.id]);
  });

  test('between learner and bot alone nothing is ephemeral', async () => {
    const { fake } = world;
    fake.people.slash(fake.people.newUser('asha'), 'learn', {}, { direct: true });
    await fake.until(() => fake.answers.some((message) => message.edits > 0));
    expect(fake.answers[0]?.ephemeralFor).toBeNull();
  });

  test('the menu of a message reviews what stands in it and hangs on it', async () => {
    const { fake, bot } = world;
    const author = fake.people.newUser('ravi');
    const message = fake.people.say(author, DOCKERFILE, {
      mention: false,
      files: [asFile('{}', 'package.json')],
    });
    const reader = fake.people.newUser('asha');
    fake.people.menu(reader, 'Review Dockerfile', message);
    await fake.until(() => fake.answers.some((answer) => answer.edits > 0));
    expect(bot.heard).toHaveLength(1);
    expect(bot.heard[0]).toMatchObject({
      learner: `discord:user:${reader.id}`,
      text: DOCKERFILE.trim(),
      pastes: [{ name: 'package.json', text: '{}' }],
    });
    expect(fake.answers[0]?.ephemeralFor).toBe(reader.id);
  });
});

test('the commands are written once, and again only when they differ', async () => {
  const fake = await FakeDiscord.start();
  const first = await startBot(fake);
  await first.stop();
  const second = await startBot(fake);
  await second.stop();
  expect(fake.state.commandWrites).toBe(1);

  fake.state.commands.pop();
  const third = await startBot(fake);
  await third.stop();
  expect(fake.state.commandWrites).toBe(2);
  expect(fake.state.commands).toHaveLength(4);
  await fake.stop();
});
