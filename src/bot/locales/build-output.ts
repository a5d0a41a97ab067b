import type { Facts } from '../../analyzer';
import { has, said } from './fact';
import { shortPath } from './short-path';

/** The cell of what a build wrote: its output, or the compiler's cache where that is most of it. */
export function buildOutput(
  facts: Facts,
  words: { output: string; mostlyCache: string; by(command: string): string },
): string {
  const path = said(facts['path']);
  // Of Go's own writings only the cache names its maker; a binary has a path alone.
  if (facts['manager'] === 'go' || /cache/i.test(path)) return words.mostlyCache;
  if (path !== '') return `${words.output}: ${shortPath(path, 20)}`;
  return has(facts['command']) ? words.by(said(facts['command'])) : words.output;
}
