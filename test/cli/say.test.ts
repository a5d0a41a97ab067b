/** `say` as a script meets it: a process of its own, on a store of its own. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { runCli } from '../support/run-cli';

const answer = z.strictObject({
  id: z.union([z.string(), z.number(), z.null()]),
  intent: z.enum([
    'analysis',
    'lesson',
    'quiz',
    'review',
    'answer',
    'refusal',
    'help',
    'settings',
    'failure',
  ]),
  language: z.enum(['te-Latn', 'te', 'en']),
  text: z.string().min(1),
  reply: z.looseObject({ intent: z.string(), language: z.string(), blocks: z.array(z.unknown()) }),
  lessons: z.array(z.string().regex(/^[a-z]{2}-\d\d$/)),
});

interface Line {
  id?: unknown;
  learner?: unknown;
  lang?: unknown;
  text?: unknown;
  action?: unknown;
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vantillu-say-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function batch(lines: (Line | string)[], env: Record<string, string> = {}) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const ran = await runCli('say', ['--batch'], { DATA_DIR: folder, ...env }, input);
  const answers = ran.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => answer.parse(JSON.parse(line)));
  return { ...ran, answers };
}

const says = (text: string, more: Line = {}): Line => ({ id: text, learner: 'a', lang: 'en', text, ...more });

describe('--batch', () => {
  test('every word of the contract, in every language: its own intent, in order', async () => {
    const words: [string, string][] = [
      ['learn', 'lesson'],
      ['learn ms-02', 'lesson'],
      ['learn single-stage-problem', 'lesson'],
      ['learn ms-99', 'lesson'],
      ['next', 'lesson'],
      ['back', 'lesson'],
      ['quiz', 'quiz'],
      ['2', 'quiz'],
      ['hint', 'quiz'],
      ['cards', 'review'],
      ['interview', 'quiz'],
      ['progress', 'review'],
      ['privacy', 'settings'],
      ['help', 'help'],
      ['FROM node:20-alpine\nRUN npm ci\n', 'analysis'],
      ['what is a build stage?', 'answer'],
      ['', 'help'],
    ];
    const languages = ['te-Latn', 'te', 'en'];
    const lines = languages.flatMap((lang) => words.map(([text]) => says(text, { lang, learner: lang })));
    const { answers, stderr, status } = await batch(lines);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(answers.map(({ id, language, intent }) => [id, language, intent])).toEqual(
      languages.flatMap((lang) => words.map(([text, intent]) => [text, lang, intent])),
    );
    for (const { reply, intent, language } of answers) expect(reply).toMatchObject({ intent, language });
  });

  test('a line that is no message is answered as such, and no other is lost', async () => {
    const { answers, status, stderr } = await batch([
      says('help', { id: '1' }),
      'this is not JSON',
      { id: '3', learner: 'a', lang: 'tamil', text: 'help' },
      { id: '4', learner: 'a', lang: 'en' },
      { id: '5', learner: 'a', text: 5 },
      '[]',
      'null',
      '',
      says('help', { id: '9' }),
    ]);
    expect(answers.map(({ id, intent }) => [id, intent])).toEqual([
      ['1', 'help'],
      [null, 'failure'],
      ['3', 'failure'],
      ['4', 'failure'],
      ['5', 'failure'],
      [null, 'failure'],
      [null, 'failure'],
      ['9', 'help'],
    ]);
    expect(answers.map(({ text }) => /^Line (\d+) is no message: ./.exec(text)?.[1])).toEqual([
      undefined,
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      undefined,
    ]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
  });

  test('a line may end as on Windows, begin with a mark, and hold what others take for a line end', async () => {
    const { answers } = await batch([
      `\uFEFF${JSON.stringify(says('help'))}\r`,
      JSON.stringify(says('what is\u2028a build stage?')),
    ]);
    expect(answers.map(({ intent }) => intent)).toEqual(['help', 'answer']);
  });

  test('an action is a press', async () => {
    const { answers } = await batch([
      says('help'),
      { id: 'press', learner: 'a', lang: 'en', action: 'learn ms-02' },
    ]);
    expect(answers[1]).toMatchObject({ id: 'press', intent: 'lesson', lessons: ['ms-02'] });
  });

  test('a learner keeps place and language between lines and between runs, and is not another one', async () => {
    const plain = (text: string, learner = 'a') => ({ id: text, learner, text });
    await batch([plain('language te'), plain('learn ms-03'), plain('next')]);
    const { answers } = await batch([
      plain('learn'),
      plain('language en'),
      plain('next'),
      plain('help', 'b'),
    ]);
    expect(answers.map(({ language }) => language)).toEqual(['te', 'en', 'en', 'te-Latn']);
    expect(answers[0]?.lessons).toEqual(['ms-03']);
    expect(answers[0]?.text).toContain('2/');
    expect(answers[2]?.text).toContain('step 3 of');
  });

  test('two runs on one store at once: a learner moves one step for each message', async () => {
    const lines = Array.from({ length: 12 }, () => says('next'));
    const runs = await Promise.all([batch(lines), batch(lines)]);
    const pages = runs.flatMap(({ answers }) => answers.map(({ text }) => text));
    expect(new Set(pages).size).toBe(24);
  });

  test('a secret of a pasted file comes out nowhere: answers, logs, store', async () => {
    const secrets = ['hunter2hunter2', `npm_${'a1B2'.repeat(9)}`, 'tok3nOfAnIndex99', 'bearerOf99Secrets'];
    const [password, token, index, bearer] = secrets;
    const file = `FROM node:20\nARG T=${token}\nENV DB_PASSWORD=${password}
RUN pip install -i https://${index}@example.com/simple x && curl -H "Authorization: Bearer ${bearer}" https://x\n`;
    const texts = [file, 'findings', 'proof', 'sizes', `is ${token} safe in ENV?`];
    const { stdout, stderr, answers } = await batch(
      texts.map((text, at) => says(text, { id: String(at) })),
      { LOG_LEVEL: 'trace' },
    );
    const stored = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
    expect(answers[0]?.intent).toBe('analysis');
    expect(stored.join('')).toContain('DB_PASSWORD');
    for (const secret of secrets) expect([stdout, stderr, ...stored].join('\n')).not.toContain(secret);
  });
});

describe('one message', () => {
  test('is answered as the terminal shows it', async () => {
    const { stdout, stderr, status } = await runCli('say', ['--lang', 'en', 'what', 'is', 'a', 'stage?'], {
      DATA_DIR: folder,
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('[1] Learn: ');
    expect(stdout).not.toContain('\u001B');
  });

  test('--learner names whose state it is', async () => {
    const say = (...args: string[]) => runCli('say', args, { DATA_DIR: folder });
    await say('--learner', 'asha', 'language en');
    const [asha, me] = [await say('--learner', 'asha', 'help'), await say('help')];
    expect(asha.stdout).toContain('your Docker kitchen');
    expect(me.stdout).toContain('nee Docker kitchen');
  });

  test.each<[string[], RegExp]>([
    [[], /^say something\nusage: /],
    [['--lang', 'fr', 'hi'], /^--lang takes te-Latn, te, en\nusage: /],
    [['--batch', 'hi'], /^--batch reads its texts from the lines\nusage: /],
    [['--nope'], /--nope.*\nusage: /],
  ])('usage: %j', async (args, sentence) => {
    const { stdout, stderr, status } = await runCli('say', args, { DATA_DIR: folder });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(sentence);
  });

  test('a folder that can not be used is one sentence', async () => {
    const { stderr, status } = await runCli('say', ['help'], { DATA_DIR: '/dev/null/x' });
    expect(stderr).toBe(
      'The environment needs a change: DATA_DIR is "/dev/null/x", which can\'t be used (ENOTDIR): give a folder that this user may write\n',
    );
    expect(status).toBe(2);
  });
});

test('a reader who leaves early is no error', async () => {
  const lines = Array.from({ length: 60 }, () => JSON.stringify(says('learn ms-01'))).join('\n');
  const { stderr, status } = await runCli('say', ['--batch'], { DATA_DIR: folder }, lines, {
    readOnce: true,
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});
