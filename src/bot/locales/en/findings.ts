import { has, said } from '../fact';
import type { Words } from '../words';

export const findings: Words['findings'] = {
  'single-stage-build-tools': (facts) => ({
    remedy: [
      'Add a second stage and copy only ',
      has(facts['output']) ? { code: said(facts['output']) } : 'the build output',
      ' into it',
    ],
    why: ['The tools that build your app are not needed to run it.'],
  }),
  'heavy-runtime-base': (facts) => ({
    remedy: has(facts['suggestion'])
      ? ['Start the final stage from ', { code: said(facts['suggestion']) }]
      : ['Start the final stage from a slim or runtime base'],
    why: [{ code: said(facts['image']) }, ' carries compilers and tools that a running app does not use.'],
  }),
  'copy-whole-stage': (facts) => ({
    remedy: ['Copy only the built files instead of ', { code: said(facts['path']) || '/' }],
    why: ['This line brings the source and the build dependencies along.'],
  }),
  'nothing-copied-from-builder': () => ({
    remedy: ['Take the built files with ', { code: 'COPY --from=…' }],
    why: ['The stages before are built, and nothing of them reaches the image.'],
  }),
  'unknown-copy-source-stage': (facts) => ({
    remedy: has(facts['suggestion'])
      ? ['Write ', { code: `--from=${said(facts['suggestion'])}` }]
      : ['Check the name after ', { code: '--from=' }],
    why: [
      'There is no stage called ',
      { code: said(facts['name']) },
      ', so Docker tries to pull an image of that name.',
    ],
  }),
  'development-target': (facts) => ({
    remedy: ['Move the production stage to the end, or build with ', { code: '--target' }],
    why: [
      `docker build . ships the last stage, and that is ${said(facts['name']) || 'a development stage'}.`,
    ],
  }),
  'dev-dependencies-shipped': (facts) => ({
    remedy: ['Install with ', { code: said(facts['command']) || 'npm ci --omit=dev' }, ' in the final stage'],
    why: ['Test and build packages are not used when the app runs.'],
  }),
  'npm-install-not-ci': (facts) => ({
    remedy: ['Use ', { code: said(facts['suggestion']) || 'npm ci' }, ' with the lock file'],
    why: ['It installs exactly the versions you tested.'],
  }),
  'copy-before-install': () => ({
    remedy: ['Copy only the dependency list first, install, then copy the source'],
    why: ['Today every source edit runs the whole install again.'],
  }),
  'whole-context-copied': (facts) => ({
    remedy: has(facts['dockerignore'])
      ? ['Copy only what the app needs to run']
      : [
          'Add a ',
          { code: '.dockerignore' },
          ' with node_modules, .git and .env, and copy only what the app needs',
        ],
    why: ['Your source and local files end up in the image that everyone pulls.'],
  }),
  'apt-lists-left': () => ({
    remedy: ['End this RUN with ', { code: 'rm -rf /var/lib/apt/lists/*' }],
    why: ['The package lists stay in the layer and nothing reads them again.'],
  }),
  'apt-recommends': () => ({
    remedy: ['Add ', { code: '--no-install-recommends' }],
    why: ['apt also installs packages that are only recommended.'],
  }),
  'apk-cache-left': () => ({
    remedy: ['Use ', { code: 'apk add --no-cache' }],
    why: ['The package index stays in the layer otherwise.'],
  }),
  'pip-cache-left': () => ({
    remedy: ['Use ', { code: 'pip install --no-cache-dir' }],
    why: ['pip keeps every downloaded wheel a second time.'],
  }),
  'delete-in-later-layer': () => ({
    remedy: ['Delete in the same RUN that made the files'],
    why: ['A later layer only hides them; their bytes stay in the image.'],
  }),
  'recursive-chown-layer': (facts) => ({
    remedy: ['Use ', { code: said(facts['suggestion']) || 'COPY --chown=…' }, ' instead'],
    why: ['Changing the owner of copied files stores all of them a second time.'],
  }),
  'floating-or-eol-base': (facts) => ({
    remedy: has(facts['suggestion'])
      ? ['Use ', { code: said(facts['suggestion']) }]
      : ['Pin the base image to a version that is still supported'],
    why: has(facts['eol'])
      ? [{ code: said(facts['image']) }, ` stopped getting security fixes on ${said(facts['eol'])}.`]
      : [{ code: said(facts['image']) }, ' moves: the same file builds something else next month.'],
  }),
  'runs-as-root': (facts) => ({
    remedy: ['Add ', { code: `USER ${said(facts['suggestion']) || '1000'}` }, ' before the command'],
    why: ['The app runs as root; a break-in then owns the whole container.'],
  }),
  'secret-in-build': (facts) => ({
    remedy: ['Pass ', { code: said(facts['name']) || 'it' }, ' with ', { code: 'RUN --mount=type=secret' }],
    why: ['Whoever can pull the image can read it in the history. Change that secret, too.'],
  }),
  'dev-server-in-production': (facts) => ({
    remedy: has(facts['suggestion'])
      ? ['Start it with ', { code: said(facts['suggestion']) }]
      : ['Serve the built files with nginx'],
    why: [
      { code: said(facts['command']) || 'npm start' },
      ' is a development server, or does not exist in this project.',
    ],
  }),
  'shell-form-command': (facts) => ({
    remedy: ['Write it as a list: ', { code: said(facts['suggestion']) || 'CMD ["node", "server.js"]' }],
    why: ['In shell form the stop signal goes to the shell, so your app is killed after 10 seconds.'],
  }),
  'real-multi-stage': () => ({
    remedy: ['A real multi-stage build: the kitchen stays home, only the dish ships'],
    why: [],
  }),
};
