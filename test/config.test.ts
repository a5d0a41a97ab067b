import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../src/config';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('an empty environment', () => {
  test('is the terminal with embedded parts', () => {
    expect(readConfig({})).toEqual({
      slack: null,
      discord: null,
      redisUrl: null,
      openai: null,
      dataDir: '.vantillu',
      port: 3000,
      language: 'te-Latn',
      logLevel: 'info',
    });
  });

  test('is what variables without a value are, too', () => {
    const unset = {
      SLACK_BOT_TOKEN: '',
      DISCORD_TOKEN: ' ',
      REDIS_URL: '',
      OPENAI_API_KEY: '',
      PORT: '',
      SLACK_MODE: '',
    };
    expect(readConfig(unset)).toEqual(readConfig({}));
  });
});

test('every variable has its place', () => {
  const config = readConfig({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_SIGNING_SECRET: 'signing',
    SLACK_MODE: 'http',
    SLACK_API_URL: 'http://127.0.0.1:1/api/',
    DISCORD_TOKEN: 'discord',
    DISCORD_API_URL: 'http://127.0.0.1:2/api',
    REDIS_URL: 'rediss://:secret@redis:6379/1',
    OPENAI_API_KEY: 'key',
    OPENAI_BASE_URL: 'http://127.0.0.1:3/v1',
    OPENAI_MODEL: 'a-model',
    DATA_DIR: '/data',
    PORT: '0',
    DEFAULT_LANGUAGE: 'te',
    LOG_LEVEL: 'debug',
  });
  expect(config).toEqual({
    slack: {
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      signingSecret: 'signing',
      mode: 'http',
      apiUrl: 'http://127.0.0.1:1/api/',
    },
    discord: { token: 'discord', apiUrl: 'http://127.0.0.1:2/api' },
    redisUrl: 'rediss://:secret@redis:6379/1',
    openai: { apiKey: 'key', baseUrl: 'http://127.0.0.1:3/v1', model: 'a-model' },
    dataDir: '/data',
    port: 0,
    language: 'te',
    logLevel: 'debug',
  });
});

describe('a secret from a file', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'vantillu-config-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'SLACK_SIGNING_SECRET',
    'DISCORD_TOKEN',
    'OPENAI_API_KEY',
    'REDIS_URL',
  ])('%s_FILE is read, without the newline an editor adds', (name) => {
    const file = join(folder, name);
    writeFileSync(file, 'redis://from-a-file:6379\n');
    const complete = { SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a', [name]: '', [`${name}_FILE`]: file };
    expect(JSON.stringify(readConfig(complete))).toContain('"redis://from-a-file:6379"');
  });

  test('an empty file counts as not set', () => {
    const file = join(folder, 'empty');
    writeFileSync(file, '\n');
    expect(readConfig({ DISCORD_TOKEN_FILE: file }).discord).toBeNull();
  });

  test('a file that is missing, or given beside the value, is a fault', () => {
    const missing = join(folder, 'nothing-here');
    expect(faultsOf({ DISCORD_TOKEN_FILE: missing })).toEqual([expect.stringContaining('ENOENT')]);
    expect(faultsOf({ DISCORD_TOKEN: 'x', DISCORD_TOKEN_FILE: missing })).toEqual([
      expect.stringContaining('keep one'),
    ]);
  });
});

describe('half a platform is a fault that says what to set', () => {
  test.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_MODE: 'http', SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_SIGNING_SECRET'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_SIGNING_SECRET: 'signing' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' }, 'swapped'],
    [{ DISCORD_TOKEN: 'Bot abc' }, 'DISCORD_TOKEN'],
    [{ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }, 'OPENAI_API_KEY'],
  ])('%j', (env, named) => {
    expect(faultsOf(env)).toEqual([expect.stringContaining(named)]);
  });
});

describe('a value that can not be', () => {
  test.each([
    [{ PORT: '70000' }, '65535'],
    [{ PORT: '3000x' }, '65535'],
    [{ SLACK_MODE: 'sockets' }, 'socket or http'],
    [{ DEFAULT_LANGUAGE: 'hi' }, 'te-Latn, te or en'],
    [{ LOG_LEVEL: 'loud' }, 'fatal or silent'],
    [{ REDIS_URL: 'redis' }, 'rediss://'],
    [{ REDIS_URL: 'http://redis:6379' }, 'rediss://'],
    [{ SLACK_API_URL: 'slack' }, 'https://'],
  ])('%j', (env, remedy) => {
    expect(faultsOf(env)).toEqual([expect.stringContaining(remedy)]);
  });
});

test('every fault is named at once, and none repeats a secret', () => {
  const faults = faultsOf({
    SLACK_BOT_TOKEN: 'xoxb-very-secret',
    DISCORD_TOKEN: 'Bot very-secret',
    REDIS_URL: 'http://:very-secret@redis',
    PORT: 'x',
    LOG_LEVEL: 'x',
  });
  expect(faults).toHaveLength(5);
  const error = new ConfigError(faults);
  expect(error.message).not.toContain('very-secret');
  for (const fault of faults) expect(error.message).toContain(fault);
});
