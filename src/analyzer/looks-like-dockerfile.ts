import { extractDockerfile } from './extract-dockerfile';

export { extractDockerfile, type ExtractedDockerfile } from './extract-dockerfile';

/**
 * Does a message hold a Dockerfile (whole or half, fenced or not, with sentences around it), so that it should be
 * analysed rather than answered as a question? Linear in the length of the text.
 */
export function looksLikeDockerfile(text: string): boolean {
  return extractDockerfile(text) !== null;
}
