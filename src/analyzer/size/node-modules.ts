import type { PackageJson } from '../inspection';
import type { Inspection } from '../inspection';
import type { Range } from '../types';
import { NPM_PACKAGES, NPM_PROJECTS, type ProjectSpread } from './catalog';
import { bareName } from './arguments';
import { cover, exact, range, sumIndependent, times, widen } from './range';
import { weightOf, type Weight } from './weight';

/**
 * The node_modules of the project: from the pasted package.json where there is one, else the median of measured
 * projects of its framework or kind. `production` leaves development dependencies out.
 */
export function nodeModules(inspection: Inspection, production: boolean): Weight {
  const { stack, context } = inspection;
  const facts = { manager: stack?.packageManager ?? 'npm', framework: stack?.framework ?? null, production };
  if (context.packageJson) return fromPackageJson(context.packageJson, production, facts);
  const { spread, of } = measuredProjects(stack?.framework ?? null, stack?.id ?? null);
  const figure = production ? spread.prod : spread.all;
  const perMedian = NPM_PROJECTS.perFrameworkMedian[production ? 'prod' : 'all'];
  const fresh =
    figure.n < 5 ? cover(bytesOf(figure), times(exact(figure.likely), perMedian)) : bytesOf(figure);
  const share = production ? 'without development dependencies' : 'with development dependencies';
  return weightOf(
    times(fresh, stack?.framework ? GROWN : GROWN_UNKNOWN),
    'node-modules',
    'language-packages',
    {
      basis: 'typical',
      source: `typical: median and spread of ${figure.n} measured projects (${of}), npm-projects.tsv 2026-11-23`,
      reason: `node_modules of a typical project ${share}; paste package.json for a narrower figure`,
    },
    facts,
  );
}

/** What named packages bring: `npm install -g serve`. */
export function npmPackagesByName(words: readonly string[], facts: Record<string, string> = {}): Weight {
  const names = words.map(bareName);
  const closures = names.map((name, i) => closureOf(name, words[i]?.slice(name.length + 1) ?? ''));
  const known = closures.every((closure) => closure !== null);
  return weightOf(
    together(closures.map((closure) => (closure === null ? bytesOf(NPM_PACKAGES.unknownPackage) : closure))),
    'node-modules',
    'language-packages',
    {
      basis: known ? 'catalog' : 'typical',
      source: known
        ? NPM_PACKAGES.source
        : `typical: spread of ${NPM_PACKAGES.unknownPackage.n} measured packages, npm-packages.tsv 2026-11-23`,
      reason: `npm packages ${names.join(' ')} with what they depend on`,
    },
    { manager: 'npm', packages: names.join(' '), ...facts },
  );
}

/**
 * The measured projects are fresh templates; those in use have grown. No data says by how much: typical, and wider where
 * not even the framework is known.
 */
const GROWN = { low: 1, likely: 1, high: 1.6 };
const GROWN_UNKNOWN = { low: 1, likely: 1, high: 2.3 };

function measuredProjects(
  framework: string | null,
  stack: string | null,
): { spread: ProjectSpread; of: string } {
  const byFramework = framework === null ? undefined : NPM_PROJECTS.frameworks[framework];
  if (byFramework) return { spread: byFramework, of: framework ?? '' };
  const byKind = stack === null ? undefined : NPM_PROJECTS.kinds[stack];
  return byKind ? { spread: byKind, of: stack ?? '' } : { spread: NPM_PROJECTS.any, of: 'all kinds' };
}

function fromPackageJson(json: PackageJson, production: boolean, facts: Weight['what']['facts']): Weight {
  const wanted = {
    ...(production ? {} : dependencies(json.devDependencies)),
    ...dependencies(json.dependencies),
  };
  const names = Object.keys(wanted);
  const closures = names.map((name) => closureOf(name, wanted[name] ?? ''));
  const unknown = closures.filter((closure) => closure === null).length;
  return weightOf(
    together(closures.map((closure) => closure ?? UNKNOWN_DEPENDENCY)),
    'node-modules',
    'language-packages',
    {
      basis: 'computed',
      source: `${NPM_PACKAGES.source}; package.json`,
      reason: `node_modules from the ${names.length} dependencies of package.json, ${unknown} of them not in the catalog`,
    },
    { ...facts, dependencies: names.length },
  );
}

/** A dependency that nobody measured; most packages are small. Typical. */
const UNKNOWN_DEPENDENCY = range(20e3, 600e3, 12e6);

/** Closures share packages: of what the smaller ones bring alone, only a measured share comes on top of the largest. */
function together(closures: readonly Range[]): Range {
  if (closures.length <= 1) return closures[0] ?? exact(0);
  const largest = closures.reduce((a, b) => (b.likely > a.likely ? b : a));
  const rest = sumIndependent(closures.filter((closure) => closure !== largest));
  return sumIndependent([largest, times(rest, NPM_PACKAGES.overlap)]);
}

/** A package and what it depends on change from release to release, by about this factor. Typical. */
const RELEASES = 1.12;

/** Bytes of a package with its production dependencies, in the version nearest to the wanted one; null when unknown. */
function closureOf(name: string, wanted: string): Range | null {
  const versions = Object.hasOwn(NPM_PACKAGES.packages, name) ? NPM_PACKAGES.packages[name] : undefined;
  if (!versions) return null;
  const major = Number(/\d+/.exec(wanted)?.[0] ?? Infinity);
  let best: { apart: number; major: number; bytes: number } | null = null;
  for (const [version, bytes] of Object.entries(versions)) {
    const own = Number.parseInt(version, 10);
    const apart = Number.isFinite(major) ? Math.abs(own - major) : 0;
    if (!best || apart < best.apart || (apart === best.apart && own > best.major))
      best = { apart, major: own, bytes };
  }
  return best && widen(exact(best.bytes), RELEASES);
}

/** A pasted file may hold anything. */
function dependencies(value: unknown): Record<string, string> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

const bytesOf = ({ low, likely, high }: Range): Range => range(low, likely, high);
