/** `npm start` in a pipe, and where it can't start. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../support/run-cli';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vantillu-start-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (env: Record<string, string>, stdin = '') =>
  runCli('start', [], { DATA_DIR: folder, DEFAULT_LANGUAGE: 'en', ...env }, stdin);

describe('in a pipe', () => {
  test('answers what it is given, in order, and ends', async () => {
    const { stdout, stderr, status } = await start({}, 'learn ms-01\n2\nFROM scratch\nCOPY a /a\n\nhelp\n');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const at = ['step 1 of', 'step 2 of', 'empty base', 'Docker kitchen'].map((word) => stdout.indexOf(word));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at).not.toContain(-1);
    expect(stdout).not.toContain('\u001B');
  });

  test('exit ends it well', async () => {
    expect(await start({}, 'exit\nhelp\n')).toEqual({ stdout: '', stderr: '', status: 0 });
  });
});

describe('what keeps it from starting is one sentence', () => {
  let taken: Server;
  let port: string;
  beforeAll(async () => {
    taken = createServer((socket) => socket.destroy()).listen(0);
    await once(taken, 'listening');
    const address = taken.address();
    port = String(typeof address === 'object' && address?.port);
  });
  afterAll(() => void taken.close());

  test('a port that is taken', async () => {
    const { stderr, status } = await start({ PORT: port, DISCORD_TOKEN: 'x' });
    expect(stderr).toMatch(/^PORT \d+ could not be started: .*EADDRINUSE.*\n$/);
    expect(status).toBe(1);
  });

  test('a platform that does not answer', async () => {
    const env = {
      DISCORD_TOKEN: 'the-token',
      DISCORD_API_URL: 'http://127.0.0.1:1',
      LOG_LEVEL: 'silent',
    };
    const { stderr, status } = await start({ PORT: '0', ...env });
    expect(stderr).toMatch(/^discord could not be started: .+\n$/);
    expect(stderr).not.toContain('the-token');
    expect(status).toBe(1);
  });

  test.each<[Record<string, string>, RegExp]>([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /set SLACK_APP_TOKEN too/],
    [{ PORT: 'three' }, /PORT is "three": give a number/],
    [{ DEFAULT_LANGUAGE: 'tamil' }, /DEFAULT_LANGUAGE is "tamil": give te-Latn, te or en/],
    [{ DISCORD_TOKEN_FILE: '/no/such/file' }, /DISCORD_TOKEN_FILE names \/no\/such\/file/],
    [{ DATA_DIR: '/dev/null/x' }, /DATA_DIR is "\/dev\/null\/x", which can't be used/],
  ])('%j', async (env, sentence) => {
    const { stdout, stderr, status } = await start(env);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
