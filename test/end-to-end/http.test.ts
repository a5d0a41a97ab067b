/** The bot alone, without Redis, Slack over signed HTTP: health and Slack's requests on one port. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFakeSlack, type FakeSlack } from '../fakes/slack';
import { startProgram, type Process } from '../support/processes';
import { until } from '../support/until';

const DOCKERFILE = 'FROM golang:1.26\nWORKDIR /app\nCOPY . .\nRUN go build -o main .\nCMD ["./main"]';

let folder: string;
let slack: FakeSlack;
let bot: Process;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vantillu-'));
  slack = await startFakeSlack();
  bot = await startProgram('src/main.ts', {
    SLACK_MODE: 'http',
    SLACK_BOT_TOKEN: slack.workspace.botToken,
    SLACK_SIGNING_SECRET: slack.workspace.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    DATA_DIR: folder,
    DEFAULT_LANGUAGE: 'en',
  });
  slack.sendTo(`http://127.0.0.1:${bot.port}/slack/events`);
}, 60_000);

afterAll(async () => {
  bot?.signal('SIGTERM');
  await bot?.ended;
  await slack?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a Dockerfile in, one message out, edited once by the bot itself', async () => {
  const { message, delivered } = await slack.say({ user: 'U0ASHA', typed: `\`\`\`\n${DOCKERFILE}\n\`\`\`` });
  const answer = await until(() => slack.seenBy('U0ASHA', message.channel).find(({ edits }) => edits > 0));
  expect(delivered.every(({ acked, attempts }) => acked && attempts === 1)).toBe(true);
  expect(slack.seenBy('U0ASHA', message.channel)).toHaveLength(1);
  expect(answer.edits).toBe(1);
  expect(slack.read(answer)).toContain('golang:1.26');
});

test('a lesson is turned page by page in its own message', async () => {
  await slack.command('/learn', { user: 'U0RAVI', text: 'ms-01' });
  const channel = slack.workspace.direct('U0RAVI').id;
  const page = await until(() => slack.seenBy('U0RAVI', channel).at(-1));
  const first = slack.read(page);
  await slack.press(page, 'Next', 'U0RAVI');
  await until(() => slack.read(slack.seenBy('U0RAVI', channel).at(-1)!) !== first);
  expect(slack.seenBy('U0RAVI', channel)).toHaveLength(1);
});
