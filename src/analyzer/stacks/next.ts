import { runtimeVariant } from '../image/runtime-variant';
import { spotNode } from './node-sighting';
import type { Stack } from './stack';

/** Next.js with its own server. `output: "standalone"` in its configuration makes the small runtime possible. */
export const next: Stack = {
  id: 'next',
  spot: (clues) => spotNode(clues, 'next'),
  buildOnly: ['devDependencies', 'source', '.next/cache'],
  runtimeBase: runtimeVariant,
  needsDependencies: true,
};
