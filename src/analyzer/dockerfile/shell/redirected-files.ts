import type { Redirection } from 'unbash';

/** Files that output is redirected to; devices are none. */
export function redirectedFiles(redirects: readonly Redirection[]): string[] {
  const writes: string[] = [];
  for (const redirect of redirects) {
    if (redirect.type !== 'Redirect' || !redirect.operator.includes('>')) continue;
    const target = redirect.target?.value ?? '';
    if (target === '' || target.startsWith('/dev/') || (redirect.operator === '>&' && /^[\d-]/.test(target)))
      continue;
    writes.push(target);
  }
  return writes;
}
