import { has, said } from '../fact';
import type { Words } from '../words';

export const changes: Words['changes'] = {
  'final-stage-added': (facts) => `కొత్త చివరి స్టేజ్ ${said(facts['base'])} నుంచి మొదలవుతుంది`,
  'stage-named': (facts) => `build చేసే స్టేజ్‌కు ${said(facts['name'])} అని పేరు`,
  'dependencies-first': (facts) =>
    `ముందు ${said(facts['files'])}, తర్వాత ${said(facts['command'])}, తర్వాత source: install cache అవుతుంది`,
  'only-output-copied': (facts) => `${said(facts['path'])} మాత్రమే ఇమేజ్‌లోకి వెళ్తుంది`,
  'smaller-base': (facts) => `${said(facts['from'])} బదులు ${said(facts['to'])}`,
  'production-dependencies': (facts) =>
    `${said(facts['command'])} నడవడానికి కావలసినవి మాత్రమే install చేస్తుంది, dev packages లేకుండా`,
  'command-replaced': (facts) => `${said(facts['from'])} బదులు ${said(facts['to'])} మొదలవుతుంది`,
  'command-as-list': (facts) => `command జాబితాలా ఉంది, stop signal యాప్‌కు చేరుతుంది: ${said(facts['to'])}`,
  'port-changed': (facts) =>
    has(facts['from'])
      ? `పోర్ట్ ${said(facts['from'])} బదులు ${said(facts['to'])}`
      : `పోర్ట్ ${said(facts['to'])} మీద అందిస్తుంది`,
  'non-root-user': (facts) => `root కాకుండా ${said(facts['user'])} గా నడుస్తుంది`,
  'spa-fallback': () => 'తెలియని paths కు index.html వస్తుంది, అందుకే refresh పనిచేస్తుంది',
  'static-binary': (facts) => `${said(facts['variable'])} తో binary కు C library అవసరం లేదు`,
  'settings-moved': (facts) => `చివరి స్టేజ్‌లోకి వెళ్లినవి: ${said(facts['settings'])}`,
  'settings-dropped': (facts) => `తీసేసినవి, వాటిని ఇక ఏదీ చదవదు: ${said(facts['settings'])}`,
  'dockerignore-added': (facts) => `.dockerignore వీటిని బయట ఉంచుతుంది: ${said(facts['patterns'])}`,
};
