import type { Fact } from '../../../analyzer';
import { buildOutput } from '../build-output';
import { downloads } from '../downloads';
import { has, said } from '../fact';
import { languagePackages } from '../language-packages';
import { osPackages } from '../os-packages';
import { shortPath } from '../short-path';
import type { Words } from '../words';

export const ledger: Words['ledger'] = {
  'base-image': (facts) => shortPath(facts['image'], 37) || 'బేస్ ఇమేజ్',
  'base-stage': (facts) => `${said(facts['stage']) || 'ముందు స్టేజ్'} లో ఉన్నవన్నీ`,
  'base-unknown': (facts) => `${shortPath(facts['image'], 26) || 'బేస్ ఇమేజ్'} (అంచనా)`,
  scratch: () => 'ఖాళీ బేస్',
  metadata: () => 'సెట్టింగ్‌లు మాత్రమే',
  'context-copy': (facts) =>
    facts['path'] === '.' || !has(facts['path']) ? 'మీ ఫోల్డర్ మొత్తం' : `మీ ఫైళ్లు: ${shortPath(facts['path'])}`,
  'stage-copy': (facts) => `${stage(facts['from'])} నుంచి ${shortPath(facts['path'], 16) || 'ఫైళ్లు'}`,
  'image-copy': (facts) =>
    `${shortPath(facts['image'], 13) || 'ఇమేజ్'} నుంచి ${shortPath(facts['path'], 13) || 'ఫైళ్లు'}`,
  'download-url': (facts) =>
    downloads(facts, {
      from: (host) => `${host} నుంచి`,
      named: (name) => `కొత్త ఫైళ్లు: ${name}`,
      files: 'కొత్త ఫైళ్లు',
    }),
  'os-packages': (facts) => osPackages(facts, { lists: 'ప్యాకేజీ జాబితాలు', upgraded: 'అప్‌గ్రేడ్ అయిన ప్యాకేజీలు' }),
  'language-packages': (facts) => languagePackages(facts, { packages: 'ప్యాకేజీలు', cache: 'క్యాష్' }),
  'build-output': (facts) =>
    buildOutput(facts, {
      output: 'బిల్డ్ ఫలితం',
      mostlyCache: 'ఎక్కువగా బిల్డ్ క్యాష్',
      by: (command) => `${command} బిల్డ్ చేసింది`,
    }),
  cleanup: () => 'ఆలస్యంగా తొలగింపు: సైజు తగ్గదు',
  'rewritten-files': (facts) => `${shortPath(facts['path'], 18) || 'అవే ఫైళ్లు'} రెండోసారి`,
  'unknown-command': (facts) => `${shortPath(facts['command'], 16) || 'కమాండ్'}: సైజు తెలియదు`,
  nothing: () => 'ఏమీ చేరదు',
};

/** A stage without a name is known by its number; they are counted from 1, as in the list of stages. */
const stage = (from: Fact | undefined) =>
  typeof from === 'number' ? `స్టేజ్ ${from + 1}` : shortPath(from, 10) || 'స్టేజ్';
