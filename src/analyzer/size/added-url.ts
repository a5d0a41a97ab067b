import { range } from './range';
import { typical, weightOf, type Weight } from './weight';

/** ADD of a URL or a repository: fetched, not unpacked. */
export function addedUrl(url: string): Weight {
  const repository = /\.git(#|$)|^git@/.test(url);
  const bytes = repository ? range(50e3, 5e6, 100e6) : range(5e3, 10e6, 120e6);
  const known = typical(repository ? `repository ${url}` : `file fetched from ${url}`);
  return weightOf(bytes, repository ? 'mixed' : 'compressed', 'download-url', known, { url });
}
