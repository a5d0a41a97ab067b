import { assembleJob, assembleSenders } from '../src/assemble';
import { BullmqQueue } from '../src/bot/queue/bullmq';
import { ConfigError, readConfig } from '../src/config';
import { serveHealth } from '../src/health';
import { loadCatalog } from '../src/lessons';
import { createLog } from '../src/log';

/** Jobs at once: each waits for its platform most of the time. */
const CONCURRENCY = 16;

/** Works the queue in Redis until it is told to stop; resolves when the jobs under way are done. */
async function main(): Promise<void> {
  const config = readConfig();
  if (!config.redisUrl) {
    throw new ConfigError([
      'set REDIS_URL: a worker takes its jobs from Redis (without it the bot does them itself)',
    ]);
  }
  const log = createLog(config.logLevel);
  const queue = new BullmqQueue(config.redisUrl, log);
  const stopWork = queue.work(assembleJob(assembleSenders(config, log), loadCatalog(), log), {
    concurrency: CONCURRENCY,
  });
  const health = await serveHealth(config.port, { queue: () => queue.ready() });
  log.info('working');

  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  await stopWork();
  await queue.close();
  await health.close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? (error instanceof ConfigError ? error.message : error.stack) : String(error)}\n`,
    );
    process.exit(1);
  },
);
