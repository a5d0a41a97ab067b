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

/** What no image of any stack wants from the build context. */
export const NEVER_WANTED = ['.git', '.env', '.env.*', 'Dockerfile', '.dockerignore'];
