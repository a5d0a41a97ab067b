/**
 * Makes src/analyzer/size/catalog/*.json from the size facts.
 *
 *   node scripts/catalog/build.mjs [--check] [DATA_FOLDER]
 *
 * DATA_FOLDER defaults to `shared/data` beside the checkout. Deterministic: the same data make the same bytes.
 * `--check` writes nothing and fails when a file is stale. Without the data folder it says so and exits 0.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alpinePackages } from './alpine-packages.mjs';
import { baseImages } from './base-images.mjs';
import { debianPackages } from './debian-packages.mjs';
import { npmPackages } from './npm-packages.mjs';
import { npmProjects } from './npm-projects.mjs';
import { ratios } from './ratios.mjs';
import { measured } from './measured.mjs';
import { rowPerLine } from './row-per-line.mjs';

const print = (line) => process.stdout.write(`${line}\n`);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const CATALOGS = {
  'base-images.json': baseImages,
  'debian-packages.json': debianPackages,
  'alpine-packages.json': alpinePackages,
  'npm-projects.json': npmProjects,
  'npm-packages.json': npmPackages,
  'ratios.json': ratios,
  'measured.json': measured,
};

const check = process.argv.includes('--check');
const data = resolve(
  process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? join(root, '../shared/data'),
);

if (!existsSync(join(data, 'base-images.tsv'))) {
  print('catalog: no data folder with base-images.tsv; nothing to make, the committed JSON stays as it is');
  process.exit(0);
}

let stale = 0;
for (const [name, make] of Object.entries(CATALOGS)) {
  const path = join(root, 'src/analyzer/size/catalog', name);
  const text = rowPerLine(make(data));
  const fresh = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (!fresh && !check) writeFileSync(path, text);
  if (!fresh && check) stale += 1;
  const state = fresh ? 'unchanged' : check ? 'STALE' : 'written';
  print(`catalog: ${name} ${state}, ${text.length} bytes`);
}
if (stale > 0) {
  print(`catalog: ${stale} file(s) differ from the data; run node scripts/catalog/build.mjs`);
  process.exit(1);
}
