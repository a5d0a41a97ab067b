import { has, said } from '../fact';
import type { Words } from '../words';

export const findings: Words['findings'] = {
  'single-stage-build-tools': (facts) => ({
    remedy: [
      'రెండో స్టేజ్ పెట్టి, అందులో ',
      has(facts['output']) ? { code: said(facts['output']) } : 'build output',
      ' మాత్రమే కాపీ చేయండి',
    ],
    why: ['యాప్‌ను build చేసే టూల్స్, దాన్ని నడపడానికి అవసరం లేదు.'],
  }),
  'heavy-runtime-base': (facts) => ({
    remedy: has(facts['suggestion'])
      ? ['చివరి స్టేజ్‌ను ', { code: said(facts['suggestion']) }, ' నుంచి మొదలుపెట్టండి']
      : ['చివరి స్టేజ్‌ను slim లేదా runtime base నుంచి మొదలుపెట్టండి'],
    why: [{ code: said(facts['image']) }, ' లో compilers, టూల్స్ ఉన్నాయి; నడిచే యాప్ వాటిని వాడదు.'],
  }),
  'copy-whole-stage': (facts) => ({
    remedy: [{ code: said(facts['path']) || '/' }, ' అంతా కాకుండా build అయిన ఫైళ్లు మాత్రమే కాపీ చేయండి'],
    why: ['ఈ లైన్‌తో source, build dependencies కూడా వచ్చేస్తున్నాయి.'],
  }),
  'nothing-copied-from-builder': () => ({
    remedy: ['Build అయిన ఫైళ్లను ', { code: 'COPY --from=…' }, ' తో తీసుకోండి'],
    why: ['ముందు స్టేజ్‌లు build అవుతాయి, కానీ వాటి నుంచి ఇమేజ్‌లోకి ఏమీ రాదు.'],
  }),
  'unknown-copy-source-stage': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: `--from=${said(facts['suggestion'])}` }, ' అని రాయండి']
      : [{ code: '--from=' }, ' తర్వాత పేరు చూసుకోండి'],
    why: [{ code: said(facts['name']) }, ' అనే స్టేజ్ లేదు, అందుకే Docker ఆ పేరుతో ఇమేజ్ pull చేయడానికి చూస్తుంది.'],
  }),
  'development-target': (facts) => ({
    remedy: ['Production స్టేజ్‌ను చివరికి జరపండి, లేదా ', { code: '--target' }, ' తో build చేయండి'],
    why: [`docker build . చివరి స్టేజ్‌ను ship చేస్తుంది; అది ${said(facts['name']) || 'development స్టేజ్'}.`],
  }),
  'dev-dependencies-shipped': (facts) => ({
    remedy: ['చివరి స్టేజ్‌లో ', { code: said(facts['command']) || 'npm ci --omit=dev' }, ' తో install చేయండి'],
    why: ['Test, build packages ను యాప్ నడిచేటప్పుడు వాడదు.'],
  }),
  'npm-install-not-ci': (facts) => ({
    remedy: ['Lock file తో ', { code: said(facts['suggestion']) || 'npm ci' }, ' వాడండి'],
    why: ['మీరు test చేసిన versions నే install చేస్తుంది.'],
  }),
  'copy-before-install': () => ({
    remedy: ['ముందు dependency list మాత్రమే కాపీ చేసి, install చేసి, తర్వాత source కాపీ చేయండి'],
    why: ['ఇప్పుడు source లో చిన్న మార్పు చేసినా install అంతా మళ్లీ నడుస్తుంది.'],
  }),
  'whole-context-copied': (facts) => ({
    remedy: has(facts['dockerignore'])
      ? ['యాప్ నడవడానికి కావలసినవి మాత్రమే కాపీ చేయండి']
      : ['node_modules, .git, .env తో ', { code: '.dockerignore' }, ' పెట్టి, కావలసినవి మాత్రమే కాపీ చేయండి'],
    why: ['మీ source, local ఫైళ్లు అందరూ pull చేసే ఇమేజ్‌లో ఉంటాయి.'],
  }),
  'apt-lists-left': () => ({
    remedy: ['ఈ RUN చివర ', { code: 'rm -rf /var/lib/apt/lists/*' }, ' పెట్టండి'],
    why: ['Package lists లేయర్‌లో మిగిలిపోతాయి, వాటిని మళ్లీ ఎవరూ చదవరు.'],
  }),
  'apt-recommends': () => ({
    remedy: [{ code: '--no-install-recommends' }, ' చేర్చండి'],
    why: ['లేకపోతే apt recommended packages కూడా install చేస్తుంది.'],
  }),
  'apk-cache-left': () => ({
    remedy: [{ code: 'apk add --no-cache' }, ' వాడండి'],
    why: ['లేకపోతే package index లేయర్‌లో మిగిలిపోతుంది.'],
  }),
  'pip-cache-left': () => ({
    remedy: [{ code: 'pip install --no-cache-dir' }, ' వాడండి'],
    why: ['pip డౌన్‌లోడ్ చేసిన ప్రతి wheel ను రెండోసారి దాచుకుంటుంది.'],
  }),
  'delete-in-later-layer': () => ({
    remedy: ['ఫైళ్లను చేసిన RUN లోనే తీసేయండి'],
    why: ['తర్వాతి లేయర్ వాటిని దాస్తుంది, అంతే; bytes ఇమేజ్‌లోనే ఉంటాయి.'],
  }),
  'recursive-chown-layer': (facts) => ({
    remedy: ['దాని బదులు ', { code: said(facts['suggestion']) || 'COPY --chown=…' }, ' వాడండి'],
    why: ['కాపీ చేసిన ఫైళ్ల owner మారిస్తే, అవన్నీ రెండోసారి store అవుతాయి.'],
  }),
  'floating-or-eol-base': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: said(facts['suggestion']) }, ' వాడండి']
      : ['Support ఉన్న version కు base image ను pin చేయండి'],
    why: has(facts['eol'])
      ? [{ code: said(facts['image']) }, ` కు ${said(facts['eol'])} తో security fixes ఆగిపోయాయి.`]
      : [{ code: said(facts['image']) }, ' tag మారుతూ ఉంటుంది: వచ్చే నెల అదే ఫైల్ వేరే ఇమేజ్ build చేస్తుంది.'],
  }),
  'runs-as-root': (facts) => ({
    remedy: ['Command ముందు ', { code: `USER ${said(facts['suggestion']) || '1000'}` }, ' పెట్టండి'],
    why: ['యాప్ root గా నడుస్తుంది; ఎవరైనా లోపలికి వస్తే container అంతా వాళ్లదే.'],
  }),
  'secret-in-build': (facts) => ({
    remedy: [
      { code: said(facts['name']) || 'secret' },
      ' ను ',
      { code: 'RUN --mount=type=secret' },
      ' తో ఇవ్వండి',
    ],
    why: ['ఇమేజ్ pull చేసిన ఎవరైనా history లో చదవగలరు. ఆ secret ను కూడా మార్చండి.'],
  }),
  'dev-server-in-production': (facts) => ({
    remedy: has(facts['suggestion'])
      ? [{ code: said(facts['suggestion']) }, ' తో మొదలుపెట్టండి']
      : ['Build అయిన ఫైళ్లను nginx తో అందించండి'],
    why: [{ code: said(facts['command']) || 'npm start' }, ' development server, లేదా ఈ project లో అది ఉండదు.'],
  }),
  'shell-form-command': (facts) => ({
    remedy: ['జాబితాలా రాయండి: ', { code: said(facts['suggestion']) || 'CMD ["node", "server.js"]' }],
    why: ['Shell form లో stop signal shell కు వెళ్తుంది, అందుకే యాప్ 10 సెకన్ల తర్వాత kill అవుతుంది.'],
  }),
  'real-multi-stage': () => ({
    remedy: ['ఇది నిజమైన multi-stage build: వంటగది ఇంట్లోనే, వంటకం మాత్రమే టేబుల్‌కు'],
    why: [],
  }),
};
