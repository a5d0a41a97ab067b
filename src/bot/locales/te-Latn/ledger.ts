import type { Fact } from '../../../analyzer';
import { buildOutput } from '../build-output';
import { downloads } from '../downloads';
import { has, said } from '../fact';
import { languagePackages } from '../language-packages';
import { osPackages } from '../os-packages';
import { shortPath } from '../short-path';
import type { Words } from '../words';

export const ledger: Words['ledger'] = {
  'base-image': (facts) => shortPath(facts['image'], 37) || 'base image',
  'base-stage': (facts) => `${said(facts['stage']) || 'mundhu stage'} lo unnavanni`,
  'base-unknown': (facts) => `${shortPath(facts['image'], 26) || 'base image'} (guess)`,
  scratch: () => 'khaali base',
  metadata: () => 'settings maatrame',
  'context-copy': (facts) =>
    facts['path'] === '.' || !has(facts['path'])
      ? 'nee folder motham'
      : `nee files: ${shortPath(facts['path'])}`,
  'stage-copy': (facts) => `${stage(facts['from'])} nunchi ${shortPath(facts['path'], 16) || 'files'}`,
  'image-copy': (facts) =>
    `${shortPath(facts['image'], 13) || 'image'} nunchi ${shortPath(facts['path'], 13) || 'files'}`,
  'download-url': (facts) =>
    downloads(facts, {
      from: (host) => `${host} nunchi`,
      named: (name) => `kotha files: ${name}`,
      files: 'kotha files',
    }),
  'os-packages': (facts) => osPackages(facts, { lists: 'package lists', upgraded: 'upgrade ayina packages' }),
  'language-packages': (facts) => languagePackages(facts, { packages: 'packages', cache: 'cache' }),
  'build-output': (facts) =>
    buildOutput(facts, {
      output: 'build output',
      mostlyCache: 'ekkuvagaa build cache',
      by: (command) => `${command} build chesindhi`,
    }),
  cleanup: () => 'late ga delete: size thaggadhu',
  'rewritten-files': (facts) => `${shortPath(facts['path'], 18) || 'ade files'} rendosaari`,
  'unknown-command': (facts) => `${shortPath(facts['command'], 16) || 'command'}: size teliyadhu`,
  nothing: () => 'emi add avvadhu',
};

/** A stage without a name is known by its number; they are counted from 1, as in the list of stages. */
const stage = (from: Fact | undefined) =>
  typeof from === 'number' ? `stage ${from + 1}` : shortPath(from, 10) || 'stage';
