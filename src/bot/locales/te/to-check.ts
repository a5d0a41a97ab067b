import type { Words } from '../words';

export const toCheck: Words['toCheck'] = {
  parses: () => ['పైన చెప్పిన లైన్లు సరిచేయండి: Docker ఈ ఫైల్‌ను ఇంకా చదవలేదు.'],
  'command-exists': (detail) => [{ code: detail }, ' చివరి ఇమేజ్‌లో ఉందో లేదో చూడండి.'],
  'copy-sources-exist': (detail) => [
    'మీ build ',
    { code: detail },
    ' లోనే రాస్తుందో చూడండి: Vite dist, Create React App build, Angular dist/<name>/browser.',
  ],
  'libc-matches': (detail) => ['ప్రోగ్రామ్ వేరే C library మీద నడుస్తుందో చూడండి: ', { code: detail }, '.'],
  'runtime-settings-kept': (detail) => ['ఈ మార్పు కావాలనుకున్నదేనా చూడండి: ', { code: detail }, '.'],
  'interpreter-present': (detail) => [{ code: detail }, ' చివరి ఇమేజ్‌లో ఉందో లేదో చూడండి.'],
  'port-not-privileged': (detail) => ['root కాని user కు 1023 కంటే పెద్ద పోర్ట్ ఎంచుకోండి: ', { code: detail }, '.'],
  'ca-certificates': (detail) => ['HTTPS calls కు CA certificates దొరుకుతాయో చూడండి: ', { code: detail }, '.'],
  'size-not-larger': () => ['లాభం ఉందో చూడండి: ఇమేజ్ చిన్నది కాకపోవచ్చు.'],
};
