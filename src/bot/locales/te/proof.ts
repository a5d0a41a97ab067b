import type { Words } from '../words';

export const proof: Words['proof'] = {
  parses: 'Docker దీన్ని చదవగలదు',
  'command-exists': 'మొదలయ్యే కమాండ్ ఇమేజ్‌లో ఉంది',
  'copy-sources-exist': 'కాపీ చేసే ప్రతి పాత్ అక్కడ ఉంది',
  'nothing-left-behind': 'ప్రోగ్రామ్ చదివే ఫైళ్లన్నీ ఉన్నాయి',
  'libc-matches': 'బిల్డ్ చేసినదానికి C లైబ్రరీ సరిపోతుంది',
  'runtime-settings-kept': 'రన్ సెట్టింగ్‌లు అలాగే ఉన్నాయి, లేదా మెరుగయ్యాయి',
  'interpreter-present': 'ఇంటర్‌ప్రెటర్ ఇమేజ్‌లో ఉంది',
  'port-not-privileged': 'ఆ యూజర్ పోర్ట్‌ను తెరవగలరు',
  'ca-certificates': 'అవసరమైతే CA సర్టిఫికెట్లు ఉన్నాయి',
  'size-not-larger': 'ఇమేజ్ పెద్దది అవ్వలేదు',
};
