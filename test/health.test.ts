import { createServer } from 'node:net';
import { once } from 'node:events';
import { serveHealth } from '../src/health';
import { runProgram } from './support/run-program';

const state = { store: true, queue: true };
let health: Awaited<ReturnType<typeof serveHealth>>;
beforeAll(async () => {
  health = await serveHealth(0, { store: () => state.store, queue: () => state.queue });
});
afterAll(() => health.close());
beforeEach(() => Object.assign(state, { store: true, queue: true }));

const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${health.port}${path}`, init);

test('ready is when everything is; else it says what it waits for', async () => {
  expect((await ask('/readyz')).status).toBe(200);
  state.queue = false;
  const answer = await ask('/readyz?verbose');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ ok: false, waiting: ['queue'] });
});

test('alive does not depend on anything', async () => {
  state.store = state.queue = false;
  expect((await ask('/healthz')).status).toBe(200);
});

test.each([
  ['/', 'GET'],
  ['/healthz/', 'GET'],
  ['/healthz', 'POST'],
])('%s by %s is not found', async (path, method) => {
  expect((await ask(path, { method })).status).toBe(404);
});

test('a port that is taken is said', async () => {
  await expect(serveHealth(health.port, {})).rejects.toThrow('EADDRINUSE');
});

describe('the healthcheck of the container', () => {
  const check = (port: number) =>
    runProgram('src/healthcheck.ts', [], { env: { PATH: process.env.PATH, PORT: `${port}` } }).ended;

  test('is content with a process that is alive, although it is not ready', async () => {
    state.queue = false;
    expect(await check(health.port)).toBe(0);
  });

  test('fails where nobody answers', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    expect(await check(port)).toBe(1); // listens, and says nothing
    silent.close();
    expect(await check(port)).toBe(1);
  });
});
