import type { Facts } from '../../../analyzer';
import { formatSize } from '../../reply/format-size';
import type { Text } from '../../reply/reply';
import { buildTools } from '../build-tools';
import { calendarDay } from '../calendar-day';
import { code, has, said } from '../fact';
import { few } from '../few';
import { TELUGU_MONTHS } from '../months';
import { runsWithPackages } from '../runs-with-packages';
import type { Words } from '../words';

export const findings: Words['findings'] = {
  'single-stage-build-tools': (facts) => ({
    remedy: [
      ...(has(facts['base'])
        ? ['రెండో స్టేజ్‌ను ', { code: `FROM ${said(facts['base'])}` }, ' తో మొదలుపెట్టి']
        : ['రెండో స్టేజ్ పెట్టి']),
      ', అందులోకి ',
      code(facts['output'], 'ప్రోగ్రామ్'),
      runsWithPackages(facts['stack']) ? ', రన్ అవ్వడానికి కావాల్సిన ప్యాకేజీలు' : '',
      ' మాత్రమే కాపీ చేయండి',
    ],
    why: [
      has(buildTools(facts['tools']))
        ? `${buildTools(facts['tools'])} బిల్డ్‌కు మాత్రమే కావాలి; రన్ చేయడానికి అవసరం లేదు.`
        : 'యాప్‌ను రన్ చేయడానికి బిల్డ్ టూల్స్ అవసరం లేదు.',
    ],
  }),
  'heavy-runtime-base': (facts) => ({
    remedy: ['ఫైనల్ స్టేజ్‌ను ', code(facts['suggestion'], 'చిన్న బేస్'), ' తో మొదలుపెట్టండి'],
    why: [code(facts['image'], 'ఈ బేస్'), ' లో ఉన్న చాలా టూల్స్‌ను రన్ అయ్యే యాప్ వాడదు.'],
  }),
  'copy-whole-stage': (facts) => ({
    remedy: [code(facts['path'], 'స్టేజ్'), ' మొత్తం కాకుండా, బిల్డ్ అయిన ఫైళ్లు మాత్రమే కాపీ చేయండి'],
    why: [
      facts['path'] === '/'
        ? 'ఈ లైన్‌తో ఆ స్టేజ్‌లోని సిస్టమ్, టూల్స్, సోర్స్ అన్నీ వస్తాయి.'
        : 'ఈ లైన్‌తో సోర్స్, బిల్డ్ డిపెండెన్సీలు కూడా వస్తాయి.',
    ],
  }),
  'nothing-copied-from-builder': (facts) => ({
    remedy: [
      'బిల్డ్ అయిన ఫైళ్లను ',
      { code: `COPY --from=${said(facts['name']) || '…'}` },
      ' తో తీసుకోండి, లేదా ఆ స్టేజ్‌ను తీసేయండి',
    ],
    why: [code(facts['name'], 'ఈ స్టేజ్'), ' నుంచి ఇమేజ్‌లోకి ఏమీ రాదు, కాబట్టి BuildKit ఆ స్టేజ్‌ను స్కిప్ చేస్తుంది.'],
  }),
  'unknown-copy-source-stage': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: `--from=${said(facts['suggestion'])}` }, ' అని రాయండి']
      : [{ code: '--from=' }, ' తర్వాత ఉన్న పేరు సరిచూడండి'],
    why: [
      ...(has(facts['name']) ? [{ code: said(facts['name']) }, ' అనే'] : ['ఆ పేరుతో']),
      ' స్టేజ్ లేదు, కాబట్టి Docker దాన్ని ఇమేజ్ పేరు అనుకుంటుంది.',
    ],
  }),
  'development-target': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: `--target ${said(facts['suggestion'])}` }, ' తో బిల్డ్ చేయండి, లేదా ఆ స్టేజ్‌ను చివర్లో పెట్టండి']
      : ['ప్రొడక్షన్ స్టేజ్‌ను చివర్లో పెట్టండి, లేదా ', { code: '--target' }, ' తో బిల్డ్ చేయండి'],
    why: [
      { code: 'docker build .' },
      ' చివరి స్టేజ్‌నే ఇమేజ్‌గా చేస్తుంది; ',
      code(facts['name'], 'అది'),
      ' డెవలప్‌మెంట్ లేదా టెస్ట్ కోసం.',
    ],
  }),
  'dev-dependencies-shipped': (facts) => ({
    remedy: ['ఫైనల్ స్టేజ్‌లో ', code(facts['command'], { code: 'npm ci --omit=dev' }), ' తో ఇన్‌స్టాల్ చేయండి'],
    why: ['యాప్ రన్ అయ్యేటప్పుడు టెస్ట్, బిల్డ్ ప్యాకేజీలు అవసరం లేదు.'],
  }),
  'npm-install-not-ci': (facts) => ({
    remedy: ['లాక్ ఫైల్‌తో ', code(facts['suggestion'], { code: 'npm ci' }), ' వాడండి'],
    why: [code(facts['command'], { code: 'npm install' }), ' మీరు టెస్ట్ చేయని వేరే వెర్షన్‌లను కూడా ఇన్‌స్టాల్ చేయవచ్చు.'],
  }),
  'copy-before-install': (facts) => ({
    remedy: ['ముందు ', code(facts['manifests'], 'డిపెండెన్సీల జాబితా'), ' మాత్రమే కాపీ చేసి, ఇన్‌స్టాల్ చేసి, తర్వాత సోర్స్ కాపీ చేయండి'],
    why: [
      'ఇప్పుడు సోర్స్‌లో ఒక్క లైన్ మారినా ',
      code(facts['install'], 'ఇన్‌స్టాల్'),
      has(facts['installLine']) ? ` (లైన్ ${said(facts['installLine'])})` : '',
      ' మళ్లీ మొదటి నుంచి రన్ అవుతుంది.',
    ],
  }),
  'whole-context-copied': (facts) => wholeContext(facts),
  'apt-lists-left': () => ({
    remedy: ['ఈ RUN చివర్లో ', { code: 'rm -rf /var/lib/apt/lists/*' }, ' పెట్టండి'],
    why: ['ప్యాకేజీ జాబితాలు లేయర్‌లో ఉండిపోతాయి; వాటిని మళ్లీ ఎవరూ వాడరు.'],
  }),
  'apt-recommends': (facts) => ({
    remedy: [{ code: '--no-install-recommends' }, ' చేర్చండి'],
    why: [`లేకపోతే ${few(facts['packages']) || 'వీటి'} తో పాటు recommended ప్యాకేజీలను కూడా apt ఇన్‌స్టాల్ చేస్తుంది.`],
  }),
  'apk-cache-left': () => ({
    remedy: [{ code: 'apk add --no-cache' }, ' వాడండి'],
    why: ['లేకపోతే ప్యాకేజీ ఇండెక్స్ లేయర్‌లో ఉండిపోతుంది.'],
  }),
  'pip-cache-left': () => ({
    remedy: [{ code: 'pip install --no-cache-dir' }, ' వాడండి'],
    why: ['లేకపోతే pip ప్రతి డౌన్‌లోడ్‌కు ఒక కాపీ దాచుకుంటుంది; దాన్ని మళ్లీ ఎవరూ వాడరు.'],
  }),
  'delete-in-later-layer': (facts) => ({
    remedy: [
      code(facts['path'], 'ఆ ఫైల్'),
      ' ను తయారుచేసే RUN లోనే',
      has(facts['madeAt']) ? ` (లైన్ ${said(facts['madeAt'])})` : '',
      ' తొలగించండి; COPY తో వస్తే, కాపీ చేయకండి',
    ],
    why: ['తర్వాతి లేయర్‌లో తొలగిస్తే కనిపించవు, కానీ బైట్లు ఇమేజ్‌లోనే ఉంటాయి.'],
  }),
  'recursive-chown-layer': (facts) => ({
    remedy: ['దాని బదులు ', code(facts['suggestion'], { code: 'COPY --chown=…' }), ' వాడండి'],
    why: ['Owner లేదా mode తర్వాత మారిస్తే, అవే ఫైళ్లు రెండోసారి స్టోర్ అవుతాయి.'],
  }),
  'floating-or-eol-base': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: said(facts['suggestion']) }, ' వాడండి']
      : ['Security fixes ఇంకా వస్తున్న వెర్షన్ వాడండి'],
    why: has(facts['eol'])
      ? [
          code(facts['image'], 'ఈ బేస్'),
          ` కు ${calendarDay(facts['eol'], TELUGU_MONTHS, 'year first')} తో security fixes ఆగిపోయాయి.`,
        ]
      : [code(facts['image'], 'ఈ బేస్'), ' ట్యాగ్ మారుతుంది: వచ్చే నెల ఇదే Dockerfile తో వేరే ఇమేజ్ రావచ్చు.'],
  }),
  'runs-as-root': (facts) => ({
    remedy: has(facts['base'])
      ? [{ code: said(facts['base']) }, ' తో మొదలుపెట్టండి: అది root కాని యూజర్‌గా రన్ అవుతుంది']
      : ['కమాండ్‌కు ముందు ', { code: `USER ${said(facts['suggestion']) || '1000'}` }, ' పెట్టండి'],
    why: ['యాప్ root గా రన్ అవుతుంది; ఎవరైనా లోపలికి వస్తే కంటైనర్ మొత్తం వాళ్ల చేతిలో ఉంటుంది.'],
  }),
  'secret-in-build': (facts) => ({ remedy: withoutSecret(facts), why: [whereSecretIsRead(facts)] }),
  'dev-server-in-production': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: said(facts['suggestion']) }, ' తో మొదలుపెట్టండి']
      : ['స్టాటిక్ ఫైళ్లను nginx తో సర్వ్ చేయండి; సర్వర్ అయితే బిల్డ్ అయిన ప్రోగ్రామ్‌ను మొదలుపెట్టండి'],
    why: [code(facts['command'], 'ఈ కమాండ్'), ...whyNotInProduction(facts)],
  }),
  'shell-form-command': (facts) => ({
    remedy: ['లిస్ట్‌లా రాయండి: ', code(facts['suggestion'], { code: 'CMD ["node", "server.js"]' })],
    why: ['Shell form లో stop signal షెల్‌కు మాత్రమే చేరవచ్చు; అప్పుడు యాప్ 10 సెకన్ల తర్వాత బలవంతంగా ఆగిపోతుంది.'],
  }),
  'real-multi-stage': ({ leftBehind }) => ({
    remedy: [
      typeof leftBehind === 'number' && leftBehind > 0
        ? `ఇది నిజమైన మల్టీ-స్టేజ్ బిల్డ్: ~${formatSize(leftBehind)} వంటగదిలోనే ఉండిపోతుంది, వంటకం మాత్రమే టేబుల్‌కు వస్తుంది`
        : 'ఇది నిజమైన మల్టీ-స్టేజ్ బిల్డ్: వంటగది ఇంట్లోనే, వంటకం మాత్రమే టేబుల్‌కు',
    ],
    why: [],
  }),
};

