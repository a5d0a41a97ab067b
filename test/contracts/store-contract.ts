import type { Store } from '../../src/bot/ports';
import type { Program } from '../support/run-program';
import { until } from '../support/until';

export interface StoreUnderTest {
  store: Store;
  /** Another process on the same store: `test/support/programs/store-user.ts`. */
  run: (...args: string[]) => Program;
}

/** What every store promises. `open` makes an empty one. */
export function storeContract(open: () => Promise<StoreUnderTest>): void {
  let store: Store;
  let run: StoreUnderTest['run'];

  beforeEach(async () => {
    ({ store, run } = await open());
    await until(() => store.ready());
  });
  afterEach(() => store.close());

  test('what was set is got, until it is deleted', async () => {
    expect(await store.get('learner:1')).toBeNull();
    await store.set('learner:1', { language: 'te' });
    expect(await store.get('learner:1')).toEqual({ language: 'te' });
    expect(await store.get('learner:2')).toBeNull();
    await store.delete('learner:1');
    await store.delete('learner:1');
    expect(await store.get('learner:1')).toBeNull();
  });

  test.each([
    ['a text', 'వంటిల్లు "quoted"\n\u0000'],
    ['an empty text', ''],
    ['a number', -1.5e-7],
    ['zero', 0],
    ['false', false],
    ['null', null],
    ['an empty list', []],
    ['a tree', { a: [{ b: null }, 'c'], '': { d: 1 } }],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ])('%s comes back as it was', async (_what, value) => {
    await store.set('key', value);
    expect(await store.get('key')).toStrictEqual(value);
  });

  test('a value is what JSON makes of it', async () => {
    const value = { kept: 1, gone: undefined };
    const set = store.set('key', value);
    value.kept = 2;
    await set;
    expect(await store.get('key')).toStrictEqual({ kept: 1 });
    await expect(store.set('key', undefined)).rejects.toThrow(TypeError);
    await expect(store.update('key', () => undefined)).rejects.toThrow(TypeError);
    expect(await store.get('key')).toStrictEqual({ kept: 1 });
  });

  test.each([
    ['slashes and dots', '../../etc/passwd'],
    ['Telugu', 'అభ్యాసకుడు'],
    ['a pair of surrogates', '🍲'],
    ['spaces and a line end', ' a b\r\n'],
    ['a NUL', 'a\u0000b'],
    ['what looks like a hash', `#${'0'.repeat(64)}`],
    ['stars', 'a*?[b]{c}'],
    ['a prototype', '__proto__'],
  ])('a key may hold %s', async (_what, key) => {
    await store.set(key, 'value');
    await store.set(`${key}x`, 'another');
    expect(await store.get(key)).toBe('value');
    await store.delete(key);
    expect(await store.get(key)).toBeNull();
    expect(await store.get(`${key}x`)).toBe('another');
  });

  test('a key may be long, in any script, and is still itself', async () => {
    for (const letter of ['k', 'క', '🍲']) {
      const long = letter.repeat(50_000);
      await store.set(`${long}1`, 1);
      await store.set(`${long}2`, 2);
      expect([await store.get(`${long}1`), await store.get(`${long}2`), await store.get(long)]).toEqual([
        1,
        2,
        null,
      ]);
    }
    const edge = Array.from({ length: 40 }, (_, index) => 'క'.repeat(380 + index));
    for (const key of edge) await store.set(key, key.length);
    for (const key of edge) expect(await store.get(key)).toBe(key.length);
  });

  test('a value with a time to live is gone after it', async () => {
    await store.set('short', 1, { ttlMs: 400 });
    await store.set('long', 1, { ttlMs: 60_000 });
    expect(await store.get('short')).toBe(1);
    await until(async () => (await store.get('short')) === null);
    expect(await store.get('long')).toBe(1);
  });

  test('setting again replaces the time to live, too', async () => {
    await store.set('key', 1, { ttlMs: 400 });
    await store.set('witness', 1, { ttlMs: 400 });
    await store.set('key', 2);
    await until(async () => (await store.get('witness')) === null);
    expect(await store.get('key')).toBe(2);
  });

  test('an update keeps what is left of the time to live', async () => {
    await store.set('key', 1, { ttlMs: 400 });
    expect(await store.update<number>('key', (current) => (current ?? 0) + 1)).toBe(2);
    await until(async () => (await store.get('key')) === null);
    expect(await store.update<number>('key', (current) => (current ?? 0) + 1)).toBe(1);
  });

  test('a claim is for the first, until it expires or is deleted', async () => {
    expect(await store.claim('message', 400)).toBe(true);
    expect(await store.claim('message', 60_000)).toBe(false);
    await until(() => store.claim('message', 60_000));
    expect(await store.claim('message', 60_000)).toBe(false);
    await store.delete('message');
    expect(await store.claim('message', 60_000)).toBe(true);
  });

  test('of many who claim at once one wins', async () => {
    const claims = await Promise.all(Array.from({ length: 50 }, () => store.claim('message', 60_000)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test('a claim is lost to a value that is there', async () => {
    await store.set('message', 1);
    expect(await store.claim('message', 60_000)).toBe(false);
    expect(await store.get('message')).toBe(1);
  });

  test('of 100 updates at once none is lost', async () => {
    const add = (name: number) => store.update<number[]>('list', (list) => [...(list ?? []), name]);
    const names = Array.from({ length: 100 }, (_, index) => index);
    await Promise.all(names.map(add));
    const list = await store.get<number[]>('list');
    expect(list?.toSorted((a, b) => a - b)).toEqual(names);
  });

  test('a change that throws changes nothing and holds up nobody', async () => {
    await store.set('key', 1);
    const broken = store.update('key', () => {
      throw new RangeError('no');
    });
    const next = store.update<number>('key', (current) => (current ?? 0) + 1);
    await expect(broken).rejects.toThrow(RangeError);
    expect(await next).toBe(2);
  });

  describe('two processes', () => {
    test('never both win a claim', async () => {
      const keys = '200';
      const others = [run('claim', keys), run('claim', keys)];
      await Promise.all(others.map((other) => other.says('open')));
      for (const other of others) other.process.stdin!.end('go\n');
      await Promise.all(others.map((other) => other.ended));
      const won = others.flatMap((other) => other.lines.filter((line) => line.startsWith('won')));
      expect(won.toSorted()).toEqual(Array.from({ length: 200 }, (_, index) => `won ${index}`).toSorted());
    });

    test('lose no update of each other', async () => {
      const others = [run('count', '100'), run('count', '100')];
      await Promise.all(others.map((other) => other.says('open')));
      for (const other of others) other.process.stdin!.end('go\n');
      await Promise.all(others.map((other) => other.ended));
      expect(await store.get('count')).toBe(200);
    });

    test('see what the other wrote', async () => {
      const other = run('echo');
      await other.says('open');
      await store.set('question', 'from here');
      other.process.stdin!.end('go\n');
      await other.ended;
      expect(other.lines).toContain('read from here');
      expect(await store.get('answer')).toBe('from there');
    });

    test('one of them killed while it writes: what it had acknowledged is there, and the store goes on', async () => {
      const other = run('write');
      await other.says('open');
      other.process.stdin!.end('go\n');
      await other.says('wrote 50');
      await other.kill();
      const acknowledged = other.lines.filter((line) => line.startsWith('wrote')).length;
      for (let index = 0; index < acknowledged; index += 1) {
        expect(await store.get(`written:${index}`)).toEqual({ index, text: 'x'.repeat(2000) });
      }
      await store.set('after', 1);
      expect(await store.get('after')).toBe(1);
      expect(await store.update<number>('after', (current) => (current ?? 0) + 1)).toBe(2);
    });
  });

  test('a closed store is not ready', async () => {
    await store.close();
    expect(store.ready()).toBe(false);
    await expect(store.get('key')).rejects.toThrow();
    await expect(store.set('key', 1)).rejects.toThrow();
    await expect(store.claim('key', 1)).rejects.toThrow();
  });
}
