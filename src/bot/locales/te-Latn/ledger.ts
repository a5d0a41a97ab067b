import { has, said } from '../fact';
import type { Words } from '../words';

export const ledger: Words['ledger'] = {
  'base-image': (facts) => said(facts['image']),
  'base-stage': (facts) => `${said(facts['stage'])} lo unnavanni`,
  'base-unknown': (facts) => `${said(facts['image'])} (size theliyadhu)`,
  scratch: () => 'khaali base',
  metadata: () => 'settings maatrame',
  'context-copy': (facts) => `nee files: ${said(facts['path'])}`,
  'stage-copy': (facts) => `${said(facts['from'])} nunchi ${said(facts['path'])}`,
  'image-copy': (facts) => `${said(facts['from'])} nunchi ${said(facts['path'])}`,
  'download-url': () => 'download chesina files',
  'os-packages': (facts) =>
    has(facts['packages']) ? `system packages: ${said(facts['packages'])}` : 'package lists',
  'language-packages': (facts) =>
    `${said(facts['manager'])} packages${has(facts['framework']) ? ` (${said(facts['framework'])})` : ''}`,
  'build-output': (facts) => `build output${has(facts['path']) ? ` ${said(facts['path'])}` : ''}`,
  cleanup: () => 'paatha layer files delete: size thaggadhu',
  'rewritten-files': () => 'ave files, rendosaari store avuthaayi',
  'unknown-command': () => 'ee command ki naa dhaggara figures levu',
  nothing: () => 'emi add avvadhu',
};
