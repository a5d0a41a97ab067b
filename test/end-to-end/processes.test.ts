/** Bot and worker as two processes, a real Redis, Slack and Discord over real sockets: what a team sees. */
import { FakeDiscord } from '../fakes/discord';
import { startFakeSlack, type FakeSlack } from '../fakes/slack';
import { startProgram, type Process } from '../support/processes';
import { ownRedis, REDIS_START_MS, type OwnRedis } from '../support/redis';
import { until } from '../support/until';

const DOCKERFILE =
  'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nCMD ["npm", "start"]';

let redis: OwnRedis;
let slack: FakeSlack;
let discord: FakeDiscord;
let bot: Process;
let worker: Process;
let env: Record<string, string>;

beforeAll(async () => {
  [redis, slack, discord] = await Promise.all([ownRedis(), startFakeSlack(), FakeDiscord.start()]);
  env = {
    REDIS_URL: redis.url,
    SLACK_BOT_TOKEN: slack.workspace.botToken,
    SLACK_APP_TOKEN: slack.workspace.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.state.token,
    DISCORD_API_URL: discord.apiUrl,
    DEFAULT_LANGUAGE: 'en',
  };
  [bot, worker] = await Promise.all([startProgram('src/main.ts', env), startProgram('worker/main.ts', env)]);
}, REDIS_START_MS + 60_000);

afterAll(async () => {
  for (const child of [bot, worker]) child?.signal('SIGTERM');
  await Promise.all([bot?.ended, worker?.ended]);
  await Promise.all([redis?.stop(), slack?.close(), discord?.stop()]);
}, 30_000);

/** The answer in Slack once it was edited. */
function slackAnswer(user: string, channel: string) {
  return until(() => slack.seenBy(user, channel).find(({ edits }) => edits > 0) ?? null);
}

test('Slack: a Dockerfile in, one message out, edited once by the worker', async () => {
  const { message, delivered } = await slack.say({ user: 'U0ASHA', typed: `\`\`\`\n${DOCKERFILE}\n\`\`\`` });
  const answer = await slackAnswer('U0ASHA', message.channel);
  expect(delivered.every(({ acked, attempts }) => acked && attempts === 1)).toBe(true);
  expect(slack.seenBy('U0ASHA', message.channel)).toHaveLength(1);
  expect(answer.edits).toBe(1);
  expect(slack.read(answer)).toContain('node:20-alpine');
});

test('Slack: the same event twice is one answer', async () => {
  const { message } = await slack.say({
    user: 'U0RAVI',
    typed: `\`\`\`\n${DOCKERFILE}\n\`\`\``,
    events: ['message', 'message'],
  });
  await slackAnswer('U0RAVI', message.channel);
  expect(slack.seenBy('U0RAVI', message.channel)).toHaveLength(1);
});

test('Discord: a Dockerfile in, one message out, edited once by the worker', async () => {
  const user = discord.people.newUser('asha');
  discord.people.slash(user, 'dockerfile', {
    file: { filename: 'Dockerfile', bytes: Buffer.from(DOCKERFILE) },
  });
  const answer = await discord.until(
    () =>
      discord.answers.find(
        (one) => one.content.includes('node:20-alpine') || JSON.stringify(one).includes('node:20-alpine'),
      ),
    20_000,
  );
  expect(discord.answers).toHaveLength(1);
  expect(answer).toBeDefined();
  expect(discord.state.refusals).toEqual([]);
});

test.each([
  ['a mention', false],
  ['a direct message', true],
])('Discord: %s with a Dockerfile is answered in one message, edited once', async (_name, direct) => {
  const before = new Set(discord.answers.map(({ id }) => id));
  discord.people.say(discord.people.newUser('ravi'), `\`\`\`dockerfile\n${DOCKERFILE}\n\`\`\``, { direct });
  const mine = () => discord.answers.filter(({ id }) => !before.has(id));
  await until(() => mine().some((one) => one.edits > 0));
  expect(mine()).toMatchObject([{ edits: 1 }]);
  expect(JSON.stringify(mine())).toContain('node:20-alpine');
  expect(discord.state.refusals).toEqual([]);
});

test('a question is answered without the worker', async () => {
  const { message } = await slack.say({ user: 'U0MINA', typed: 'what is a multi-stage build?' });
  const [answer] = await until(() => {
    const seen = slack.seenBy('U0MINA', message.channel);
    return seen.length > 0 ? seen : null;
  });
  expect(slack.read(answer!)).toMatch(/FROM/);
});

test('without a Redis the bot answers all the same, and goes on with it afterwards', async () => {
  await redis.kill();
  const { message } = await slack.say({ user: 'U0NOOR', typed: `\`\`\`\n${DOCKERFILE}\n\`\`\`` });
  expect(slack.read(await slackAnswer('U0NOOR', message.channel))).toContain('node:20-alpine');
  await redis.restart();
  await until(async () => ((await fetch(`http://127.0.0.1:${bot.port}/readyz`)).ok ? true : null));
  const { message: second } = await slack.say({ user: 'U0LATA', typed: `\`\`\`\n${DOCKERFILE}\n\`\`\`` });
  const answer = await slackAnswer('U0LATA', second.channel);
  expect(answer.edits).toBe(1);
}, 60_000);

test('both stop when they are told to', async () => {
  bot.signal('SIGTERM');
  worker.signal('SIGTERM');
  expect(await Promise.all([bot.ended, worker.ended])).toEqual([0, 0]);
}, 30_000);
