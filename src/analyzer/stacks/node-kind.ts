import type { StackId } from '../types';
import type { Clues } from './clues';
import { nodeScript, nodeTool } from './node-commands';
import type { NodeProject } from './node-project';

export type NodeKind = Extract<StackId, 'node-static' | 'node-server' | 'next'>;

export interface KindVerdict {
  kind: NodeKind;
  /** What decided it, as a technical note. */
  because: string;
  /** False when the text alone could mean two kinds. */
  certain: boolean;
}

const certain = (kind: NodeKind, because: string): KindVerdict => ({ kind, because, certain: true });
const likely = (kind: NodeKind, because: string): KindVerdict => ({ kind, because, certain: false });

/** Programs that hand out files and nothing else. */
const FILE_SERVERS = new Set([
  'serve',
  'http-server',
  'nginx',
  'caddy',
  'httpd',
  'httpd-foreground',
  'lighttpd',
  'static-web-server',
  'local-web-server',
  'sirv',
]);
/** Programs that run JavaScript of the project. */
const RUNNERS = new Set([
  'node',
  'nodemon',
  'ts-node',
  'ts-node-dev',
  'tsx',
  'pm2',
  'pm2-runtime',
  'nest',
  'bun',
  'deno',
  'forever',
  'nuxt',
  'remix-serve',
  'react-router-serve',
  'strapi',
]);
const FRONTEND_VARIABLE = /^(VITE_|REACT_APP_|VUE_APP_|NG_APP_|GATSBY_)/;
const FRONTEND_PORTS = new Set(['5173', '4173', '4200', '80']);

/**
 * Static site, server, or Next.js? The command that ships says most, then `package.json`, then the build's tool.
 * When only `npm start` is left to go by, a build without a port is a static site (a server names its port);
 * with a port it stays a server, which also runs when the guess is wrong.
 */
export function nodeKind(clues: Clues, project: NodeProject): KindVerdict {
  const { framework } = project;
  const main = clues.start?.instruction ? clues.start.main : null;
  if (clues.final.servesFiles) return certain('node-static', `FROM ${clues.final.image}`);
  if (main && FILE_SERVERS.has(nodeTool(main).name))
    return certain('node-static', `${nodeTool(main).name} serves files`);
  if (main && nodeTool(main).name === 'vite') return certain('node-static', 'vite serves files');
  const next = nextSign(clues, project);
  if (next) return certain('next', next);
  if (main && RUNNERS.has(main.name) && nodeScript(main) === null)
    return certain('node-server', `${main.name} runs the program`);
  if (framework && framework.kind !== 'next') {
    return certain(framework.kind === 'static' ? 'node-static' : 'node-server', framework.package);
  }
  return byScript(clues, project);
}

function nextSign(clues: Clues, { framework }: NodeProject): string | null {
  if (framework?.kind === 'next') return framework.package;
  const main = clues.start?.main;
  if (main && nodeTool(main).name === 'next') return 'next starts the program';
  const copy = clues.known.graph.copies.find((edge) =>
    edge.sources.some((source) => source.includes('/.next')),
  );
  if (copy) return `COPY .next (line ${copy.instruction.line})`;
  return variables(clues).find((name) => name.startsWith('NEXT_')) ?? null;
}

function byScript(clues: Clues, { build }: NodeProject): KindVerdict {
  const script = clues.start?.main ? nodeScript(clues.start.main)?.name : undefined;
  const ports = exposed(clues);
  const variable = variables(clues).find((name) => FRONTEND_VARIABLE.test(name));
  if (variable) return likely('node-static', variable);
  if (script === 'preview') return likely('node-static', 'npm run preview');
  if (script?.includes('prod') || script?.includes('ssr')) return likely('node-server', `npm run ${script}`);
  const frontendPort = ports.find((port) => FRONTEND_PORTS.has(port));
  if (frontendPort) return likely('node-static', `EXPOSE ${frontendPort}`);
  if (!build) return likely('node-server', 'no build step');
  if (ports.length > 0) return likely('node-server', `EXPOSE ${ports.join(' ')}`);
  return likely(
    'node-static',
    'a build step, no server file and no port; a TypeScript server would look the same',
  );
}

function variables(clues: Clues): string[] {
  return clues.stages
    .flatMap((stage) => stage.instructions)
    .filter(({ keyword }) => keyword === 'ENV' || keyword === 'ARG')
    .flatMap(({ args }) => args.map((arg) => arg.split('=', 1)[0] ?? ''));
}

function exposed(clues: Clues): string[] {
  return clues.stages
    .flatMap((stage) => stage.instructions)
    .filter(({ keyword }) => keyword === 'EXPOSE')
    .flatMap(({ args }) => args.map((arg) => arg.split('/', 1)[0] ?? ''));
}
