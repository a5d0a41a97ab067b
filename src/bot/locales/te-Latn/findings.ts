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
        ? ['Rendo stage ni ', { code: `FROM ${said(facts['base'])}` }, ' tho modalu pettu']
        : ['Rendo stage pettu']),
      ', andhulo ',
      code(facts['output'], 'program'),
      runsWithPackages(facts['stack']) ? ', run ki kavalsina packages' : '',
      ' maatrame copy cheyyi',
    ],
    why: [
      has(buildTools(facts['tools']))
        ? `${buildTools(facts['tools'])} build ki maatrame kavali; run ki avasaram ledu.`
        : 'Build tools app run avvadaniki avasaram ledu.',
    ],
  }),
  'heavy-runtime-base': (facts) => ({
    remedy: ['Final stage ni ', code(facts['suggestion'], 'chinna base'), ' tho modalu pettu'],
    why: [code(facts['image'], 'Ee base'), ' lo unna chaala tools ni run ayye app vaadadhu.'],
  }),
  'copy-whole-stage': (facts) => ({
    remedy: [code(facts['path'], 'Stage'), ' motham kaadhu, build ayina files maatrame copy cheyyi'],
    why: [
      facts['path'] === '/'
        ? 'Ee line tho aa stage lo unna system, tools, source anni vasthaayi.'
        : 'Ee line tho source, build dependencies kuda vasthaayi.',
    ],
  }),
  'nothing-copied-from-builder': (facts) => ({
    remedy: [
      'Build ayina files ni ',
      { code: `COPY --from=${said(facts['name']) || '…'}` },
      ' tho theesuko, leda aa stage theeseyyi',
    ],
    why: [
      code(facts['name'], 'Ee stage'),
      ' nunchi image loki emi raadhu, kabatti BuildKit aa stage ni skip chesthundhi.',
    ],
  }),
  'unknown-copy-source-stage': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: `--from=${said(facts['suggestion'])}` }, ' ani raayi']
      : [{ code: '--from=' }, ' tharvatha unna peru check cheyyi'],
    why: [
      ...(has(facts['name']) ? [{ code: said(facts['name']) }, ' ane'] : ['Aa peru tho']),
      ' stage ledu, kabatti Docker daanni image peru anukuntundhi.',
    ],
  }),
  'development-target': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [
          { code: `--target ${said(facts['suggestion'])}` },
          ' tho build cheyyi, leda aa stage ni chivarlo pettu',
        ]
      : ['Production stage ni chivarlo pettu, leda ', { code: '--target' }, ' tho build cheyyi'],
    why: [
      { code: 'docker build .' },
      ' chivari stage ni ship chesthundhi; ',
      code(facts['name'], 'adhi'),
      ' development leda test kosam.',
    ],
  }),
  'dev-dependencies-shipped': (facts) => ({
    remedy: ['Final stage lo ', code(facts['command'], { code: 'npm ci --omit=dev' }), ' tho install cheyyi'],
    why: ['App run ayyetappudu test, build packages avasaram ledu.'],
  }),
  'npm-install-not-ci': (facts) => ({
    remedy: ['Lock file tho ', code(facts['suggestion'], { code: 'npm ci' }), ' vaadu'],
    why: [
      code(facts['command'], { code: 'npm install' }),
      ' nuvvu test cheyyani vere versions kuda install cheyyochu.',
    ],
  }),
  'copy-before-install': (facts) => ({
    remedy: [
      'Mundhu ',
      code(facts['manifests'], 'dependency list'),
      ' maatrame copy cheyyi, install cheyyi, tharvatha source copy cheyyi',
    ],
    why: [
      'Ippudu source lo okka line maarina ',
      code(facts['install'], 'install'),
      has(facts['installLine']) ? ` (line ${said(facts['installLine'])})` : '',
      ' malli modati nunchi run avuthundhi.',
    ],
  }),
  'whole-context-copied': (facts) => wholeContext(facts),
  'apt-lists-left': () => ({
    remedy: ['Ee RUN chivarlo ', { code: 'rm -rf /var/lib/apt/lists/*' }, ' pettu'],
    why: ['Package lists layer lo undipothaayi; vaatini malli evaru vaadaru.'],
  }),
  'apt-recommends': (facts) => ({
    remedy: [{ code: '--no-install-recommends' }, ' pettu'],
    why: [
      `Lekapothe ${few(facts['packages']) || 'veeti'} tho paatu recommended packages ni kuda apt install chesthundhi.`,
    ],
  }),
  'apk-cache-left': () => ({
    remedy: [{ code: 'apk add --no-cache' }, ' vaadu'],
    why: ['Lekapothe package index layer lo undipothundhi.'],
  }),
  'pip-cache-left': () => ({
    remedy: [{ code: 'pip install --no-cache-dir' }, ' vaadu'],
    why: ['Lekapothe pip prathi download ki oka copy daachukuntundhi; daanni malli evaru vaadaru.'],
  }),
  'delete-in-later-layer': (facts) => ({
    remedy: [
      code(facts['path'], 'Aa files'),
      ' ni create chese RUN lone',
      has(facts['madeAt']) ? ` (line ${said(facts['madeAt'])})` : '',
      ' delete cheyyi; COPY tho vasthe, copy cheyyaku',
    ],
    why: ['Tharvatha layer lo delete chesthe kanipinchavu, kaani bytes image lone untaayi.'],
  }),
  'recursive-chown-layer': (facts) => ({
    remedy: ['Daani badhulu ', code(facts['suggestion'], { code: 'COPY --chown=…' }), ' vaadu'],
    why: ['Owner leda mode tharvatha maaristhe, ave files rendosaari store avuthaayi.'],
  }),
  'floating-or-eol-base': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: said(facts['suggestion']) }, ' vaadu']
      : ['Security fixes inka vasthunna version vaadu'],
    why: has(facts['eol'])
      ? [
          code(facts['image'], 'Ee base'),
          ` ki ${calendarDay(facts['eol'], ENGLISH_MONTHS, 'year first')} tho security fixes aagipoyaayi.`,
        ]
      : [
          code(facts['image'], 'Ee base'),
          ' tag maaruthundhi: vacche nela ide Dockerfile tho vere image raavochu.',
        ],
  }),
  'runs-as-root': (facts) => ({
    remedy: has(facts['base'])
      ? [{ code: said(facts['base']) }, ' tho modalu pettu: adhi root kaani user ga run avuthundhi']
      : ['Command ki mundhu ', { code: `USER ${said(facts['suggestion']) || '1000'}` }, ' pettu'],
    why: ['App root ga run avuthundhi; evaraina lopaliki vasthe container motham vaalla chethilo untundhi.'],
  }),
  'secret-in-build': (facts) => ({ remedy: withoutSecret(facts), why: [whereSecretIsRead(facts)] }),
  'dev-server-in-production': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: said(facts['suggestion']) }, ' tho start cheyyi']
      : ['Static files ni nginx tho serve cheyyi; server ayithe build ayina program ne start cheyyi'],
    why: [code(facts['command'], 'Ee command'), ...whyNotInProduction(facts)],
  }),
  'shell-form-command': (facts) => ({
    remedy: ['List laaga raayi: ', code(facts['suggestion'], { code: 'CMD ["node", "server.js"]' })],
    why: [
      'Shell form lo stop signal shell ki maatrame cheravachu; appudu 10 seconds tharvatha app kill avuthundhi.',
    ],
  }),
  'real-multi-stage': ({ leftBehind }) => ({
    remedy: [
      typeof leftBehind === 'number' && leftBehind > 0
        ? `Idhi nijamaina multi-stage build: ~${formatSize(leftBehind)} kitchen lone undipothundhi, dish maatrame table ki vasthundhi`
        : 'Idhi nijamaina multi-stage build: kitchen intlone, dish maatrame table ki',
    ],
    why: [],
  }),
};

