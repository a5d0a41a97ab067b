/** The door of the analyzer: Dockerfile text in, facts out. Pure: no I/O, clock, network or async. */
export type * from './types';
export { analyze, compare } from './analyze';
export { parse } from './dockerfile';
export { extractDockerfile, looksLikeDockerfile } from './looks-like-dockerfile';
export { fencedFiles } from './markdown-fences';
