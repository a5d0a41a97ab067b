import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { number, readTsv } from './read-tsv.mjs';
import { quantile, spread, toThousandths } from './statistics.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'measured');

/** Bytes of byte code that pip makes for each byte of `.py`: measured/README.md. */
const BYTE_CODE = quantile([1.33, 1.33, 1.51], 0.5);

/** What this project measured itself: Python wheels, Go builds, one Maven and one cargo project. */
export function measured() {
  return { date: '2026-11-23', python: python(), go: go(), compiled: compiled() };
}

function python() {
  const rows = readTsv(folder, 'python-packages.tsv').map((row) => ({
    names: row.packages.split(' ').map((name) => name.toLowerCase()),
    bytes: Math.round(number(row.unpacked_bytes) + number(row.py_bytes) * BYTE_CODE),
    cache: number(row.wheel_bytes),
  }));
  const alone = new Map(rows.filter((row) => row.names.length === 1).map((row) => [row.names[0], row.bytes]));
  const shares = rows
    .filter((row) => row.names.length > 1 && row.names.every((name) => alone.has(name)))
    .map((row) => {
      const parts = row.names.map((name) => alone.get(name));
      const largest = Math.max(...parts);
      return Math.max(0, (row.bytes - largest) / (parts.reduce((a, b) => a + b, 0) - largest));
    });
  return {
    source: 'measured/python-packages.tsv: unpacked wheels of the closure and their byte code, 2026-11-23',
    unknownPackage: spread([...alone.values()]),
    wheelsPerByte: spread(
      rows.map((row) => row.cache / row.bytes),
      toThousandths,
    ),
    overlap: spread(shares, toThousandths),
    packages: Object.fromEntries([...alone].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function go() {
  const rows = readTsv(folder, 'go-projects.tsv');
  const of = (column) => spread(rows.map((row) => number(row[column])));
  const per = (part, whole) =>
    spread(
      rows.filter((row) => number(row[whole]) > 1e6).map((row) => number(row[part]) / number(row[whole])),
      toThousandths,
    );
  return {
    source: 'measured/go-projects.tsv: small services, Go 1.26, 2026-11-23',
    binary: of('binary_bytes'),
    stripped: of('stripped_bytes'),
    buildCache: of('build_cache_bytes'),
    moduleCache: of('module_cache_bytes'),
    binaryGzipPerByte: per('binary_gzip_bytes', 'binary_bytes'),
    cacheGzipPerByte: per('build_cache_gzip_bytes', 'build_cache_bytes'),
    moduleGzipPerByte: per('module_cache_gzip_bytes', 'module_cache_bytes'),
  };
}

function compiled() {
  return Object.fromEntries(
    readTsv(folder, 'compiled-projects.tsv').map((row) => [
      row.what,
      { bytes: number(row.bytes), gzipPerByte: toThousandths(number(row.gzip_bytes) / number(row.bytes)) },
    ]),
  );
}
