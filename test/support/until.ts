import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when the condition holds; rejects after half a minute, so that no wait outlives its test for long. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${holds.toString()}`);
    await sleep(10);
  }
}
