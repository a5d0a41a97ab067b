/** `review` as a stranger's script meets it: a process of its own, judged by the contract alone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze } from '../../src/analyzer';
import { runCli } from '../support/run-cli';
import { reviewed, unreadable, type Reviewed } from './review-contract';

const REACT =
  'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nCMD ["npm", "start"]\n';
const TWO_STAGES = `FROM node:20-alpine AS builder
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM nginx:alpine
COPY --from=builder /app/dist /usr/share/nginx/html
`;
const GO = `FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/app ./cmd/app
FROM build AS test
RUN go test ./...
FROM gcr.io/distroless/static-debian12
COPY --from=build /out/app /app
ENTRYPOINT ["/app"]
`;

/** Every kind of file that a stranger may name, readable ones. */
const files: Record<string, string | Buffer> = {
  react: REACT,
  'two stages': TWO_STAGES,
  go: GO,
  python: 'FROM python:3.12\nCOPY . .\nRUN pip install -r requirements.txt\nCMD python app.py\n',
  scratch: 'FROM scratch\nCOPY app /app\nCMD ["/app"]',
  'stage on stage': 'FROM debian:12 AS a\nRUN apt-get update && apt-get install -y curl\nFROM a\nUSER 1000\n',
  'base of a variable': 'ARG BASE\nFROM ${BASE}\nRUN x\n',
  faults:
    'COPY . .\nFROM node:20\nFRON x\nCOPY --from=later /x /y\nFROM alpine AS later\nCOPY --from=later /a /b\nRUN <<EOF\nfoo\n',
  fence: `# My file\n\nplease look:\n\n\`\`\`dockerfile\n${REACT}\`\`\`\nthanks\n`,
  crlf: REACT.replaceAll('\n', '\r\n'),
  bom: `\ufeff${REACT}`,
  'utf-16': Buffer.from(`\ufeff${REACT}`, 'utf16le'),
  'latin-1': Buffer.from('FROM node:20 # \u00e9t\u00e9\n', 'latin1'),
  nul: 'FROM node\0:20\nRUN x\n',
  zip: Buffer.from('504b0304140000000800d4587659e1e5a35d0b000000', 'hex'),
  empty: '',
  'a comment': '# nothing else\n',
  prose: 'just some words about cats.\n',
  '5 MB': 'x '.repeat(2_500_000),
  '2,001 lines': `FROM node:20-alpine\n${'RUN echo a\n'.repeat(2000)}`,
};

