import fc from 'fast-check';
import { analyze, compare } from '../../src/analyzer/analyze';
import type { Analysis, Range } from '../../src/analyzer/types';
import { SEED_MULTI, SEED_SINGLE } from './fixtures';

const ordered = ({ low, likely, high }: Range) => low <= likely && likely <= high;
const integers = (range: Range) => Object.values(range).every((value) => Number.isInteger(value));

/** What holds for every analysis, whatever was pasted. */
function expectSound(analysis: Analysis, source: string): void {
  const lines = source.split('\n').length;
  const { stages, ledger, findings, size, target } = analysis;
  expect(ledger.every(({ bytes, download }) => ordered(bytes) && ordered(download) && integers(bytes))).toBe(
    true,
  );
  for (const stage of stages) {
    const own = ledger.filter((entry) => entry.stage === stage.index);
    expect(own.reduce((sum, entry) => sum + entry.bytes.likely, 0)).toBe(stage.size.likely);
  }
  const outside = findings.filter(({ line }) => line < 1 || line > lines);
  const badSavings = findings.filter(
    ({ saves, kind }) =>
      saves && (!ordered(saves) || !integers(saves) || saves.likely <= 0 || kind === 'celebratory'),
  );
  expect({ outside, badSavings }).toEqual({ outside: [], badSavings: [] });
  expect(size?.disk).toEqual(target ? stages[target.index]?.size : undefined);
  expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis); // plain data, nothing undefined
}

describe('the single stage of the document', () => {
  const analysis = analyze(SEED_SINGLE);

  test('weighs hundreds of MB, in a range that holds the 700 MB of the note', () => {
    const { low, likely, high } = analysis.size?.disk ?? { low: 0, likely: 0, high: 0 };
    expect(likely).toBeGreaterThan(200e6);
    expect(low).toBeLessThan(likely);
    expect(high).toBeGreaterThan(700e6);
  });

  test('is a site that ships its one stage', () => {
    expect(analysis.stack).toBe('node-static');
    expect(analysis.stages).toHaveLength(1);
    expect(analysis.stages[0]).toMatchObject({
      base: 'node:20-alpine',
      ships: true,
      reachable: true,
      name: null,
    });
    expect(analysis.target).toEqual({ index: 0, name: null, development: false });
  });

  test('has the three largest savings first, then what breaks, then the rest', () => {
    expect(analysis.findings.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '2 single-stage-build-tools',
      '2 heavy-runtime-base',
      '4 whole-context-copied',
      '7 dev-server-in-production',
      '2 floating-or-eol-base',
      '2 runs-as-root',
      '4 copy-before-install',
    ]);
    const [first, second, third, ...rest] = analysis.findings.map(({ saves }) => saves?.likely ?? 0);
    expect(first).toBeGreaterThan(second ?? 0);
    expect(second).toBeGreaterThan(third ?? 0);
    expect(third).toBeGreaterThan(0);
    expect(rest.every((saved) => saved === 0)).toBe(true);
  });

  test('becomes two stages of a few MB, unproven in one point: where the build writes', () => {
    expect(analysis.rewrite?.dockerfile).toContain('COPY --from=builder /app/dist /usr/share/nginx/html');
    expect(analysis.rewrite?.size.disk.likely).toBeLessThan(20e6);
    expect(analysis.rewrite?.verdict).toBe('unproven');
    expect(analysis.rewrite?.proof.filter(({ ok }) => ok !== true).map(({ check }) => check)).toEqual([
      'copy-sources-exist',
    ]);
    expect(analysis.saving?.percent).toBeGreaterThan(90);
  });

  test('is proven once package.json and the config say what builds it, and where', () => {
    const text =
      '{"scripts":{"build":"vite build"},"dependencies":{"react":"^19"},"devDependencies":{"vite":"^8"}}';
    const { rewrite, size } = analyze(SEED_SINGLE, {
      files: [
        { name: 'package.json', text },
        { name: 'vite.config.js', text: 'export default {};' },
      ],
    });
    expect(rewrite?.verdict).toBe('proven');
    const width = ({ low, high }: Range) => high - low;
    expect(width(size?.disk ?? { low: 0, likely: 0, high: 0 })).toBeLessThan(
      width(analysis.size?.disk ?? { low: 0, likely: 0, high: 0 }),
    );
  });
});

