import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rows of a tab-separated file as objects keyed by its header line. */
export function readTsv(folder, name) {
  const [header, ...lines] = readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** A cell as a number, null when it is empty or no number. */
export function number(cell) {
  const value = Number(cell);
  return cell === '' || cell === undefined || !Number.isFinite(value) ? null : value;
}
