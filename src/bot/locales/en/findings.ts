import type { Facts } from '../../../analyzer';
import { formatSize } from '../../reply/format-size';
import type { Text } from '../../reply/reply';
import { buildTools } from '../build-tools';
import { calendarDay } from '../calendar-day';
import { code, has, said } from '../fact';
import { few } from '../few';
import { ENGLISH_MONTHS } from '../months';
import { runsWithPackages } from '../runs-with-packages';
import type { Words } from '../words';

export const findings: Words['findings'] = {
  'single-stage-build-tools': (facts) => ({
    remedy: [
      ...(has(facts['base'])
        ? ['Add a second stage ', { code: `FROM ${said(facts['base'])}` }]
        : ['Add a second stage']),
      ' and copy only ',
      code(facts['output'], 'the program'),
      runsWithPackages(facts['stack']) ? ' and the packages it runs with' : '',
      ' into it',
    ],
    why: [
      has(buildTools(facts['tools']))
        ? `Only the build needs ${buildTools(facts['tools'])}; the running app does not.`
        : 'The tools that build your app are not needed to run it.',
    ],
  }),
  'heavy-runtime-base': (facts) => ({
    remedy: ['Start the final stage from ', code(facts['suggestion'], 'a smaller base')],
    why: [code(facts['image'], 'This base'), ' brings tools that a running app does not use.'],
  }),
  'copy-whole-stage': (facts) => ({
    remedy: ['Copy only the built files instead of all of ', code(facts['path'], 'the stage')],
    why: [
      facts['path'] === '/'
        ? 'This line brings everything of that stage along: its system, its tools, the source.'
        : 'This line brings the source and the build dependencies along.',
    ],
  }),
  'nothing-copied-from-builder': (facts) => ({
    remedy: [
      'Take the built files with ',
      { code: `COPY --from=${said(facts['name']) || '…'}` },
      ', or remove the stage',
    ],
    why: ['Nothing of ', code(facts['name'], 'this stage'), ' reaches the image, so BuildKit skips it.'],
  }),
  'unknown-copy-source-stage': (facts) => ({
    remedy: has(facts['suggestion'])
      ? ['Write ', { code: `--from=${said(facts['suggestion'])}` }]
      : ['Check the name after ', { code: '--from=' }],
    why: has(facts['name'])
      ? ['There is no stage called ', { code: said(facts['name']) }, ', so Docker takes it for an image.']
      : ['There is no stage of that name, so Docker takes it for an image.'],
  }),
  'development-target': (facts) => ({
    remedy: has(facts['suggestion'])
      ? ['Build with ', { code: `--target ${said(facts['suggestion'])}` }, ', or move that stage to the end']
      : ['Move the production stage to the end, or build with ', { code: '--target' }],
    why: [
      { code: 'docker build .' },
      ' ships the last stage, and ',
      code(facts['name'], 'this one'),
      ' is for development or tests.',
    ],
  }),
  'dev-dependencies-shipped': (facts) => ({
    remedy: ['Install with ', code(facts['command'], { code: 'npm ci --omit=dev' }), ' in the final stage'],
    why: ['Test and build packages are not used when the app runs.'],
  }),
  'npm-install-not-ci': (facts) => ({
    remedy: ['Use ', code(facts['suggestion'], { code: 'npm ci' }), ' with the lock file'],
    why: [
      code(facts['command'], { code: 'npm install' }),
      ' may install other versions than the ones you tested.',
    ],
  }),
  'copy-before-install': (facts) => ({
    remedy: [
      'Copy only ',
      code(facts['manifests'], 'the dependency list'),
      ' first, install, then copy the source',
    ],
    why: [
      'Today every source edit runs ',
      code(facts['install'], 'the install'),
      has(facts['installLine']) ? ` (line ${said(facts['installLine'])})` : '',
      ' again from the start.',
    ],
  }),
  'whole-context-copied': (facts) => wholeContext(facts),
  'apt-lists-left': () => ({
    remedy: ['End this RUN with ', { code: 'rm -rf /var/lib/apt/lists/*' }],
    why: ['The package lists stay in the layer and nothing reads them again.'],
  }),
  'apt-recommends': (facts) => ({
    remedy: ['Add ', { code: '--no-install-recommends' }],
    why: [
      `Without it, apt also installs packages that are only recommended${has(facts['packages']) ? ` (for ${few(facts['packages'])})` : ''}.`,
    ],
  }),
  'apk-cache-left': () => ({
    remedy: ['Use ', { code: 'apk add --no-cache' }],
    why: ['Without it, the package index stays in the layer.'],
  }),
  'pip-cache-left': () => ({
    remedy: ['Use ', { code: 'pip install --no-cache-dir' }],
    why: ['Without it, pip keeps a copy of every download that nothing reads again.'],
  }),
  'delete-in-later-layer': (facts) => ({
    remedy: [
      'Delete ',
      code(facts['path'], 'it'),
      ' in the RUN that makes it',
      has(facts['madeAt']) ? ` (line ${said(facts['madeAt'])})` : '',
      '; if a COPY brings it, leave it out there',
    ],
    why: ['A later layer only hides files; their bytes stay in the image.'],
  }),
  'recursive-chown-layer': (facts) => ({
    remedy: ['Use ', code(facts['suggestion'], { code: 'COPY --chown=…' }), ' instead'],
    why: ['Changing the owner or mode later stores the same files a second time.'],
  }),
  'floating-or-eol-base': (facts) => ({
    remedy: has(facts['suggestion'])
      ? ['Use ', { code: said(facts['suggestion']) }]
      : ['Name a version of the base image that still gets security fixes'],
    why: has(facts['eol'])
      ? [
          code(facts['image'], 'This base'),
          ` has had no security fixes since ${calendarDay(facts['eol'], ENGLISH_MONTHS, 'day first')}.`,
        ]
      : [
          'The tag ',
          code(facts['image'], 'of this base'),
          ' moves: next month the same Dockerfile may build another image.',
        ],
  }),
  'runs-as-root': (facts) => ({
    remedy: has(facts['base'])
      ? ['Start from ', { code: said(facts['base']) }, ', which does not run as root']
      : ['Add ', { code: `USER ${said(facts['suggestion']) || '1000'}` }, ' before the command'],
    why: ['The app runs as root; whoever breaks in owns the whole container.'],
  }),
  'secret-in-build': (facts) => ({ remedy: withoutSecret(facts), why: [whereSecretIsRead(facts)] }),
  'dev-server-in-production': (facts) => ({
    remedy: has(facts['suggestion'])
      ? ['Start it with ', { code: said(facts['suggestion']) }]
      : ['Serve static files with nginx, or start the built server itself'],
    why: [code(facts['command'], 'This command'), ...whyNotInProduction(facts)],
  }),
  'shell-form-command': (facts) => ({
    remedy: ['Write it as a list: ', code(facts['suggestion'], { code: 'CMD ["node", "server.js"]' })],
    why: [
      'In shell form the stop signal may reach only the shell; your app is then killed after 10 seconds.',
    ],
  }),
  'real-multi-stage': ({ leftBehind }) => ({
    remedy: [
      typeof leftBehind === 'number' && leftBehind > 0
        ? `A real multi-stage build: ~${formatSize(leftBehind)} stay in the kitchen, only the dish ships`
        : 'A real multi-stage build: the kitchen stays home, only the dish ships',
    ],
    why: [],
  }),
};

