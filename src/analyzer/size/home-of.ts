/** Home directory of the user a RUN runs as; root's where none is set. A number has none, as Docker gives it `/`. */
export function homeOf(user: string | null, env: Readonly<Record<string, string | null>>): string {
  if (env['HOME']) return env['HOME'];
  const name = user?.split(':', 1)[0] ?? 'root';
  if (name === 'root' || name === '0' || name === '') return '/root';
  return /^\d+$/.test(name) ? '/' : `/home/${name}`;
}
