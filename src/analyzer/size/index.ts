/** The door of the size room: what an image will weigh, line by line, before it is built. */
export { aptLists } from './commands/apt';
export { type BaseFacts, lookupBase } from './base-lookup';
export { baseName, type BaseName } from './base-name';
export { debianInstall } from './debian-install';
export { nodeModules } from './node-modules';
export { exact, range, scale, subtract, sum, sumIndependent, widen } from './range';
export { weigh, type Weighing } from './weigh';
