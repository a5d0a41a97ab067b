/** The door of the analyzer: Dockerfile text in, facts out. Pure: no I/O, clock, network or async. */
export type * from './types';
export { analyze } from './analyze';
export { looksLikeDockerfile } from './looks-like-dockerfile';
