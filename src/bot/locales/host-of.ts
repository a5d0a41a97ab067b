import type { Fact } from '../../analyzer';

/** `https://user:secret@go.dev/dl/go.tar.gz` → `go.dev`, for a table cell; empty where the text names no host. */
export function hostOf(url: Fact | undefined): string {
  const text = String(url ?? '');
  const scheme = text.indexOf('://');
  const rest = scheme < 0 ? text : text.slice(scheme + 3);
  const [authority = ''] = rest.split(/[/?#]/, 1);
  const host = authority.slice(authority.lastIndexOf('@') + 1).split(':', 1)[0] ?? '';
  return host.includes('.') && !host.includes('$') ? host : '';
}
