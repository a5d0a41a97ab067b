import type { Words } from '../words';

export const proof: Words['proof'] = {
  parses: 'Docker చదవగలదు',
  'command-exists': 'command ఉంది',
  'copy-sources-exist': 'కాపీ చేసే ప్రతి పాత్ ఆ స్టేజ్‌లో ఉంది',
  'libc-matches': 'build, runtime libc కలుస్తాయి',
  'runtime-settings-kept': 'run settings అవే ఉన్నాయి',
  'interpreter-present': 'interpreter ఉంది',
  'port-not-privileged': 'port ను non-root user వాడగలరు',
  'ca-certificates': 'CA certificates అవసరమైతే ఉన్నాయి',
  'size-not-larger': 'ఇమేజ్ పెద్దది అవ్వలేదు',
};
