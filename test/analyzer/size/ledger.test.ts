import { array, assert, constantFrom, nat, option, property, record, string, tuple } from 'fast-check';
import { sum } from '../../../src/analyzer/size';
import type { LedgerEntry } from '../../../src/analyzer/types';
import { weighText } from './weigh-text';

const image = constantFrom(
  'node:20-alpine',
  'debian:bookworm',
  'golang:1.26',
  'scratch',
  'x.io/unknown:9',
  'python',
);
const command = constantFrom(
  'apt-get update',
  'apt-get install -y git curl',
  'apt-get purge -y --auto-remove git',
  'apk add --virtual .b build-base',
  'apk del .b',
  'npm ci',
  'npm run build',
  'npm prune --omit=dev',
  'npm cache clean --force',
  'pip install flask numpy',
  'python -m venv /venv',
  'go build -o /out/app .',
  'cargo build --release',
  'mvn package',
  'dotnet publish -o /out',
  'curl -o /tmp/x.tar.gz https://x.io/x.tar.gz',
  'tar xf /tmp/x.tar.gz -C /opt',
  'rm -rf /tmp/* node_modules /var/lib/apt/lists/*',
  'chown -R app /app',
  'cp -r /app /backup',
  'mv /backup /app2',
  './unknown --flag',
);
const run = tuple(array(command, { minLength: 1, maxLength: 4 }), constantFrom(' && ', ' || ', '; ')).map(
  ([commands, glue]) => `RUN ${commands.join(glue)}`,
);
const other = constantFrom(
  'WORKDIR /app',
  'COPY . .',
  'COPY package*.json ./',
  'ENV NODE_ENV=production',
  'USER node',
  'EXPOSE 80',
  'ADD https://x.io/y.zip /y.zip',
  'CMD ["node","a.js"]',
);
const copyFrom = nat(4).map((stage) => `COPY --from=${stage} /app /srv/app`);
const stage = record({
  from: image,
  onStage: option(nat(3)),
  body: array(constantFrom(0, 1, 2), { maxLength: 7 }),
}).chain(({ from, onStage, body }) =>
  tuple(...body.map((kind) => [run, other, copyFrom][kind] ?? run)).map((lines) => ({
    from,
    onStage,
    lines,
  })),
);
const dockerfile = array(stage, { minLength: 1, maxLength: 4 }).map((stages) =>
  stages
    .flatMap(({ from, onStage, lines }, i) => [
      `FROM ${onStage !== null && onStage < i ? `s${onStage}` : from} AS s${i}`,
      ...lines,
    ])
    .join('\n'),
);

function isSound({ bytes, download, source, reason }: LedgerEntry): boolean {
  const ordered = [bytes, download].every(
    ({ low, likely, high }) =>
      [low, likely, high].every(Number.isSafeInteger) && low >= 0 && low <= likely && likely <= high,
  );
  return ordered && source !== '' && reason !== '';
}

describe('the ledger of any Dockerfile', () => {
  test('has one line for each instruction and sums to each stage', () => {
    assert(
      property(dockerfile, (text) => {
        const { ledger, stageSizes, size } = weighText(text);
        expect(ledger.map((entry) => entry.line)).toEqual(text.split('\n').map((_, i) => i + 1));
        expect(ledger.every(isSound)).toBe(true);
        stageSizes.forEach((stageSize, index) => {
          expect(sum(ledger.filter((entry) => entry.stage === index).map((entry) => entry.bytes))).toEqual(
            stageSize,
          );
        });
        const target = stageSizes.length - 1;
        expect(size?.disk).toEqual(stageSizes[target]);
        const download = sum(ledger.filter((entry) => entry.stage === target).map((entry) => entry.download));
        expect(size?.download).toEqual(download);
        expect(size?.containerd).toEqual(sum([stageSizes[target] ?? download, download]));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('is the same each time', () => {
    assert(
      property(dockerfile, (text) => {
        expect(weighText(text)).toEqual({ ...weighText(text), line: expect.any(Function) });
      }),
      { numRuns: 50, seed: 11 },
    );
  });

  test('text that is no Dockerfile never throws', () => {
    const soup = array(
      constantFrom(
        'FROM',
        'RUN',
        'COPY',
        '--from=',
        'a',
        '/',
        '*',
        '$X',
        '"',
        "'",
        '\\\n',
        '\n',
        ' ',
        '<<EOF',
        '&&',
        '|',
        '~',
        '..',
      ),
      { maxLength: 60 },
    ).map((words) => words.join(''));
    assert(
      property(soup, (text) => {
        expect(() => weighText(text)).not.toThrow();
      }),
      { numRuns: 300, seed: 13 },
    );
    assert(
      property(string(), (text) => {
        expect(() => weighText(`FROM alpine\nRUN ${text}\nCOPY ${text} /`)).not.toThrow();
      }),
      { numRuns: 200, seed: 17 },
    );
  });

  test('a base whose name comes out empty is one that nobody knows', () => {
    const { ledger, size } = weighText('ARG BASE\nFROM ${BASE}');
    expect(ledger[0]).toMatchObject({
      basis: 'typical',
      what: { id: 'base-unknown', facts: { image: '${BASE}' } },
    });
    expect(size?.disk.high).toBeGreaterThan(500e6);
  });

  test('no stage, no size', () => {
    expect(weighText('')).toMatchObject({ ledger: [], stageSizes: [], size: null });
    expect(weighText('ARG A=1')).toMatchObject({ ledger: [], size: null });
  });
});

describe('a file as long as a paste may be', () => {
  test.each([
    ['one long RUN', `FROM debian\nRUN ${'apt-get install -y a && '.repeat(2000)}true`],
    ['many short RUNs', `FROM node:20\n${'RUN npm i a && rm -rf b\n'.repeat(1900)}`],
    ['many settings', `FROM node:20\n${'ENV A=1 B=2\n'.repeat(1900)}RUN npm ci`],
    ['a long path of stars', `FROM alpine\nCOPY package${'*'.repeat(30000)}/x /`],
    ['a long name', `FROM ${'a-'.repeat(15000)}b\nRUN true`],
    [
      'many copies of a stage',
      `FROM node:20 AS a\nRUN npm ci\nFROM alpine\n${'COPY --from=a / /x\n'.repeat(1500)}`,
    ],
  ])('%s is weighed', (_, text) => {
    const { size, stageSizes, ledger } = weighText(text);
    expect(size?.disk).toEqual(stageSizes.at(-1));
    expect(ledger.length).toBeGreaterThan(1);
  });
});
