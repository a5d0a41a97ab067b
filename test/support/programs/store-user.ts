/**
 * `store-user.ts embedded FOLDER ACT [N]` or `store-user.ts redis URL PREFIX ACT [N]`: opens the store, says `open`,
 * waits for a line on standard input, and acts.
 */
import { once } from 'node:events';
import { EmbeddedStore } from '../../../src/bot/store/embedded';
import { RedisStore } from '../../../src/bot/store/redis';
import type { Store } from '../../../src/bot/ports';
import { createLog } from '../../../src/log';

const [kind, where, ...rest] = process.argv.slice(2);
const prefix = kind === 'redis' ? rest.shift()! : '';
const [act, times] = rest;
const store: Store =
  kind === 'redis' ? new RedisStore(where!, createLog('error'), { prefix }) : new EmbeddedStore(where!);

const say = (line: string) => void process.stdout.write(`${line}\n`);

const acts: Record<string, () => Promise<void>> = {
  async claim() {
    for (let index = 0; index < Number(times); index += 1) {
      if (await store.claim(`claimed:${index}`, 60_000)) say(`won ${index}`);
    }
  },
  async count() {
    const add = () => store.update<number>('count', (current) => (current ?? 0) + 1);
    await Promise.all(Array.from({ length: Number(times) }, add));
  },
  async echo() {
    say(`read ${await store.get<string>('question')}`);
    await store.set('answer', 'from there');
  },
  async write() {
    for (let index = 0; ; index += 1) {
      await store.set(`written:${index}`, { index, text: 'x'.repeat(2000) });
      say(`wrote ${index}`);
    }
  },
};

async function main(): Promise<void> {
  await store.get('anything');
  say('open');
  await once(process.stdin, 'data');
  await acts[act!]!();
  await store.close();
}

void main();
