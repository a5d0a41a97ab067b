import { has, said } from '../fact';
import type { Words } from '../words';

export const changes: Words['changes'] = {
  'final-stage-added': (facts) => `కొత్త ఫైనల్ స్టేజ్ ${said(facts['base']) || 'చిన్న బేస్'} తో మొదలవుతుంది`,
  'stage-named': (facts) => `బిల్డ్ చేసే స్టేజ్ పేరు ${said(facts['name']) || 'builder'}`,
  'dependencies-first': (facts) =>
    `ముందు ${said(facts['files']) || 'డిపెండెన్సీల జాబితా'}, తర్వాత ${said(facts['command']) || 'ఇన్‌స్టాల్'}, ఆ తర్వాత సోర్స్: ఇన్‌స్టాల్ క్యాష్‌లో ఉంటుంది`,
  'only-output-copied': (facts) => `${said(facts['path']) || 'బిల్డ్ ఫలితం'} మాత్రమే ఇమేజ్‌లోకి వెళ్తుంది`,
  'smaller-base': (facts) => `${said(facts['from']) || 'పాత బేస్'} బదులు ${said(facts['to']) || 'చిన్న బేస్'}`,
  'production-dependencies': (facts) => `${said(facts['command']) || 'ఇన్‌స్టాల్'} dev ప్యాకేజీలను తీసేస్తుంది`,
  'command-replaced': (facts) =>
    `${said(facts['from']) || 'పాత కమాండ్'} బదులు ${said(facts['to']) || 'కొత్త కమాండ్'}`,
  'command-as-list': (facts) =>
    `కమాండ్ లిస్ట్‌లా ఉంది, కాబట్టి stop signal యాప్‌కు చేరుతుంది${has(facts['to']) ? `: ${said(facts['to'])}` : ''}`,
  'port-changed': (facts) =>
    has(facts['from'])
      ? `పోర్ట్ ${said(facts['from'])} బదులు ${said(facts['to'])}`
      : `పోర్ట్ ${said(facts['to']) || '8080'} లో సర్వ్ చేస్తుంది`,
  'non-root-user': (facts) => `root కాదు, యూజర్ ${said(facts['user']) || '1000'} గా రన్ అవుతుంది`,
  'spa-fallback': () => 'ఫైల్ కాని పాత్‌కు index.html వస్తుంది, కాబట్టి రిఫ్రెష్ పనిచేస్తుంది',
  'static-binary': (facts) => `${said(facts['variable']) || 'బిల్డ్'} తో బైనరీకి C లైబ్రరీ అవసరం లేదు`,
  'settings-moved': (facts) => `ఫైనల్ స్టేజ్‌లోకి వెళ్లినవి: ${said(facts['settings']) || 'రన్ సెట్టింగ్‌లు'}`,
  'settings-dropped': (facts) => `తీసేసినవి, వాటిని ఇక ఏదీ చదవదు: ${said(facts['settings']) || 'బిల్డ్ సెట్టింగ్‌లు'}`,
  'dockerignore-added': (facts) =>
    `.dockerignore వీటిని ఇమేజ్‌లోకి రానివ్వదు: ${said(facts['patterns']) || 'అవసరం లేని ఫైళ్లు'}`,
};
