import { NPM_PROJECTS } from './catalog';
import { replace, type Files } from './files';
import { range } from './range';
import { heapAt, type Shell } from './shell';
import { typical, weightOf, type Known } from './weight';

/** Builds a Node project: what a browser or the server gets, and the caches of the tools. */
export function buildNode(shell: Shell): Files {
  const { stack } = shell.inspection;
  const facts = { framework: stack?.framework ?? null };
  if (stack?.id === 'next') return buildNext(shell);
  const output = outputDirectory(shell);
  const isSite = stack?.id === 'node-static' || stack === null;
  const bytes = isSite ? range(150e3, 1e6, 12e6) : range(50e3, 500e3, 6e6);
  const built = weightOf(bytes, 'text', 'build-output', isSite ? SITE : SERVER, { ...facts, path: output });
  const cache = weightOf(range(0, 1e6, 25e6), 'text', 'build-output', CACHE, {
    ...facts,
    path: 'node_modules/.cache',
  });
  const files = replace(shell.files, heapAt(shell, output, built));
  return replace(files, heapAt(shell, 'node_modules/.cache', cache, { leftover: true }));
}

const { dist } = NPM_PROJECTS;
const SITE: Known = {
  basis: 'typical',
  source: `typical: ${dist.n} fresh templates built ${dist.low}–${dist.high} bytes, npm-projects.tsv 2026-11-23`,
  reason: 'built files of a site; pictures and fonts make it larger than a fresh template',
};
const SERVER = typical('compiled JavaScript of a server');
const CACHE = typical('caches of the build tools');

function outputDirectory({ inspection, cwd, stage }: Shell): string {
  const { stack } = inspection;
  return (stack?.buildStage === stage && stack.output) || `${cwd === '/' ? '' : cwd}/dist`;
}

/** Next.js: pages and chunks, the compiler's cache, and the traced server when a line asks for it. */
function buildNext(shell: Shell): Files {
  const wantsStandalone = shell.inspection.graph.copies.some(({ sources }) =>
    sources.some((source) => source.includes('standalone')),
  );
  const parts = [
    { path: '.next/static', bytes: range(0.5e6, 2e6, 15e6), reason: 'chunks that browsers load' },
    { path: '.next/server', bytes: range(1e6, 5e6, 50e6), reason: 'server side of the pages' },
    {
      path: '.next/cache',
      bytes: range(5e6, 40e6, 250e6),
      reason: 'cache of the Next.js compiler',
      leftover: true,
    },
    ...(wantsStandalone
      ? [
          {
            path: '.next/standalone',
            bytes: range(15e6, 45e6, 150e6),
            reason: 'server with the traced part of node_modules',
          },
        ]
      : []),
  ];
  return parts.reduce((files, { path, bytes, reason, leftover }) => {
    const weight = weightOf(bytes, 'node-modules', 'build-output', typical(reason), {
      framework: 'next',
      path,
    });
    return replace(files, heapAt(shell, path, weight, leftover ? { leftover } : {}));
  }, shell.files);
}