let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vantillu-review-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
  mkdirSync(path('folder'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function review(...args: string[]): Promise<Reviewed> {
  const { stdout, stderr, status } = await runCli('review', ['--json', ...args]);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return reviewed.parse(JSON.parse(stdout));
}

describe('--json', () => {
  test('keeps the contract for every kind of file, in the order of the arguments', async () => {
    const names = Object.keys(files);
    const { stdout, stderr, status } = await runCli('review', ['--json', '--', ...names.map(path)], {
      DATA_DIR: '/nowhere/to/be/written',
      REDIS_URL: 'redis://127.0.0.1:1',
      PORT: 'none of its business',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(names.length);
    for (const [at, name] of names.entries()) {
      const { file, ...printed } = JSON.parse(lines[at] ?? '') as { file: string };
      expect(file).toBe(path(name));
      expect({ name, ...reviewed.safeParse({ file, ...printed }) }).toMatchObject({ name, success: true });
      // The library's promise: it returns what is printed, less `file`.
      const source = name === 'utf-16' ? REACT : Buffer.from(files[name] ?? '').toString('utf8');
      expect({ name, printed }).toEqual({ name, printed: JSON.parse(JSON.stringify(analyze(source))) });
    }
  });

  test('counts lines as the file has them, and reads every one', async () => {
    writeFileSync(path('shifted'), '\n\nFROM node:20\nRUN x\nfoo bar\n');
    const { instructions, problems } = await review(path('shifted'));
    expect(instructions.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(problems).toMatchObject([{ line: 5 }]);
  });

  test('what can not be read is said in its place, and the others are answered', async () => {
    const { stdout, stderr, status } = await runCli('review', [
      '--json',
      path('go'),
      path('missing'),
      path('folder'),
      path('react'),
    ]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 2 });
    const [go, missing, aFolder, react, ...rest] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(reviewed.parse(go).file).toBe(path('go'));
    expect(unreadable.parse(missing).file).toBe(path('missing'));
    expect(unreadable.parse(aFolder).file).toBe(path('folder'));
    expect(reviewed.parse(react).file).toBe(path('react'));
    expect(rest).toEqual([]);
  });

  test('- is standard input, as often as it is named', async () => {
    const { stdout, status } = await runCli('review', ['--json', '-', '-'], {}, REACT);
    const [first, second] = stdout.trimEnd().split('\n');
    expect(status).toBe(0);
    expect(reviewed.parse(JSON.parse(first ?? '')).stack).toBe('node-static');
    expect(second).toBe(first);
  });

  test('--target takes a name or an index; an unknown one is a problem', async () => {
    const [byName, byIndex, unknown] = [
      await review('--target', 'test', path('go')),
      await review('--target=1', path('go')),
      await review('--target', 'nope', path('go')),
    ];
    expect(byName.target).toMatchObject({ index: 1, name: 'test' });
    expect(byName.stages.map(({ ships }) => ships)).toEqual([true, true, false]);
    expect({ ...byIndex, file: '' }).toEqual({ ...byName, file: '' });
    expect(unknown.target?.index).toBe(2);
    expect(unknown.problems).toMatchObject([{ message: expect.stringContaining('nope') }]);
  });

  test('--context takes files of the build context, several too', async () => {
    writeFileSync(
      path('package.json'),
      '{"dependencies":{"react":"18.2.0"},"devDependencies":{"vite":"5.0.0"}}',
    );
    writeFileSync(path('.dockerignore'), 'node_modules\n');
    const [alone, together] = [
      await review(path('react')),
      await review('--context', path('package.json'), '--context', path('.dockerignore'), path('react')),
    ];
    const width = ({ size }: Reviewed) => (size?.disk.high ?? 0) - (size?.disk.low ?? 0);
    expect(width(together)).toBeLessThan(width(alone));
  });

  test('--before A B: the verdict on B, and the saving from A to B', async () => {
    const [before, after, judged] = [
      await review(path('react')),
      await review(path('two stages')),
      await review('--before', path('react'), path('two stages')),
    ];
    expect(judged).toMatchObject({ size: after.size, stages: after.stages, problems: after.problems });
    expect(judged.rewrite).toMatchObject({ dockerfile: TWO_STAGES, size: after.size });
    expect(judged.saving).toMatchObject({ from: before.size?.disk.likely, to: after.size?.disk.likely });
    const back = await review('--before', path('two stages'), path('react'));
    expect(back.saving?.percent).toBeLessThan(0);
    expect(back.rewrite?.verdict).toBe('unproven');
  });
});

describe('without --json', () => {
  test('is what the chat would answer, without colour in a pipe', async () => {
    const { stdout, stderr, status } = await runCli('review', ['--lang', 'en', path('react')]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('node:20-alpine');
    expect(stdout).not.toContain('\u001B');
  });

  test('--before compares: the size of the first against that of the second, which is not printed again', async () => {
    const { stdout } = await runCli('review', [
      '--lang',
      'en',
      '--before',
      path('react'),
      path('two stages'),
    ]);
    const [, from, to] = /^~?(\d+) MB → ~?(\d+) MB\n/.exec(stdout) ?? [];
    expect(Number(from)).toBeGreaterThan(2 * Number(to));
    expect(stdout).toMatch(/\d+\/\d+ checks/);
    expect(stdout).not.toContain('FROM nginx:alpine\n');
  });

  test('several files have their names above them, an unreadable one is named on standard error', async () => {
    const { stdout, stderr, status } = await runCli('review', [path('go'), path('missing'), path('zip')]);
    expect(stdout).toContain(`== ${path('go')} ==`);
    expect(stdout).toContain(`== ${path('zip')} ==`);
    expect(stderr).toMatch(/missing: ENOENT/);
    expect(status).toBe(2);
  });

  test('DEFAULT_LANGUAGE counts, an empty one does not', async () => {
    const [telugu, unset] = await Promise.all([
      runCli('review', [path('go')], { DEFAULT_LANGUAGE: 'te' }),
      runCli('review', [path('go')], { DEFAULT_LANGUAGE: '' }),
    ]);
    expect(telugu.stdout).toMatch(/[\u0C00-\u0C7F]/);
    expect(unset).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('a usage error says what is wrong and exits with 2', () => {
  test.each<[string[], RegExp]>([
    [[], /FILE/],
    [['--nope', 'x'], /--nope/],
    [['--lang', 'fr', 'x'], /--lang takes te-Latn, te, en/],
    [['--context', '/missing/package.json', 'x'], /^--context \/missing\/package\.json: ENOENT/],
    [['--before', '/missing/Dockerfile', 'x'], /^--before \/missing\/Dockerfile: ENOENT/],
  ])('%j', async (args, sentence) => {
    const { stdout, stderr, status } = await runCli('review', args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(sentence);
  });
});

test('a reader who leaves early is no error', async () => {
  const { stderr, status } = await runCli(
    'review',
    ['--json', ...Array.from({ length: 40 }, () => path('react'))],
    {},
    '',
    { readOnce: true },
  );
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});