describe('the two stages of the document', () => {
  const analysis = analyze(SEED_MULTI);

  test('are named, and only the second ships', () => {
    expect(
      analysis.stages.map(({ name, base, ships, reachable }) => ({ name, base, ships, reachable })),
    ).toEqual([
      { name: 'builder', base: 'node:20-alpine', ships: false, reachable: true },
      { name: null, base: 'nginx:alpine', ships: true, reachable: true },
    ]);
    expect(analysis.stages[1]?.copiesFrom).toEqual([
      { stage: 0, image: null, line: 11, sources: ['/app/dist'], destination: '/usr/share/nginx/html' },
    ]);
  });

  test('are praised, with nothing essential to mend and no rewrite', () => {
    expect(analysis.findings.at(-1)?.rule).toBe('real-multi-stage');
    expect(analysis.findings.map(({ kind }) => kind)).not.toContain('essential');
    expect(analysis.rewrite).toBeNull();
    expect(analysis.saving).toBeNull();
  });
});

describe('compare', () => {
  test('reports the second file, judged as a rewrite of the first', () => {
    const judged = compare(SEED_SINGLE, SEED_MULTI);
    expect(judged.stages).toHaveLength(2);
    expect(judged.findings.map(({ rule }) => rule)).toContain('real-multi-stage');
    expect(judged.rewrite?.dockerfile).toBe(SEED_MULTI);
    expect(judged.rewrite?.size).toEqual(judged.size);
    expect(judged.saving?.to).toBe(judged.size?.disk.likely);
  });

  test('reports what is worse as well', () => {
    const judged = compare(SEED_MULTI, SEED_SINGLE);
    expect(judged.saving?.percent).toBeLessThan(0);
    expect(judged.rewrite?.verdict).toBe('unproven');
  });
});

test.each([
  ['nothing', ''],
  ['spaces', ' \n\t\n'],
  ['no FROM', 'RUN npm ci'],
  ['prose', 'please look at my file'],
  ['NUL', 'FROM node\0:20\nCMD ["a"]'],
  ['a stage of itself', 'FROM a AS a\nCOPY --from=a / /'],
  ['a stage below', 'FROM x AS a\nCOPY --from=b / /\nFROM y AS b'],
  [
    'names of prototypes',
    'FROM constructor AS toString\nRUN __proto__ hasOwnProperty\nCOPY --from=valueOf . .\nENV constructor=1\nCMD ["__proto__"]',
  ],
  ['unset variables', 'FROM ${A}\nWORKDIR $B\nCOPY $C $D\nUSER $E\nCMD $F'],
  ['only CMD', 'FROM node:24\nCMD'],
  ['empty lists', 'FROM node:24\nCMD []\nENTRYPOINT []\nSHELL []\nHEALTHCHECK NONE'],
])('%s is answered', (_, source) => {
  expectSound(analyze(source), source);
  expectSound(compare(source, SEED_MULTI), SEED_MULTI);
});

describe('whatever is pasted', () => {
  const words =
    'node:20 nginx:alpine golang scratch AS builder --from=builder --from=0 --from=nope . ./ / /app /app/dist .. * ' +
    'npm ci install run build start go -o && || ; | ( ) " \' $X ${Y:-z} <<EOF EOF rm -rf apt-get update chown -R ' +
    '["npm","start"] ["node","dist/main.js"] [ ] [""] USER root 3000 80/tcp KEY=value TOKEN CMD NONE -c sh bash exec cd ' +
    '--mount=type=cache,target=/root/.npm --chown=a:b --platform=$BUILDPLATFORM constructor __proto__ é 😀';
  const word = fc.constantFrom('\n', '\\\n', ...words.split(' '));
  const keywords =
    'FROM RUN COPY ADD CMD ENTRYPOINT ENV ARG USER WORKDIR EXPOSE LABEL VOLUME HEALTHCHECK STOPSIGNAL SHELL ONBUILD # from FRM';
  const keyword = fc.constantFrom(...keywords.split(' '));
  const line = fc
    .tuple(keyword, fc.array(word, { maxLength: 8 }))
    .map(([first, rest]) => [first, ...rest].join(' '));
  const soup = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));
  const startingWell = soup.map((text) => `FROM node:20 AS builder\nWORKDIR /app\n${text}`);
  const context = fc.option(fc.oneof(fc.json(), fc.constant('{"scripts":{"build":"vite build"}}')), {
    nil: undefined,
  });

  test('it is answered, and soundly', () => {
    fc.assert(
      fc.property(fc.oneof(soup, startingWell), context, (source, packageJson) => {
        const files = packageJson === undefined ? [] : [{ name: 'package.json', text: packageJson }];
        const analysis = analyze(source, { files });
        expectSound(analysis, source);
        expect(analysis.rewrite?.proof.filter(({ ok }) => ok === false) ?? []).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('two of it are compared', () => {
    fc.assert(
      fc.property(startingWell, startingWell, (before, after) => {
        const { rewrite } = compare(before, after);
        expect(rewrite?.proof.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('any text at all is answered', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (source) => {
        expectSound(analyze(source), source);
      }),
      { numRuns: 200 },
    );
  });
});
