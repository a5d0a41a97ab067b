/**
 * How near the ledger comes to published image sizes.
 *
 *   node scripts/bench-size.mjs [--dist FOLDER] [--all] [CASES.jsonl]
 *
 * Reads the cases from `shared/data/size-cases.jsonl` beside the checkout; without the file it says so and exits 0.
 * A case holds bases, commands and copies; the Dockerfile is put together from them, so what a case left out (sources,
 * package.json) the analyzer doesn't see either. Prints the median error of the likely value, the share of sizes inside
 * the range and the median width, by stack, beside the baseline "base image alone".
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const print = (...words) => process.stdout.write(`${words.join(' ')}\n`);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const dist = resolve(args.includes('--dist') ? args[args.indexOf('--dist') + 1] : join(root, 'dist'));
const file = args.find((arg) => arg.endsWith('.jsonl')) ?? join(root, '../shared/data/size-cases.jsonl');
if (!existsSync(file)) {
  print('bench:size: no size-cases.jsonl beside the checkout; nothing to measure');
  process.exit(0);
}

const require = createRequire(import.meta.url);
const load = (room) => require(join(dist, 'src/analyzer', room));
const { parse, buildGraph, commandsOf } = load('dockerfile');
const { weigh, lookupBase, sum } = load('size');
const { detectStack } = load('stacks');

const MEASURES = { uncompressed: 'disk', compressed: 'download', 'containerd-disk-usage': 'containerd' };

const measured = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .flatMap((line) => sidesOf(JSON.parse(line)))
  .map(measure);

if (args.includes('--all')) for (const m of measured) print(row(m));
const groups = new Map();
for (const m of measured)
  for (const key of [m.stack, 'ALL']) groups.set(key, [...(groups.get(key) ?? []), m]);
print('stack        sizes  median error  inside  high/low   base alone');
for (const [stack, members] of [...groups].sort(([a], [b]) =>
  a === 'ALL' ? 1 : b === 'ALL' ? -1 : a < b ? -1 : 1,
)) {
  const inside = members.filter((m) => m.actual >= m.range.low && m.actual <= m.range.high).length;
  print(
    stack.padEnd(12),
    String(members.length).padStart(5),
    percent(median(members.map((m) => m.error))).padStart(13),
    percent(inside / members.length).padStart(7),
    median(members.map((m) => m.range.high / Math.max(1, m.range.low)))
      .toFixed(2)
      .padStart(9),
    percent(median(members.map((m) => m.baseError))).padStart(12),
  );
}

printAdded();

/**
 * Really built on stand-in bases (shared/real-parts.md, 2026-11): what the lines after FROM add. A fresh React + Vite
 * app, single-stage 928 MB on a base of 850, multi-stage 12.1 on 11.9.
 */
function printAdded() {
  const install = 'WORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build';
  const manifest = { dependencies: { react: '19', 'react-dom': '19' }, devDependencies: { vite: '8' } };
  const cases = [
    ['React + Vite, one stage', `FROM node:20\n${install}`, 78e6, null],
    ['the same, package.json known', `FROM node:20\n${install}`, 78e6, manifest],
    ['nginx stage', `FROM node:20 AS b\n${install}\nFROM nginx\nCOPY --from=b /app/dist /html`, 0.2e6, null],
  ];
  print('added to the base, really built:');
  for (const [what, source, actual, packageJson] of cases) {
    const { ledger, stageSizes } = weighSource(source, packageJson);
    const lines = ledger.filter(
      (entry) => entry.stage === stageSizes.length - 1 && entry.instruction !== 'FROM',
    );
    const range = sum(lines.map((entry) => entry.bytes));
    print(row({ id: what, actual, range, error: apart(range.likely, actual) }));
  }
}

/** The published sizes of a case that come with commands. */
function sidesOf(item) {
  return ['before', 'after']
    .filter((side) => Array.isArray(item[side]) && item[`size${capital(side)}MB`] !== null)
    .map((side) => ({
      id: `${item.id} ${side}`,
      stack: item.stack.split('-')[0],
      actual: item[`size${capital(side)}MB`] * 1e6,
      measure: MEASURES[item.sizeKind] ?? 'disk',
      source: dockerfileOf(item[side]),
    }));
}

function dockerfileOf(stages) {
  return stages
    .flatMap((stage, i) => {
      const later = stages.slice(i + 1).flatMap((s) => s.copy);
      const folder = later
        .map((line) => new RegExp(`--from=${stage.name} (/[^ ]*)/[^/ ]+ `).exec(line)?.[1])
        .find((path) => path !== undefined);
      const own = stage.copy.map((line) => / (\/[^ ]+)$/.exec(line)?.[1]).find((path) => path !== undefined);
      return [
        `FROM ${stage.from}${stage.name ? ` AS ${stage.name}` : ''}`,
        `WORKDIR ${folder ?? own ?? '/app'}`,
        ...stage.copy,
        ...stage.install,
      ];
    })
    .join('\n');
}

function measure(side) {
  const { size } = weighSource(side.source);
  const range = size[side.measure];
  const base = lookupBase(parse(side.source).stages.at(-1).from.image);
  const alone = { disk: base.disk.likely, download: base.download.likely };
  const baseline = side.measure === 'containerd' ? alone.disk + alone.download : alone[side.measure];
  return { ...side, range, error: apart(range.likely, side.actual), baseError: apart(baseline, side.actual) };
}

function weighSource(source, packageJson = null) {
  const file = parse(source);
  const parsed = new Map();
  const inspection = {
    file,
    graph: buildGraph(file),
    commandsOf(instruction) {
      if (!parsed.has(instruction)) parsed.set(instruction, commandsOf(instruction, file));
      return parsed.get(instruction);
    },
    context: { files: [], packageJson, dockerignore: null },
  };
  return weigh({ ...inspection, stack: detectStack(inspection) });
}

function row({ id, actual, range, error }) {
  const mb = (bytes) => (bytes / 1e6).toFixed(1);
  const inside = actual >= range.low && actual <= range.high ? ' ' : '!';
  return `${inside} ${id.padEnd(48)} ${mb(actual).padStart(8)}  ${mb(range.low)} – ${mb(range.likely)} – ${mb(range.high)}  ${percent(error)}`;
}

function apart(estimate, actual) {
  return Math.abs(estimate - actual) / actual;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function percent(share) {
  return `${Math.round(share * 100)}%`;
}

function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