function wholeContext({ dockerignore, missing }: Facts): { remedy: Text; why: Text } {
  if (dockerignore === true && !has(missing))
    return {
      remedy: ['Copy only what the app needs to run'],
      why: ['Today all of your source ships to everyone who pulls the image.'],
    };
  const names = said(missing) || 'node_modules, .git, .env';
  return {
    remedy:
      dockerignore === true
        ? ['Add ', { code: names }, ' to your ', { code: '.dockerignore' }]
        : ['Keep ', { code: names }, ' out with a ', { code: '.dockerignore' }],
    why: ['What it does not name ships to everyone who pulls the image.'],
  };
}

function withoutSecret({ name, where }: Facts): Text {
  const mount = { code: 'RUN --mount=type=secret' };
  switch (where) {
    case 'argument':
      return ['Pass ', code(name, 'it'), ' with ', mount, ', not with ', { code: 'ARG' }];
    case 'environment':
      return [
        'Take ',
        code(name, 'it'),
        ' out of ',
        { code: 'ENV' },
        ': the build gets it with ',
        mount,
        ', the container with ',
        { code: '--env-file' },
      ];
    case 'file':
      return ['Do not copy ', code(name, 'it'), ': let the build read it with ', mount];
    default:
      return [`Take the ${said(name) || 'secret'} out of this line: the build gets it with `, mount];
  }
}

function whereSecretIsRead({ where, ships }: Facts): string {
  if (ships === false) return 'Whoever gets the build cache can read it. Change that secret, too.';
  return where === 'file'
    ? 'Whoever can pull the image can open it. Change that secret, too.'
    : 'Whoever can pull the image can read it in the history. Change that secret, too.';
}

function whyNotInProduction({ missing, script }: Facts): Text {
  if (missing === true) return [': package.json has no such script, so the container stops at once.'];
  if (has(script)) return [' runs ', { code: said(script) }, ', a development server.'];
  return [' is made for developing, not for production.'];
}
