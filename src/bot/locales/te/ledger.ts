import { has, said } from '../fact';
import type { Words } from '../words';

export const ledger: Words['ledger'] = {
  'base-image': (facts) => said(facts['image']),
  'base-stage': (facts) => `${said(facts['stage'])} లో ఉన్నవన్నీ`,
  'base-unknown': (facts) => `${said(facts['image'])} (సైజు తెలియదు)`,
  scratch: () => 'ఖాళీ base',
  metadata: () => 'settings మాత్రమే',
  'context-copy': (facts) => `మీ ఫైళ్లు: ${said(facts['path'])}`,
  'stage-copy': (facts) => `${said(facts['from'])} నుంచి ${said(facts['path'])}`,
  'image-copy': (facts) => `${said(facts['from'])} నుంచి ${said(facts['path'])}`,
  'download-url': () => 'డౌన్‌లోడ్ చేసిన ఫైళ్లు',
  'os-packages': (facts) =>
    has(facts['packages']) ? `system packages: ${said(facts['packages'])}` : 'package lists',
  'language-packages': (facts) =>
    `${said(facts['manager'])} packages${has(facts['framework']) ? ` (${said(facts['framework'])})` : ''}`,
  'build-output': (facts) => `build output${has(facts['path']) ? ` ${said(facts['path'])}` : ''}`,
  cleanup: () => 'పాత లేయర్ ఫైళ్లు తీసేయడం: సైజు తగ్గదు',
  'rewritten-files': () => 'అవే ఫైళ్లు, రెండోసారి store అవుతాయి',
  'unknown-command': () => 'ఈ command కు నా దగ్గర లెక్కలు లేవు',
  nothing: () => 'ఏమీ చేరదు',
};