function wholeContext({ dockerignore, missing }: Facts): { remedy: Text; why: Text } {
  if (dockerignore === true && !has(missing))
    return {
      remedy: ['App run avvadaniki kavalsinavi maatrame copy cheyyi'],
      why: ['Ippudu source motham image loki vasthundhi; pull chesina evaraina chadavachu.'],
    };
  const names = { code: said(missing) || 'node_modules, .git, .env' };
  return {
    remedy:
      dockerignore === true
        ? ['Nee ', { code: '.dockerignore' }, ' lo ', names, ' kuda pettu']
        : [{ code: '.dockerignore' }, ' lo ', names, ' pettu'],
    why: ['Andhulo lenivi anni image loki vasthaayi; pull chesina evaraina chadavachu.'],
  };
}

function withoutSecret({ name, where }: Facts): Text {
  const mount = { code: 'RUN --mount=type=secret' };
  switch (where) {
    case 'argument':
      return [code(name, 'Secret'), ' ni ', { code: 'ARG' }, ' tho kaadhu, ', mount, ' tho ivvu'];
    case 'environment':
      return [
        code(name, 'Secret'),
        ' ni ',
        { code: 'ENV' },
        ' nunchi theeseyyi: build ki ',
        mount,
        ' tho, container ki ',
        { code: '--env-file' },
        ' tho ivvu',
      ];
    case 'file':
      return [code(name, 'Secret'), ' ni copy cheyyaku: build ki ', mount, ' tho ivvu'];
    default:
      return [`Ee line nunchi ${said(name) || 'secret'} theeseyyi: build ki `, mount, ' tho ivvu'];
  }
}

function whereSecretIsRead({ where, ships }: Facts): string {
  if (ships === false) return 'Build cache dorikina evaraina chadavachu. Aa secret ni kuda maarchu.';
  return where === 'file'
    ? 'Image pull chesina evaraina aa file chadavachu. Aa secret ni kuda maarchu.'
    : 'Image pull chesina evaraina history lo chadavachu. Aa secret ni kuda maarchu.';
}

function whyNotInProduction({ missing, script }: Facts): Text {
  if (missing === true)
    return [' ki package.json lo script ledu, kabatti container start avvagaane aagipothundhi.'];
  if (has(script)) return [' run chesedhi ', { code: said(script) }, ': adhi development server.'];
  return [' development kosam; production ki kaadhu.'];
}
