import type { PlatformUnderTest } from '../../contracts/adapter-contract';
import { until } from '../until';

/** Hears one message over the adapter of the named folder, stops it, and then has to end by itself. */
async function main(folder: string): Promise<void> {
  const { platform } = (await import(`../../bot/adapters/${folder}/platform`)) as {
    platform: PlatformUnderTest;
  };
  let heard = 0;
  const here = await platform.open(async () => void (heard += 1));
  await here.say('learn');
  await until(() => heard > 0);
  await here.close();
  process.stdout.write('closed\n');
}

void main(process.argv[2] ?? '');
