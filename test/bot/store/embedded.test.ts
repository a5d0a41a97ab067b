import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedStore } from '../../../src/bot/store/embedded';
import { storeContract } from '../../contracts/store-contract';
import { runProgram } from '../../support/run-program';
import { until } from '../../support/until';

describe('the store in a folder', () => {
  let parent: string;
  let count = 0;
  const newFolder = () => join(parent, `${(count += 1)}`);
  beforeAll(() => (parent = mkdtempSync(join(tmpdir(), 'vantillu-store-'))));
  afterAll(() => rmSync(parent, { recursive: true }));

  storeContract(async () => {
    const folder = newFolder();
    return {
      store: new EmbeddedStore(folder),
      run: (...args) => runProgram('test/support/programs/store-user.ts', ['embedded', folder, ...args]),
    };
  });

  test('what was written is there after closing and opening', async () => {
    const folder = join(newFolder(), 'a.dir', 'not there yet');
    const before = new EmbeddedStore(folder);
    await before.set('key', 1);
    await before.close();
    const after = new EmbeddedStore(folder);
    expect(await after.get('key')).toBe(1);
    await after.close();
  });

  test('sweeping removes what has expired and nothing else', async () => {
    const store = new EmbeddedStore(newFolder());
    for (let index = 0; index < 1200; index += 1) void store.set(`gone:${index}`, 1, { ttlMs: 1 });
    await store.set('rewritten', 1, { ttlMs: 1 });
    await store.set('rewritten', 2);
    await store.set('later', 3, { ttlMs: 60_000 });
    await store.set('always', 4);
    await until(async () => (await store.get('gone:1199')) === null);
    await until(async () => (await store.sweep()) === 0);
    expect(store.size()).toBe(3);
    expect([await store.get('rewritten'), await store.get('later'), await store.get('always')]).toEqual([
      2, 3, 4,
    ]);
    await store.close();
  });

  test('a folder that can not be is said at once', () => {
    const file = newFolder();
    mkdirSync(parent, { recursive: true });
    writeFileSync(file, 'a file');
    expect(() => new EmbeddedStore(file)).toThrow(/EEXIST|ENOTDIR/);
  });
});
