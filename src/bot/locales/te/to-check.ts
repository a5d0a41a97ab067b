import { detailAfter, detailOf, isBuildFolder } from '../detail';
import type { Words } from '../words';

export const toCheck: Words['toCheck'] = {
  parses: (detail) => ['ముందు ఫైల్‌ను సరిచేయండి, Docker ఇంకా చదవలేకపోతోంది', ...detailAfter(detail)],
  'command-exists': (detail) => [detailOf(detail, 'మొదలయ్యే కమాండ్'), ' ఫైనల్ ఇమేజ్‌లో ఉందో లేదో చూడండి.'],
  'copy-sources-exist': (detail) =>
    isBuildFolder(detail)
      ? [
          'మీ బిల్డ్ ',
          { code: detail },
          ' లోనే రాస్తుందా చూడండి: Vite dist లో, Create React App build లో, Angular dist/<name>/browser లో రాస్తాయి.',
        ]
      : [detailOf(detail, 'కాపీ చేసే ప్రతి పాత్'), ' నిజంగా ఉందో లేదో చూడండి.'],
  'nothing-left-behind': (detail) =>
    detail === '.env'
      ? [
          'మీ ప్రోగ్రామ్ ',
          { code: '.env' },
          ' చదివితే, కంటైనర్‌ను ',
          { code: '--env-file .env' },
          ' తో మొదలుపెట్టండి: ఆ ఫైల్ ఇమేజ్‌లో ఉండదు.',
        ]
      : [
          'మీ ప్రోగ్రామ్ నడిచేటప్పుడు ',
          detailOf(detail, 'ప్రాజెక్ట్ ఫోల్డర్'),
          ' లోని ఫైళ్లు (templates, settings) చదివితే, వాటిని కూడా చివరి స్టేజ్‌లోకి కాపీ చేయండి.',
        ],
  'libc-matches': (detail) => ['ప్రోగ్రామ్ వేరే C లైబ్రరీ మీద రన్ అవుతుందో లేదో చూడండి', ...detailAfter(detail)],
  'runtime-settings-kept': (detail) =>
    detail.includes('=…')
      ? [
          'సీక్రెట్‌ను ఫైల్ నుంచి తీసేసి, కంటైనర్ మొదలుపెట్టేటప్పుడు ',
          { code: '--env-file' },
          ' తో ఇవ్వండి',
          ...detailAfter(detail),
        ]
      : ['ఈ మార్పు మీకు కావాలా చూడండి', ...detailAfter(detail)],
  'interpreter-present': (detail) => [detailOf(detail, 'ఇంటర్‌ప్రెటర్'), ' ఫైనల్ ఇమేజ్‌లో ఉందో లేదో చూడండి.'],
  'port-not-privileged': (detail) => [
    '1023 కంటే పెద్ద పోర్ట్ పెట్టండి, root కాని యూజర్ దీన్ని తెరవలేకపోవచ్చు',
    ...detailAfter(detail),
  ],
  'ca-certificates': (detail) => ['HTTPS కాల్స్‌కు CA సర్టిఫికెట్లు దొరుకుతాయో లేదో చూడండి', ...detailAfter(detail)],
  'size-not-larger': () => ['రెండు సైజులూ పోల్చండి: కొత్త ఇమేజ్ చిన్నది కాకపోవచ్చు.'],
};
