/**
 * How long a learner waits: Dockerfiles pasted in Slack at a steady rate, over real sockets; time to the
 * acknowledgement and to the edited answer. Once with bot, worker and Redis, once with one process and the embedded
 * queue as the baseline.
 *
 *   node --require ./test/support/run-ts.cjs test/workshop/bench-chat.ts [EVENTS_PER_SECOND] [SECONDS]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFakeSlack, type FakeSlack } from '../fakes/slack';
import { startBuilt } from '../support/processes';
import { ownRedis } from '../support/redis';
import { until } from '../support/until';

const DOCKERFILE =
  'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nCMD ["npm", "start"]';
const rate = Number(process.argv[2] ?? 50);
const seconds = Number(process.argv[3] ?? 20);

interface Waits {
  /** In ms. */
  acknowledged: number[];
  answered: number[];
  unanswered: number;
}

async function measure(slack: FakeSlack): Promise<Waits> {
  const waits: Waits = { acknowledged: [], answered: [], unanswered: 0 };
  const asking: Promise<void>[] = [];
  const started = performance.now();
  for (let sent = 0; sent < rate * seconds; sent += 1) {
    await sleep(Math.max(0, started + (sent * 1000) / rate - performance.now()));
    asking.push(ask(slack, `U${String(sent).padStart(6, '0')}`, waits));
  }
  await Promise.all(asking);
  return waits;
}

async function ask(slack: FakeSlack, user: string, waits: Waits): Promise<void> {
  const asked = performance.now();
  const said = slack.say({ user, typed: `\`\`\`\n${DOCKERFILE}\n\`\`\`` });
  const channel = slack.workspace.direct(user).id;
  const answer = until(
    () =>
      slack
        .seenBy(user, channel)
        .find((message) => message.edits > 0 && slack.read(message).includes('node:20')) ?? null,
    15_000,
  );
  const { delivered } = await said;
  waits.acknowledged.push(...delivered.map(({ ackMs }) => ackMs));
  await answer.then(
    () => waits.answered.push(performance.now() - asked),
    () => (waits.unanswered += 1),
  );
}

function at(share: number, values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

async function run(name: string, programs: string[], more: Record<string, string>): Promise<Waits> {
  const slack = await startFakeSlack();
  const env = {
    SLACK_BOT_TOKEN: slack.workspace.botToken,
    SLACK_APP_TOKEN: slack.workspace.appToken,
    SLACK_API_URL: slack.apiUrl,
    ...more,
  };
  const running = await Promise.all(programs.map((program) => startBuilt(program, env)));
  try {
    const waits = await measure(slack);
    process.stdout.write(
      `${name.padEnd(28)} ${String(waits.answered.length).padStart(5)} answered, ${waits.unanswered} not · ` +
        `acknowledged p50 ${at(0.5, waits.acknowledged).toFixed(0)} ms, p99 ${at(0.99, waits.acknowledged).toFixed(0)} ms · ` +
        `answered p50 ${at(0.5, waits.answered).toFixed(0)} ms, p99 ${at(0.99, waits.answered).toFixed(0)} ms\n`,
    );
    return waits;
  } finally {
    for (const child of running) child.signal('SIGTERM');
    await Promise.all(running.map((child) => child.ended));
    await slack.close();
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vantillu-bench-'));
  const redis = await ownRedis();
  try {
    process.stdout.write(`${rate} Dockerfiles a second for ${seconds} s\n`);
    const baseline = await run('one process (baseline)', ['src/main.js'], { DATA_DIR: folder });
    const full = await run('bot, worker, Redis', ['src/main.js', 'worker/main.js'], { REDIS_URL: redis.url });
    const ratio = (of: (waits: Waits) => number[], share: number) =>
      (at(share, of(full)) / at(share, of(baseline))).toFixed(2);
    process.stdout.write(
      `ratio to the baseline: acknowledged p99 ${ratio((waits) => waits.acknowledged, 0.99)}, answered p50 ${ratio((waits) => waits.answered, 0.5)}\n`,
    );
  } finally {
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
