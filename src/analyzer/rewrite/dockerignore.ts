import type { Weighed } from '../inspection';
import type { RewriteChange } from '../types';

/** The `.dockerignore` beside the file: the pasted one with what it lacks, or a new one. */
export function dockerignoreFor(
  { context }: Weighed,
  patterns: readonly string[],
): { text: string; change: RewriteChange | null } {
  const existing = context.dockerignore ?? [];
  const has = new Set(existing.map((pattern) => pattern.replace(/^\/|\/$/g, '')));
  const missing = existing.some((pattern) => pattern === '*' || pattern === '**')
    ? [] // an allow list: what it lets through was chosen
    : patterns.filter((pattern) => !has.has(pattern));
  return {
    text: [...existing, ...missing, ''].join('\n'),
    change:
      missing.length > 0 ? { id: 'dockerignore-added', line: null, facts: { patterns: missing } } : null,
  };
}

const NEVER_BUILT_FROM = ['.git', 'Dockerfile', '.dockerignore'];

/** What a program that ships with its project must not take along. */
export const NEVER_SHIPPED = ['.env', '.env.*', ...NEVER_BUILT_FROM];

/** A site's build reads `.env`, and none of it ships; the `.local` ones belong to one machine: Vite's and CRA's own rule. */
export const NEVER_IN_A_BUILD = ['.env.local', '.env.*.local', ...NEVER_BUILT_FROM];
