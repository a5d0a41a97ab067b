/** The door of the parser's room. */
export { buildGraph } from './build-graph';
export { commandsOf } from './commands-of';
export { environmentOf, variableOf } from './environment-of';
export { expand, type Expansion, expansionOf } from './expand';
export { expandedIn } from './expanded-in';
export type { FileEvent } from './files/file-event';
export { filesOf } from './files/files-of';
export { pathExists } from './files/path-exists';
export { KEYWORDS } from './keywords';
export { nearest } from './nearest';
export { type Pair, pairsOf } from './pairs-of';
export { parse } from './parse';
export { parseMount } from './parse-mount';
export { resolvePath } from './next-workdir';
export { LIMIT_BYTES, LIMIT_LINES } from './refuse';
export { userOf } from './user-of';
export { workdirOf } from './workdir-of';
export type * from './types';
