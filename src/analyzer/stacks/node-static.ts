import { isNodeBuild } from './node-project';
import { spotNode } from './node-sighting';
import type { Stack } from './stack';

/** nginx as a non-root user on port 8080; the stable branch without its extra modules. README of docker-nginx-unprivileged. */
export const STATIC_RUNTIME = 'nginxinc/nginx-unprivileged:1.30-alpine-slim';

/** A site that Node only builds: Vite, Create React App, Angular, Vue, Astro … Files are all that runs. */
export const nodeStatic: Stack = {
  id: 'node-static',
  spot: (clues) => spotNode(clues, 'node-static'),
  builds: isNodeBuild,
  buildOnly: ['Node.js', 'npm', 'node_modules', 'source'],
  runtimeBase: () => STATIC_RUNTIME,
  needsDependencies: false,
};
