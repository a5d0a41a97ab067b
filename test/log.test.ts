import { createLog, maskText, type LogLevel } from '../src/log';

function captured(level: LogLevel = 'trace') {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => void lines.push(line) });
  return { log, lines, all: () => lines.join('') };
}

const BOT_TOKEN = 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs';

test('a line is one JSON object with level, time and message', () => {
  const { log, lines } = captured();
  log.info({ job: 'analysis-1', attempt: 2 }, 'done');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/\}\n$/);
  expect(JSON.parse(lines[0]!)).toEqual({
    level: 30,
    time: expect.any(Number),
    job: 'analysis-1',
    attempt: 2,
    msg: 'done',
  });
});

test.each(['err', 'error'])('an error under `%s` keeps its message and stack', (key) => {
  const { log, lines } = captured();
  log.error({ [key]: new TypeError('of a kind') }, 'failed');
  expect(JSON.parse(lines[0]!)[key]).toMatchObject({
    type: 'TypeError',
    message: 'of a kind',
    stack: expect.stringContaining('log.test'),
  });
});

test('the level is kept', () => {
  const { log, lines } = captured('warn');
  log.info('quiet');
  log.warn('loud');
  expect(lines).toHaveLength(1);
});

describe('nothing secret comes out', () => {
  test.each<[string, (log: ReturnType<typeof captured>['log'], secret: string) => void, string]>([
    ['a token by its key', (log, secret) => log.info({ slack: { botToken: secret } }), 'plain-word'],
    ['an array of them', (log, secret) => log.info({ tokens: [secret] }), 'plain-word'],
    [
      'an authorization header',
      (log, secret) => log.info({ req: { headers: { Authorization: secret } } }),
      'plain-word',
    ],
    ['a response_url', (log, secret) => log.info({ body: { response_url: secret } }), 'plain-word'],
    ['an API key', (log, secret) => log.info({ openai: { apiKey: secret } }), 'plain-word'],
    [
      'what an address holds',
      (log, secret) => log.info({ job: { answerIn: { place: { anything: secret } } } }),
      'plain-word',
    ],
    ['a Dockerfile', (log, secret) => log.info({ job: { source: secret } }), 'FROM private:1'],
    [
      'pasted files',
      (log, secret) => log.info({ job: { files: [{ name: 'a', text: secret }] } }),
      'private text',
    ],
    ['a child logger', (log, secret) => log.child({ token: secret }).info('hello'), 'plain-word'],
    [
      'the password of an address',
      (log, secret) => log.info({ url: `redis://user:${secret}@redis:6379` }),
      'plain-word',
    ],
    ['a message', (log, secret) => log.info(`failed with ${secret}`), 'xoxb-123-abc'],
    ['a Slack app token', (log, secret) => log.info(`failed with ${secret}`), 'xapp-1-A1-2-abc'],
    ['a Discord token', (log, secret) => log.info(`failed with ${secret}`), BOT_TOKEN],
    ['a bearer', (log, secret) => log.info(`Authorization: Bearer ${secret}`), 'abcdefgh12345'],
    ['an OpenAI key', (log, secret) => log.info(`failed with ${secret}`), 'sk-proj-abcdefgh12345'],
    [
      'an interaction address',
      (log, secret) => log.info(`POST /api/v10/webhooks/123/${secret}/messages/@original`),
      'aW50ZXJhY3Rpb24',
    ],
    [
      'an interaction callback',
      (log, secret) => log.info(`POST /interactions/123/${secret}/callback`),
      'aW50ZXJhY3Rpb24',
    ],
    [
      'a Slack hook',
      (log, secret) => log.info(`POST https://hooks.slack.com/commands/T1/2/${secret}`),
      'abc',
    ],
    [
      "an error's message and stack",
      (log, secret) => log.error(new Error(`connect redis://:${secret}@redis:6379`)),
      'plain-word',
    ],
    [
      'what an error carries',
      (log, secret) => log.error({ err: Object.assign(new Error('x'), { config: { token: secret } }) }),
      'plain-word',
    ],
    [
      "an error's cause",
      (log, secret) => log.error(new Error('x', { cause: new Error(secret) })),
      'xoxb-123-abc',
    ],
  ])('%s', (_what, write, secret) => {
    const { log, lines, all } = captured();
    write(log, secret);
    expect(lines).toHaveLength(1);
    expect(all()).not.toContain(secret);
    expect(all()).toMatch(/hidden|characters/);
  });

  test('and the rest stays readable', () => {
    const { log, all } = captured();
    log.error({
      err: new Error('connect ECONNREFUSED redis://:pw@redis:6379'),
      job: { id: 'analysis-1', source: 'FROM a' },
    });
    expect(all()).toContain('connect ECONNREFUSED redis://[hidden]@redis:6379');
    expect(all()).toContain('"id":"analysis-1","source":"[6 characters]"');
  });
});

test('masking is safe to repeat and linear on long text', () => {
  const long = 'redis://'.repeat(50_000) + 'x'.repeat(500_000);
  expect(maskText(maskText(long))).toBe(maskText(long));
  const once = maskText(`${BOT_TOKEN} Bearer abcdefgh redis://a:b@c`);
  expect(maskText(once)).toBe(once);
});
