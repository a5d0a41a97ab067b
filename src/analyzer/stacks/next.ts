import { runtimeVariant } from '../image/runtime-variant';
import { isNodeBuild } from './node-project';
import { spotNode } from './node-sighting';
import type { Stack } from './stack';

/** Next.js with its own server. `output: "standalone"` in its configuration makes the small runtime possible. */
export const next: Stack = {
  id: 'next',
  spot: (clues) => spotNode(clues, 'next'),
  builds: isNodeBuild,
  buildOnly: ['devDependencies', 'source', '.next/cache'],
  runtimeBase: runtimeVariant,
  needsDependencies: true,
};
