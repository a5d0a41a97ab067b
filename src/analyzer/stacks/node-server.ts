import { runtimeVariant } from '../image/runtime-variant';
import { isNodeBuild } from './node-project';
import { spotNode } from './node-sighting';
import type { Stack } from './stack';

/** A program that Node runs: Express, Nest, Fastify, or plain JavaScript. */
export const nodeServer: Stack = {
  id: 'node-server',
  spot: (clues) => spotNode(clues, 'node-server'),
  builds: isNodeBuild,
  buildOnly: ['devDependencies', 'source'],
  runtimeBase: runtimeVariant,
  needsDependencies: true,
};
