import { number, readTsv } from './read-tsv.mjs';
import { spread, toThousandths } from './statistics.mjs';

const KIB = 1024;
const byText = (a, b) => (a < b ? -1 : 1);

/**
 * What an `apt-get install` of one package, or of a measured set, unpacks: the closure's Installed-Size on
 * debian:bookworm, without and with recommends. Beside it what the data says of sets and of real layers.
 */
export function debianPackages(data) {
  const rows = readTsv(data, 'apt-sizes.tsv')
    .map((row) => ({
      names: [...new Set(row.packages.split(' '))].sort(byText),
      lean: number(row.norec_installed_kib) * KIB,
      full: number(row.rec_installed_kib) * KIB,
      leanDownload: number(row.norec_download_bytes),
      fullDownload: number(row.rec_download_bytes),
    }))
    .filter((row) => row.lean > 0);
  const unique = [...new Map(rows.map((row) => [row.names.join(' '), row])).values()];
  unique.sort((a, b) => (a.names.join(' ') < b.names.join(' ') ? -1 : 1));
  const singles = new Map(unique.filter((row) => row.names.length === 1).map((row) => [row.names[0], row]));
  return {
    source: 'apt-sizes.tsv: closures of Installed-Size on debian:bookworm amd64, 2026-11',
    columns: ['packages', 'lean', 'full', 'leanDownload', 'fullDownload'],
    unknownPackage: {
      lean: spread([...singles.values()].map((row) => row.lean)),
      full: spread([...singles.values()].map((row) => row.full)),
    },
    overlap: overlap(unique, singles),
    layerPerInstalled: layerPerInstalled(data, unique),
    lists: lists(data),
    rows: unique.map((r) => [r.names.join(' '), r.lean, r.full, r.leanDownload, r.fullDownload]),
  };
}

/** In a measured set, the share of what the smaller packages weigh alone that they add to the largest one. */
function overlap(rows, singles) {
  const shares = [];
  for (const row of rows) {
    const alone = row.names.map((name) => singles.get(name)?.lean);
    if (row.names.length < 2 || alone.includes(undefined)) continue;
    const largest = Math.max(...alone);
    const rest = alone.reduce((sum, bytes) => sum + bytes, 0) - largest;
    if (rest > 0) shares.push(Math.min(1, Math.max(0, (row.lean - largest) / rest)));
  }
  return spread(shares, toThousandths);
}

/** Bytes of a real layer (lists removed) for each byte of Installed-Size, from the measured installs. */
function layerPerInstalled(data, rows) {
  const ratios = [];
  for (const row of readTsv(data, 'apt-validation.tsv')) {
    const known = rows.find((r) => r.names.join(' ') === row.packages.split(' ').sort(byText).join(' '));
    const installed = row.recommends === 'rec' ? known?.full : known?.lean;
    if (installed > 20e6) ratios.push(number(row.layer_bytes_without_lists) / installed);
  }
  return spread(ratios, toThousandths);
}

/** What an uncleaned /var/lib/apt/lists costs, by Debian release (Docker's apt configuration). */
function lists(data) {
  const measured = readTsv(data, 'apt-lists.tsv').filter((row) => row.what.includes('docker apt config'));
  return Object.fromEntries(measured.map((row) => [row.what.split(' ')[0], number(row.bytes)]));
}
