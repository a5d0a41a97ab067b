/**
 * Tries the built program as it runs in production: bot and worker as two processes, a real Redis, a Slack of our
 * own over a real socket. A Dockerfile goes in, one message comes out, edited once.
 *
 *   node --require ./test/support/run-ts.cjs test/workshop/smoke.ts [RUNNER…]
 *
 * RUNNER is put before each command, e.g. `docker run --rm --network host vantillu`; without it, `dist` runs here.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { startFakeSlack } from '../fakes/slack';
import { freePort } from '../support/free-port';
import { ownRedis } from '../support/redis';
import { until } from '../support/until';

const DOCKERFILE = 'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["npm", "start"]';
const runner = process.argv.slice(2);

/** A command under the runner. `stop` sends it SIGTERM and resolves with how it ended. */
function start(env: Record<string, string>, ...command: string[]) {
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const [program = '', ...args] = [
    ...runner,
    'env',
    ...settings,
    'sh',
    '-c',
    'echo $$; exec "$@"',
    '-',
    ...command,
  ];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  let inner = '';
  child.stdout.on('data', (chunk: Buffer) => (inner += chunk.toString()));
  const stop = () => {
    if (child.exitCode !== null || child.signalCode !== null) return ended;
    process.kill(runsHere(inner.trim(), command) ? Number(inner) : child.pid!, 'SIGTERM');
    return ended;
  };
  return { stop, ended };
}

/** Whether a number that a command gave as its own is its number here: `buildah run` passes no signal on, Docker does. */
function runsHere(pid: string, command: string[]): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') === `${command.join('\0')}\0`;
  } catch {
    return false; // a number of another process namespace, or no Linux
  }
}

async function run(env: Record<string, string>, ...command: string[]): Promise<void> {
  const status = await start(env, ...command).ended;
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}`);
}

/** Resolves when the address answers 200. */
function ready(port: string, path: string): Promise<true> {
  const look = async () => (await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null))?.ok;
  return until(look);
}

async function main(): Promise<void> {
  const slack = await startFakeSlack();
  const redis = await ownRedis();
  const shared = {
    REDIS_URL: redis.url,
    SLACK_BOT_TOKEN: slack.workspace.botToken,
    SLACK_APP_TOKEN: slack.workspace.appToken,
    SLACK_API_URL: slack.apiUrl,
  };
  const [botPort, workerPort] = [String(await freePort()), String(await freePort())];
  const bot = start({ ...shared, PORT: botPort }, 'node', 'dist/src/main.js');
  const worker = start({ ...shared, PORT: workerPort }, 'node', 'dist/worker/main.js');
  try {
    for (const port of [botPort, workerPort]) {
      await ready(port, '/healthz');
      await ready(port, '/readyz');
      await run({ PORT: port }, 'node', 'dist/src/healthcheck.js');
    }
    const asked = Date.now();
    const { message } = await slack.say({ user: 'U0ASHA', typed: `\`\`\`\n${DOCKERFILE}\n\`\`\`` });
    const answers = () => slack.seenBy('U0ASHA', message.channel);
    const answer = await until(() => answers().find(({ edits }) => edits > 0));
    const took = Date.now() - asked;
    if (answers().length !== 1) throw new Error(`${answers().length} messages instead of one`);
    if (!/\d MB/.test(slack.read(answer))) throw new Error(`no size in the answer:\n${slack.read(answer)}`);
    process.stdout.write(`A Dockerfile in, one message out, edited ${answer.edits}×, in ${took} ms.\n`);
  } finally {
    const statuses = await Promise.all([bot.stop(), worker.stop()]);
    await redis.stop();
    await slack.close();
    process.stdout.write(
      `After SIGTERM the bot ended with ${statuses[0]}, the worker with ${statuses[1]}.\n`,
    );
    if (statuses.some((status) => status !== 0)) process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
