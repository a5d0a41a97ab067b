import { discord, reply, said } from './harness';

const lesson = reply(
  { type: 'text', spans: ['lesson one'] },
  {
    type: 'buttons',
    buttons: [
      { label: 'Next', action: 'here next', style: 'primary' },
      { label: 'Findings', action: 'findings' },
    ],
  },
);

describe('buttons', () => {
  const world = discord(({ action }) => (action === null ? lesson : said(`pressed ${action}`)));

  async function shown(command: 'learn' | 'dockerfile') {
    const user = world.fake.people.newUser('asha');
    world.fake.people.slash(user, command, command === 'learn' ? {} : { text: 'FROM nginx' });
    return {
      user,
      message: await world.fake.until(() => world.fake.answers.find(({ edits }) => edits === 1)),
    };
  }

  test('an answer in place edits the pressed message', async () => {
    const { fake, bot } = world;
    const { user, message } = await shown('learn');
    const pressed = fake.people.press(user, message, 'Next');
    await fake.until(() => message.edits === 2);
    expect(pressed.acknowledged).toBe(6);
    expect(bot.heard[1]).toMatchObject({ action: 'here next', text: '', pastes: [] });
    expect(message).toMatchObject({ content: 'pressed here next', components: [], ephemeralFor: user.id });
    expect(fake.answers).toHaveLength(1);
    expect(fake.state.refusals).toEqual([]);
  });

  test('a new answer is a further message, seen by the one who pressed, edited once', async () => {
    const { fake } = world;
    const { message } = await shown('dockerfile');
    const other = fake.people.newUser('ravi');
    const pressed = fake.people.press(other, message, 'Findings');
    const further = await fake.until(() =>
      fake.answers.find(({ id, edits }) => pressed.followUps.includes(id) && edits === 1),
    );
    expect(further).toMatchObject({ content: 'pressed findings', ephemeralFor: other.id });
    expect(message).toMatchObject({ content: 'lesson one', edits: 1 });
  });

  test('who presses under the answer of another gets an answer of their own', async () => {
    const { fake, bot } = world;
    const { message } = await shown('dockerfile');
    const other = fake.people.newUser('ravi');
    fake.people.press(other, message, 'Next');
    await fake.until(() => fake.answers.find(({ content }) => content === 'pressed here next'));
    expect(bot.heard[1]).toMatchObject({ learner: `discord:user:${other.id}`, pressedOn: null });
    expect(message).toMatchObject({ content: 'lesson one', edits: 1 });
  });

  test('under an answer to a mention as well', async () => {
    const { fake, bot } = world;
    const user = fake.people.newUser('asha');
    fake.people.say(user, 'learn');
    const message = await fake.until(() => fake.answers.find(({ edits }) => edits === 1));
    fake.people.press(user, message, 'Next');
    await fake.until(() => message.edits === 2);
    fake.people.say(user, 'learn');
    const second = await fake.until(() =>
      fake.answers.find(({ id, edits }) => id !== message.id && edits === 1),
    );
    fake.people.press(fake.people.newUser('ravi'), second, 'Next');
    await fake.until(() => fake.answers.length === 3);
    expect(bot.heard.map(({ pressedOn }) => pressedOn !== null)).toEqual([false, true, false, false]);
  });

  test('an answer too late for its press still takes the place of a message all can see', async () => {
    const { fake, bot } = world;
    const { user, message } = await shown('dockerfile');
    fake.people.press(user, message, 'Next');
    await fake.until(() => message.edits === 2);
    fake.state.advance(16 * 60_000);
    const pressedOn = bot.heard[1]?.pressedOn;
    if (!pressedOn) throw new Error('the press was not heard');
    await bot.adapter.sender.edit(pressedOn, said('late'));
    expect(message).toMatchObject({ content: 'late', edits: 3 });
    expect(fake.answers).toHaveLength(1);
  });
});
