import type { Range } from '../types';
import { MEASURED } from './catalog';
import { bareName } from './arguments';
import type { Inspection } from '../inspection';
import { exact, range, sumIndependent, times, widen } from './range';
import { weightOf, type Weight } from './weight';

const { packages: figures, source, overlap, unknownPackage } = MEASURED.python;
const known: Readonly<Record<string, number>> = figures;

/** What named Python packages, or the requirements of the project, bring with their dependencies and byte code. */
export function pythonPackages(words: readonly string[], facts: Record<string, string>): Weight {
  const names = words.map(normal);
  const unknown = names.filter((name) => !Object.hasOwn(known, name));
  return weightOf(
    together(names.map(closureOf)),
    'python-packages',
    'language-packages',
    {
      basis: unknown.length === 0 ? 'measured' : 'typical',
      source:
        unknown.length === 0
          ? source
          : `typical: ${unknown.length} of ${names.length} packages not measured; ${source}`,
      reason: `Python packages ${words.join(' ')} with what they depend on`,
    },
    { ...facts, packages: words.join(' ') },
  );
}

/** The packages of the project: from a pasted requirements.txt where there is one, else a typical web or data project. */
export function pythonProject(inspection: Inspection, facts: Record<string, string>): Weight {
  const requirements = inspection.context.files.find((file) =>
    /(^|\/)requirements[^/]*\.txt$/.test(file.name),
  );
  const words = requirements ? requirementsOf(requirements.text) : [];
  if (words.length > 0) return pythonPackages(words, facts);
  const { flask, django, pandas } = figures;
  return weightOf(
    range(flask, 70e6, 500e6),
    'python-packages',
    'language-packages',
    {
      basis: 'typical',
      source: `typical: flask alone ${flask}, django ${django}, pandas ${pandas} bytes; ${source}`,
      reason: 'Python packages of an unknown project; paste requirements.txt for a narrower figure',
    },
    facts,
  );
}

/** Wheels that pip keeps for each byte installed. */
export const WHEELS_PER_BYTE: Range = MEASURED.python.wheelsPerByte;

/** Another release of a package is larger or smaller by this factor. Typical. */
const RELEASES = 1.2;

function closureOf(name: string): Range {
  const bytes = Object.hasOwn(known, name) ? known[name] : undefined;
  if (bytes !== undefined) return widen(exact(bytes), RELEASES);
  return range(unknownPackage.low / 20, unknownPackage.low, unknownPackage.likely * 2);
}

function together(closures: readonly Range[]): Range {
  if (closures.length <= 1) return closures[0] ?? exact(0);
  const largest = closures.reduce((a, b) => (b.likely > a.likely ? b : a));
  return sumIndependent([largest, times(sumIndependent(closures.filter((c) => c !== largest)), overlap)]);
}

function requirementsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => (line.split('#', 1)[0] ?? '').split(';', 1)[0]?.trim() ?? '')
    .filter((line) => /^[a-z0-9]/i.test(line) && !line.includes('://'));
}

/** `Flask==3.0` → flask; the extras of a known combination stay: `fastapi[standard]`. */
function normal(word: string): string {
  const lower = word.toLowerCase().replace(/\s.*$/, '');
  const withExtras = /^[a-z0-9._-]+\[[a-z0-9,._-]+\]/.exec(lower)?.[0];
  if (withExtras && Object.hasOwn(known, withExtras)) return withExtras;
  return bareName(lower).replaceAll('_', '-');
}
