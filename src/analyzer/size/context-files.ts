import { posix } from 'node:path';
import type { Inspection } from '../inspection';
import type { LedgerWhatId, Range } from '../types';
import { MEASURED, NPM_PROJECTS } from './catalog';
import type { Content } from './content';
import { nodeModules } from './node-modules';
import { exact, range, times } from './range';
import { typical, weightOf, type Weight } from './weight';

/**
 * What a COPY or ADD brings from the build context. The context itself is not known: pasted files are counted, names
 * give typical sizes, and without a .dockerignore a whole-context copy may bring .git and node_modules along.
 */
export function contextFiles(inspection: Inspection, source: string, unpacks = false): Weight {
  const path = posix.normalize(source).replace(/^\/+/, '').replace(/\/$/, '') || '.';
  const facts = { path };
  const pasted = inspection.context.files.find(({ name }) => name === path || posix.basename(name) === path);
  if (pasted) {
    const known = { basis: 'computed', source: 'the pasted file', reason: `${path}, as pasted` } as const;
    return weightOf(exact(Buffer.byteLength(pasted.text)), 'text', 'context-copy', known, facts);
  }
  if (path === '.' || path === '*' || path === './*') return wholeContext(inspection);
  if (posix.basename(path) === 'node_modules')
    return { ...nodeModules(inspection, false), what: { id: 'context-copy', facts } };
  const kind = kindOf(path) ?? OTHER;
  const bytes =
    unpacks && kind === ARCHIVE ? times(kind.bytes, { low: 1.5, likely: 3, high: 5 }) : kind.bytes;
  const known = typical(`${path} of the build context: ${kind.is}`);
  return weightOf(bytes, kind.content, 'context-copy', known, facts);
}

/** A file or folder of which nothing but the name is known; null when the name says nothing either. */
export function weightByName(path: string, id: LedgerWhatId): Weight | null {
  const kind = kindOf(path);
  return kind && weightOf(kind.bytes, kind.content, id, typical(`${path}: ${kind.is}`), { path });
}

/** By the last part of the path, then by the whole; `yarn.lock*` is named so that a missing file does no harm. */
function kindOf(longPath: string): Kind | null {
  const path = longPath.slice(-LONGEST_PATH);
  const name = posix.basename(path);
  for (const text of [name, name.replace(/\*$/, ''), path]) {
    const kind = KINDS.find((candidate) => candidate.name.test(text));
    if (kind) return kind;
  }
  return null;
}

function wholeContext({ context }: Inspection): Weight {
  const ignored = context.dockerignore?.some((pattern) => /node_modules|\.git\b|^\*/.test(pattern)) ?? false;
  const bytes = ignored ? range(50e3, 1.5e6, 15e6) : range(50e3, 2e6, 45e6);
  const reason = ignored
    ? 'source of the project, without what .dockerignore names'
    : 'source of the project; without a .dockerignore also .git and whatever else lies there';
  return weightOf(bytes, 'mixed', 'context-copy', typical(reason), { path: '.', dockerignore: ignored });
}

/** Longer paths say no more, and would make the patterns slow. */
const LONGEST_PATH = 255;

interface Kind {
  name: RegExp;
  is: string;
  bytes: Range;
  content: Content;
}

const ARCHIVE: Kind = {
  name: /\.(tar|tgz|txz|gz|xz|bz2|zip|zst|deb|rpm|apk|whl)$/,
  is: 'an archive',
  bytes: range(100e3, 10e6, 120e6),
  content: 'compressed',
};
const OTHER: Kind = { name: /./, is: 'a file or folder', bytes: range(1e3, 300e3, 20e6), content: 'mixed' };

/** By the name of what is copied, the most telling first. */
const KINDS: readonly Kind[] = [
  {
    name: /^(package\*?\.json|package[^/]*\*[^/]*|.*\.lock|.*-lock\.(json|yaml|yml)|.*\.lockb|npm-shrinkwrap\.json)$/,
    is: 'manifest and lock file',
    bytes: range(2e3, 250e3, 1.2e6),
    content: 'text',
  },
  {
    name: /^(go\.(mod|sum|\*)|go\.\*|requirements.*|pom\.xml|build\.gradle.*|Cargo\..*|composer\..*|Gemfile.*|.*\.(csproj|fsproj|sln|props|toml|cfg))$/i,
    is: 'manifest of the dependencies',
    bytes: range(200, 8e3, 250e3),
    content: 'text',
  },
  {
    name: /\.(jar|war|ear)$/,
    is: 'a Java archive',
    bytes: range(5e6, MEASURED.compiled['maven-jar'].bytes, 110e6),
    content: 'compressed',
  },
  ARCHIVE,
  {
    name: /^(dist|build|out|public|www|html|_site)$/,
    is: 'built files',
    bytes: range(NPM_PROJECTS.dist.low, 1.5e6, 25e6),
    content: 'text',
  },
  { name: /^target(\/|$)/, is: 'build output', bytes: range(1e6, 30e6, 150e6), content: 'compressed' },
  {
    name: /\.(sh|conf|cnf|ini|json|ya?ml|xml|env|sql|crt|pem|key|txt|md|template|tmpl|properties|rc)$/,
    is: 'a small file',
    bytes: range(100, 3e3, 200e3),
    content: 'text',
  },
  {
    name: /\.(js|cjs|mjs|ts|tsx|jsx|py|rb|php|go|rs|c|cc|cpp|h|java|cs|html|css|vue)$/,
    is: 'a source file',
    bytes: range(100, 5e3, 300e3),
    content: 'text',
  },
  {
    name: /^(src|app|lib|source|server|client|cmd|internal|pkg|web|frontend|backend|api|scripts?|config|templates?)$/,
    is: 'a folder of source',
    bytes: range(5e3, 300e3, 10e6),
    content: 'text',
  },
  {
    name: /(entrypoint|nginx|supervisord|crontab)/,
    is: 'a small file',
    bytes: range(100, 3e3, 100e3),
    content: 'text',
  },
];
