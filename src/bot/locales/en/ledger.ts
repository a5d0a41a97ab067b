import { has, said } from '../fact';
import type { Words } from '../words';

export const ledger: Words['ledger'] = {
  'base-image': (facts) => said(facts['image']),
  'base-stage': (facts) => `all of ${said(facts['stage'])}`,
  'base-unknown': (facts) => `${said(facts['image'])} (size not known)`,
  scratch: () => 'empty base',
  metadata: () => 'settings only',
  'context-copy': (facts) => `your files: ${said(facts['path'])}`,
  'stage-copy': (facts) => `${said(facts['path'])} from ${said(facts['from'])}`,
  'image-copy': (facts) => `${said(facts['path'])} from ${said(facts['from'])}`,
  'download-url': () => 'downloaded files',
  'os-packages': (facts) =>
    has(facts['packages']) ? `system packages: ${said(facts['packages'])}` : 'package lists',
  'language-packages': (facts) =>
    `${said(facts['manager'])} packages${has(facts['framework']) ? ` (${said(facts['framework'])})` : ''}`,
  'build-output': (facts) => `build output${has(facts['path']) ? ` ${said(facts['path'])}` : ''}`,
  cleanup: () => 'deletes files of an earlier layer: saves nothing',
  'rewritten-files': () => 'the same files, stored a second time',
  'unknown-command': () => 'a command I have no figures for',
  nothing: () => 'adds nothing',
};