function wholeContext({ dockerignore, missing }: Facts): { remedy: Text; why: Text } {
  if (dockerignore === true && !has(missing))
    return {
      remedy: ['యాప్ రన్ అవ్వడానికి కావాల్సినవి మాత్రమే కాపీ చేయండి'],
      why: ['ఇప్పుడు సోర్స్ మొత్తం ఇమేజ్‌లోకి వస్తుంది; pull చేసిన ఎవరైనా చదవవచ్చు.'],
    };
  const names = { code: said(missing) || 'node_modules, .git, .env' };
  return {
    remedy:
      dockerignore === true
        ? ['మీ ', { code: '.dockerignore' }, ' లో ', names, ' కూడా పెట్టండి']
        : [{ code: '.dockerignore' }, ' లో ', names, ' పెట్టండి'],
    why: ['అందులో లేనివన్నీ ఇమేజ్‌లోకి వస్తాయి; pull చేసిన ఎవరైనా చదవవచ్చు.'],
  };
}

function withoutSecret({ name, where }: Facts): Text {
  const mount = { code: 'RUN --mount=type=secret' };
  switch (where) {
    case 'argument':
      return [code(name, 'Secret'), ' ను ', { code: 'ARG' }, ' తో కాకుండా ', mount, ' తో ఇవ్వండి'];
    case 'environment':
      return [
        code(name, 'Secret'),
        ' ను ',
        { code: 'ENV' },
        ' నుంచి తీసేయండి: బిల్డ్‌కు ',
        mount,
        ' తో, కంటైనర్‌కు ',
        { code: '--env-file' },
        ' తో ఇవ్వండి',
      ];
    case 'file':
      return [code(name, 'Secret'), ' ను కాపీ చేయకండి: బిల్డ్‌కు ', mount, ' తో ఇవ్వండి'];
    default:
      return [`ఈ లైన్ నుంచి ${said(name) || 'secret'} తీసేయండి: బిల్డ్‌కు `, mount, ' తో ఇవ్వండి'];
  }
}

function whereSecretIsRead({ where, ships }: Facts): string {
  if (ships === false) return 'బిల్డ్ క్యాష్ దొరికిన ఎవరైనా చదవవచ్చు. ఆ secret ను కూడా మార్చండి.';
  return where === 'file'
    ? 'ఇమేజ్ pull చేసిన ఎవరైనా ఆ ఫైల్ చదవవచ్చు. ఆ secret ను కూడా మార్చండి.'
    : 'ఇమేజ్ pull చేసిన ఎవరైనా history లో చదవవచ్చు. ఆ secret ను కూడా మార్చండి.';
}

function whyNotInProduction({ missing, script }: Facts): Text {
  if (missing === true) return [' కోసం package.json లో స్క్రిప్ట్ లేదు, కాబట్టి కంటైనర్ మొదలవగానే ఆగిపోతుంది.'];
  if (has(script)) return [' రన్ చేసేది ', { code: said(script) }, ': అది డెవలప్‌మెంట్ సర్వర్.'];
  return [' డెవలప్‌మెంట్ కోసం; ప్రొడక్షన్‌కు కాదు.'];
}
