import { userInfo } from 'node:os';
import { assembleConversation, openStoreOf, type Senders } from './assemble';
import { discordAdapter } from './bot/adapters/discord';
import { shellAdapter } from './bot/adapters/shell';
import { slackAdapter } from './bot/adapters/slack';
import { allWords, wordsOf } from './bot/locales';
import type { Adapter } from './bot/ports';
import { openQueue } from './bot/queue';
import { helpReply } from './bot/views/help';
import { ConfigError, readConfig, type Config } from './config';
import { createLog, maskText, type Logger } from './log';
import { healthRoutes, serveHealth } from './health';

/** Starts the bot with what is configured, the terminal when nothing is; resolves when it has stopped. */
async function main(): Promise<void> {
  const config = readConfig();
  const terminal = !config.slack && !config.discord;
  // In the terminal the learner reads along: only what went wrong is said, unless more is asked for.
  const log = createLog(terminal && !process.env['LOG_LEVEL'] ? 'error' : config.logLevel);
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());

  const store = openStoreOf(config, log);
  const queue = openQueue(terminal ? null : config.redisUrl, log);
  const adapters: Adapter[] = [];
  const checks = {
    store: () => store.ready(),
    queue: () => queue.ready(),
    platforms: () => adapters.every((adapter) => adapter.ready()),
  };
  adapters.push(
    ...(terminal
      ? [terminalAdapter((messages) => endOfTerminal(messages, stop))]
      : platformAdapters(config, log, healthRoutes(checks))),
  );

  const senders: Senders = Object.fromEntries(adapters.map((adapter) => [adapter.platform, adapter.sender]));
  const { conversation, runHere } = assembleConversation({ config, log, store, queue, senders });
  const stopWork = terminal || !config.redisUrl ? queue.work(runHere, { concurrency: 4 }) : null;
  // Over HTTP, Slack's own port serves the health checks.
  const servesHealth = !terminal && config.slack?.mode !== 'http';
  const health = servesHealth ? await started(`PORT ${config.port}`, serveHealth(config.port, checks)) : null;
  if (terminal && process.stdin.isTTY) await welcome(adapters, config);
  await Promise.all(
    adapters.map((adapter) =>
      started(
        adapter.platform,
        adapter.start((message) => conversation.receive(message)),
      ),
    ),
  );
  log.info(
    {
      platforms: adapters.map((adapter) => adapter.platform),
      queue: config.redisUrl ? 'redis' : 'in process',
    },
    'listening',
  );

  await aborted(stop.signal);
  await Promise.all(adapters.map((adapter) => adapter.stop()));
  await stopWork?.();
  await queue.close();
  await store.close();
  await health?.close();
}

/** A fault of the world around, not of the program: said in a sentence, without a stack. */
class StartError extends Error {}

async function started<T>(what: string, start: Promise<T>): Promise<T> {
  try {
    return await start;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`${what} could not be started: ${maskText(reason)}`, { cause: error });
  }
}

/** A container without tokens has no terminal either: it says what it misses instead of ending well and starting again. */
function endOfTerminal(messages: number, stop: AbortController): void {
  if (messages === 0 && !process.stdin.isTTY) {
    process.stderr.write(
      'Nothing to do: set SLACK_BOT_TOKEN or DISCORD_TOKEN, or give a Dockerfile on standard input.\n',
    );
    process.exitCode = 1;
  }
  stop.abort();
}

function terminalAdapter(onEnd: (messages: number) => void): Adapter {
  return shellAdapter({
    input: process.stdin,
    output: process.stdout,
    learner: `shell:${systemUser()}`,
    onEnd,
  });
}

/** A container may run as a user that has no name. */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'me');
  }
}

function platformAdapters(
  { slack, discord, port, language }: Config,
  log: Logger,
  customRoutes: ReturnType<typeof healthRoutes>,
): Adapter[] {
  return [
    ...(slack
      ? [
          slackAdapter(
            { ...slack, port, defaultLocale: language, customRoutes, words: allWords('slack') },
            log,
          ),
        ]
      : []),
    ...(discord
      ? [discordAdapter({ ...discord, defaultLocale: language, words: allWords('discord') }, log)]
      : []),
  ];
}

async function welcome(adapters: Adapter[], { language }: Config): Promise<void> {
  await adapters[0]?.sender.send({ platform: 'shell', place: {} }, helpReply(wordsOf(language)));
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

main().then(
  () => process.exit(), // a half-open socket of a platform must not keep a stopped bot alive
  (error: unknown) => {
    const said =
      error instanceof ConfigError || error instanceof StartError
        ? error.message
        : maskText(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.stderr.write(`${said}\n`);
    process.exit(1);
  },
);
