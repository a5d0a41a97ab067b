import { has, said } from '../fact';
import type { Words } from '../words';

export const findings: Words['findings'] = {
  'single-stage-build-tools': (facts) => ({
    remedy: [
      'Rendo stage pettu, andulo ',
      has(facts['output']) ? { code: said(facts['output']) } : 'build output',
      ' maatrame copy cheyyi',
    ],
    why: ['App ni build chese tools, run cheyyadaniki avasaram ledhu.'],
  }),
  'heavy-runtime-base': (facts) => ({
    remedy: has(facts['suggestion'])
      ? ['Final stage ni ', { code: said(facts['suggestion']) }, ' nunchi start cheyyi']
      : ['Final stage ni slim leda runtime base nunchi start cheyyi'],
    why: [{ code: said(facts['image']) }, ' lo compilers, tools unnaayi; run ayye app vaatini vaadadhu.'],
  }),
  'copy-whole-stage': (facts) => ({
    remedy: [{ code: said(facts['path']) || '/' }, ' antha kaakunda build ayina files maatrame copy cheyyi'],
    why: ['Ee line tho source, build dependencies kuda vachesthunnaayi.'],
  }),
  'nothing-copied-from-builder': () => ({
    remedy: ['Build ayina files ni ', { code: 'COPY --from=…' }, ' tho theesuko'],
    why: ['Mundhu stages build avuthaayi, kaani vaati nunchi image loki emi raadhu.'],
  }),
  'unknown-copy-source-stage': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: `--from=${said(facts['suggestion'])}` }, ' ani raayi']
      : [{ code: '--from=' }, ' tharvatha peru check cheyyi'],
    why: [
      { code: said(facts['name']) },
      ' ane stage ledhu, andhuke Docker aa peru tho image pull cheyyadaniki chusthundhi.',
    ],
  }),
  'development-target': (facts) => ({
    remedy: ['Production stage ni chivariki jarupu, leda ', { code: '--target' }, ' tho build cheyyi'],
    why: [
      `docker build . chivari stage ni ship chesthundhi; adhi ${said(facts['name']) || 'development stage'}.`,
    ],
  }),
  'dev-dependencies-shipped': (facts) => ({
    remedy: [
      'Final stage lo ',
      { code: said(facts['command']) || 'npm ci --omit=dev' },
      ' tho install cheyyi',
    ],
    why: ['Test, build packages app run ayyetappudu vaadavu.'],
  }),
  'npm-install-not-ci': (facts) => ({
    remedy: ['Lock file tho ', { code: said(facts['suggestion']) || 'npm ci' }, ' vaadu'],
    why: ['Nuvvu test chesina versions ne install chesthundhi.'],
  }),
  'copy-before-install': () => ({
    remedy: ['Mundhu dependency list maatrame copy chey, install chey, tharvatha source copy chey'],
    why: ['Ippudu source lo chinna maarpu chesina install antha malli nadusthundhi.'],
  }),
  'whole-context-copied': (facts) => ({
    remedy: has(facts['dockerignore'])
      ? ['App run avvadaniki kaavalsinavi maatrame copy cheyyi']
      : [
          'node_modules, .git, .env tho ',
          { code: '.dockerignore' },
          ' pettu, kaavalsinavi maatrame copy cheyyi',
        ],
    why: ['Nee source, local files andharu pull chese image lo untaayi.'],
  }),
  'apt-lists-left': () => ({
    remedy: ['Ee RUN chivara ', { code: 'rm -rf /var/lib/apt/lists/*' }, ' pettu'],
    why: ['Package lists layer lo migilipothaayi, vaatini malli evaru chadavaru.'],
  }),
  'apt-recommends': () => ({
    remedy: [{ code: '--no-install-recommends' }, ' add cheyyi'],
    why: ['Lekapothe apt recommended packages kuda install chesthundhi.'],
  }),
  'apk-cache-left': () => ({
    remedy: [{ code: 'apk add --no-cache' }, ' vaadu'],
    why: ['Lekapothe package index layer lo migilipothundhi.'],
  }),
  'pip-cache-left': () => ({
    remedy: [{ code: 'pip install --no-cache-dir' }, ' vaadu'],
    why: ['pip download chesina prathi wheel ni rendosaari daachukuntundhi.'],
  }),
  'delete-in-later-layer': () => ({
    remedy: ['Files create chesina RUN lone delete cheyyi'],
    why: ['Tharvatha layer vaatini daasthundhi anthe; bytes image lone untaayi.'],
  }),
  'recursive-chown-layer': (facts) => ({
    remedy: ['Dhaani badhulu ', { code: said(facts['suggestion']) || 'COPY --chown=…' }, ' vaadu'],
    why: ['Copy chesina files owner maaristhe, avanni rendosaari store avuthaayi.'],
  }),
  'floating-or-eol-base': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: said(facts['suggestion']) }, ' vaadu']
      : ['Support unna version ki base image ni pin cheyyi'],
    why: has(facts['eol'])
      ? [{ code: said(facts['image']) }, ` ki ${said(facts['eol'])} tho security fixes aagipoyaayi.`]
      : [
          { code: said(facts['image']) },
          ' tag maaruthu untundhi: vacche nela ade file vere image build chesthundhi.',
        ],
  }),
  'runs-as-root': (facts) => ({
    remedy: ['Command mundhu ', { code: `USER ${said(facts['suggestion']) || '1000'}` }, ' pettu'],
    why: ['App root ga run avuthundhi; evaraina lopaliki vasthe container antha vaallidhe.'],
  }),
  'secret-in-build': (facts) => ({
    remedy: [
      { code: said(facts['name']) || 'secret' },
      ' ni ',
      { code: 'RUN --mount=type=secret' },
      ' tho ivvu',
    ],
    why: ['Image pull chesina evaraina history lo chadavagalaru. Aa secret ni kuda maarchu.'],
  }),
  'dev-server-in-production': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: said(facts['suggestion']) }, ' tho start cheyyi']
      : ['Build ayina files ni nginx tho serve cheyyi'],
    why: [
      { code: said(facts['command']) || 'npm start' },
      ' development server, leda ee project lo adhi undadhu.',
    ],
  }),
  'shell-form-command': (facts) => ({
    remedy: ['List laaga raayi: ', { code: said(facts['suggestion']) || 'CMD ["node", "server.js"]' }],
    why: ['Shell form lo stop signal shell ki velthundhi, andhuke app 10 seconds tharvatha kill avuthundhi.'],
  }),
  'real-multi-stage': () => ({
    remedy: ['Idhi nijamaina multi-stage build: kitchen intlone, dish maatrame table ki'],
    why: [],
  }),
};
