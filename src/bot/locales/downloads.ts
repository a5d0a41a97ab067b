import type { Facts } from '../../analyzer';
import { has, said } from './fact';
import { hostOf } from './host-of';
import { shortPath } from './short-path';

/** The cell of fetched or unpacked files, by the host they came from or by their own name. */
export function downloads(
  facts: Facts,
  words: { from(host: string): string; named(name: string): string; files: string },
): string {
  const host = hostOf(facts['url']);
  if (host !== '') return words.from(shortPath(host, 20));
  if (has(facts['packages'])) return words.named(said(facts['packages']));
  return has(facts['path']) ? words.named(shortPath(facts['path'], 20)) : words.files;
}
