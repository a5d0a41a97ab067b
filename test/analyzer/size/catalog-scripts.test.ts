import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../..');
const catalog = 'src/analyzer/size/catalog';

/** A copy of the scripts and their output, so that a test may make it stale. */
function copyOfScripts(): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
  mkdirSync(join(folder, catalog), { recursive: true });
  cpSync(join(root, 'scripts/catalog'), join(folder, 'scripts/catalog'), { recursive: true });
  cpSync(join(root, catalog), join(folder, catalog), { recursive: true });
  return folder;
}

function build(folder: string, ...args: string[]) {
  const done = spawnSync(process.execPath, [join(folder, 'scripts/catalog/build.mjs'), ...args], {
    encoding: 'utf8',
  });
  return { status: done.status, output: done.stdout + done.stderr };
}

/** Small size facts, enough for every script. */
function writeData(folder: string): void {
  const table = (name: string, ...rows: string[][]) =>
    writeFileSync(join(folder, name), rows.map((row) => `${row.join('\t')}\n`).join(''));
  table(
    'base-images.tsv',
    ['image', 'tag', 'bytes', 'mb', 'kind', 'date', 'trust', 'source'],
    ['node', '20-alpine', '130000000', '130', 'uncompressed', '2024', 'medium', 'docker images'],
    ['node', '20-alpine', '135660000', '135.66', 'uncompressed', '2026-03-06', 'high', 'repo-info'],
    ['node', '20-alpine', '48356000', '48.4', 'compressed', '2026', 'high', 'repo-info'],
    ['node', '22-alpine', '167350000', '167', 'uncompressed', '2026-09', 'high', 'repo-info'],
    ['node', '22-slim', '227000000', '227', 'uncompressed', '2026-09', 'high', 'repo-info'],
    [
      'nginx',
      'stable-alpine',
      '62320000',
      '62',
      'uncompressed',
      '2026-07',
      'high',
      'repo-info (1.30.4, alpine 3.24.1)',
    ],
    ['nginx', 'alpine', '60000000', '60', 'uncompressed', '2024', 'high', 'repo-info'],
    ['nginx', 'alpine', '68980000', '69', 'uncompressed', '2026', 'high', 'repo-info'],
    [
      'gcr.io/distroless/nodejs20-debian12',
      'latest',
      '55000000',
      '55',
      'approx compressed',
      '2025',
      'low',
      'table',
    ],
  );
  table(
    'base-ratios.tsv',
    ['what', 'uncompressed_mb', 'compressed_mb', 'ratio', 'source'],
    ['debian:bookworm', '117', '48.5', '2.412', 'x'],
    ['aspnet chiseled', '111', '49', '2.25', 'x'],
  );
  table(
    'apt-layer-gzip-ratio.tsv',
    ['layer', 'uncompressed_bytes', 'gzip6_bytes', 'ratio'],
    ['git', '3', '1', '3'],
  );
  const sizes = [
    'packages',
    'norec_installed_kib',
    'rec_installed_kib',
    'norec_download_bytes',
    'rec_download_bytes',
  ];
  table(
    'apt-sizes.tsv',
    sizes,
    ['git', '100000', '120000', '1', '1'],
    ['curl', '5000', '6000', '1', '1'],
    ['git curl', '103000', '124000', '1', '1'],
  );
  table(
    'apt-validation.tsv',
    ['packages', 'recommends', 'layer_bytes_without_lists'],
    ['git', 'norec', '110000000'],
  );
  table('apt-lists.tsv', ['what', 'bytes', 'note'], ['bookworm, docker apt config', '19856468', 'x']);
  table(
    'alpine-apk.tsv',
    ['packages', 'alpine', 'reported', 'approx_added_mib', 'source'],
    ['curl', '3.20', '1', '2', 'x'],
  );
  const projects =
    'id stack what packages_all bytes_all packages_prod bytes_prod cache_bytes tar_gz_bytes dist_bytes versions';
  const stacks =
    'React/Vite|CRA|Angular|Vue/Vite|Svelte/Vite|Solid/Vite|Vue CLI|Gatsby|Docusaurus|Astro|Docs|Bundler|SvelteKit|Nuxt|Remix/RR|Next|Nest|Express|Fastify|Koa|Hono|GraphQL|Strapi|Bot';
  table(
    'npm-projects.tsv',
    projects.split(' '),
    ...stacks
      .split('|')
      .flatMap((stack) =>
        [1, 2, 3].map((n) => [
          `${stack}${n}`,
          stack,
          'x',
          '1',
          `${n}000000`,
          '1',
          `${n}00000`,
          `${n}00000`,
          `${n}0000`,
          '1000',
          'a@1 b@1 c@1',
        ]),
      ),
  );
  table('npm-projects-extra.tsv', ['id', 'tarballs_bytes'], ['CRA1', '200000'], ['CRA2', '400000']);
  table(
    'npm-packages.tsv',
    ['name', 'version', 'closure_bytes', 'closure_method', 'direct'],
    ['a', '1', '600000', 'install', '1'],
    ['b', '1', '500000', 'tree', '1'],
    ['c', '1', '100000', 'install', '1'],
  );
}

describe('scripts/catalog/build.mjs', () => {
  let folder: string;
  let data: string;
  beforeEach(() => {
    folder = copyOfScripts();
    data = join(folder, 'data');
    mkdirSync(data);
    writeData(data);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('makes the same bytes twice, then finds nothing stale', () => {
    expect(build(folder, data).status).toBe(0);
    const read = () =>
      readdirSync(join(folder, catalog)).map((name) => readFileSync(join(folder, catalog, name), 'utf8'));
    const first = read();
    expect(build(folder, data).output).not.toContain('written');
    expect(read()).toEqual(first);
    expect(build(folder, '--check', data)).toMatchObject({ status: 0 });
  });

  test('--check fails on stale files and writes nothing', () => {
    build(folder, data);
    const path = join(folder, catalog, 'base-images.json');
    writeFileSync(path, '{}\n');
    const { status, output } = build(folder, '--check', data);
    expect(status).toBe(1);
    expect(output).toContain('base-images.json STALE');
    expect(readFileSync(path, 'utf8')).toBe('{}\n');
  });

  test('takes the newest row of the highest trust, moves distroless releases into the tag, names the release', () => {
    build(folder, data);
    const { rows, sources } = JSON.parse(readFileSync(join(folder, catalog, 'base-images.json'), 'utf8')) as {
      rows: (string | number)[][];
      sources: string[];
    };
    const source = sources.indexOf('repo-info');
    expect(rows).toContainEqual(['node', '20-alpine', 'disk', 135660000, '2026-03-06', 'high', source]);
    expect(rows).not.toContainEqual(expect.arrayContaining([130000000]));
    expect(rows.map(([image, tag]) => `${image}:${tag}`)).toEqual(
      expect.arrayContaining([
        'gcr.io/distroless/nodejs:20-debian12',
        'nginx:1.30-alpine',
        'nginx:stable-alpine',
      ]),
    );
  });

  test('without data it says so and succeeds', () => {
    const { status, output } = build(folder, '--check', join(folder, 'nowhere'));
    expect(status).toBe(0);
    expect(output).toContain('no data folder');
  });
});

test('the committed catalog is what the size facts beside the checkout make, where there are any', () => {
  expect(build(root, '--check')).toMatchObject({ status: 0 });
});

test('the committed catalog names no machine path', () => {
  for (const name of readdirSync(join(root, catalog)))
    expect(readFileSync(join(root, catalog, name), 'utf8')).not.toMatch(/\/(work|root|home|tmp)\//);
});
