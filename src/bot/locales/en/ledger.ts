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
  'base-stage': (facts) => `all of ${said(facts['stage']) || 'an earlier stage'}`,
  'base-unknown': (facts) => `${shortPath(facts['image'], 24) || 'base image'} (a guess)`,
  scratch: () => 'empty base',
  metadata: () => 'settings only',
  'context-copy': (facts) =>
    facts['path'] === '.' || !has(facts['path'])
      ? 'your whole folder'
      : `your files: ${shortPath(facts['path'])}`,
  'stage-copy': (facts) => `${shortPath(facts['path'], 18) || 'files'} from ${stage(facts['from'])}`,
  'image-copy': (facts) =>
    `${shortPath(facts['path'], 14) || 'files'} from ${shortPath(facts['image'], 14) || 'an image'}`,
  'download-url': (facts) =>
    downloads(facts, {
      from: (host) => `fetched from ${host}`,
      named: (name) => `new files: ${name}`,
      files: 'new files',
    }),
  'os-packages': (facts) =>
    osPackages(facts, { lists: 'package lists', upgraded: 'upgraded system packages' }),
  'language-packages': (facts) => languagePackages(facts, { packages: 'packages', cache: 'cache' }),
  'build-output': (facts) =>
    buildOutput(facts, {
      output: 'build output',
      mostlyCache: 'mostly build cache',
      by: (command) => `built by ${command}`,
    }),
  cleanup: () => 'deleted too late: saves nothing',
  'rewritten-files': (facts) => `second copy of ${shortPath(facts['path'], 19) || 'the same files'}`,
  'unknown-command': (facts) => `${shortPath(facts['command'], 18) || 'a command'}: size unknown`,
  nothing: () => 'adds nothing',
};

/** A stage without a name is known by its number; they are counted from 1, as in the list of stages. */
const stage = (from: Fact | undefined) =>
  typeof from === 'number' ? `stage ${from + 1}` : shortPath(from, 10) || 'a stage';
