import type { Facts, LedgerWhatId } from '../../../src/analyzer';
import { wordsOf } from '../../../src/bot/locales';

const cells: [LedgerWhatId, Facts, en: string, teLatn: string][] = [
  ['context-copy', { path: '.' }, 'your whole folder', 'nee folder motham'],
  [
    'stage-copy',
    { path: '/app/dist', from: 'builder' },
    '/app/dist from builder',
    'builder nunchi /app/dist',
  ],
  ['stage-copy', { path: '/app/dist', from: 0 }, '/app/dist from stage 1', 'stage 1 nunchi /app/dist'],
  ['image-copy', { path: '/uv', image: 'astral/uv:1' }, '/uv from astral/uv:1', 'astral/uv:1 nunchi /uv'],
  ['download-url', { url: 'https://u:p@go.dev/dl/go.tar.gz' }, 'fetched from go.dev', 'go.dev nunchi'],
  [
    'os-packages',
    { manager: 'apt', packages: 'curl git make gcc' },
    'apt: curl, git, make +1',
    'apt: curl, git, make +1',
  ],
  ['os-packages', { path: '/var/lib/apt/lists' }, 'package lists', 'package lists'],
  ['os-packages', { packages: '' }, 'upgraded system packages', 'upgrade ayina packages'],
  ['build-output', { path: '/app/dist' }, 'build output: /app/dist', 'build output: /app/dist'],
  ['build-output', { manager: 'go', path: '/cache' }, 'mostly build cache', 'ekkuvagaa build cache'],
  ['build-output', { path: '~/.cache/go-build' }, 'mostly build cache', 'ekkuvagaa build cache'],
  ['build-output', { command: 'make' }, 'built by make', 'make build chesindhi'],
  ['base-unknown', { image: 'acme/base:1' }, 'acme/base:1 (a guess)', 'acme/base:1 (guess)'],
];

test.each(cells)('%s %j is "%s"', (id, facts, en, teLatn) => {
  expect(wordsOf('en').ledger[id](facts)).toBe(en);
  expect(wordsOf('te-Latn').ledger[id](facts)).toBe(teLatn);
});

const packages: [Facts, string][] = [
  [{ manager: 'npm', framework: 'vite', production: false }, 'node_modules (vite)'],
  [{ manager: 'npm', framework: null, production: true }, 'node_modules (prod)'],
  [{ manager: 'npm', framework: 'create-react-app', production: true }, 'node_modules (CRA, prod)'],
  [{ manager: 'npm', leftover: 60_000_000 }, 'node_modules + cache'],
  [{ manager: 'npm', leftover: 999_999 }, 'node_modules'],
  [{ manager: 'npm', packages: 'serve pm2' }, 'npm: serve, pm2'],
  [{ manager: 'yarn', path: '/usr/local/share/.cache/yarn', leftover: 9e6 }, 'yarn cache'],
  [{ manager: 'go', path: '/go/pkg/mod', leftover: 9e6 }, 'go packages'],
  [{ manager: 'cargo', leftover: 9e6 }, 'cargo packages'],
  [{ manager: 'pip', packages: 'flask', leftover: 9e6 }, 'pip: flask + cache'],
  [{ path: '/opt/venv' }, '/opt/venv'],
  [{}, 'packages'],
];

test.each(packages)('packages %j are "%s"', (facts, cell) => {
  expect(wordsOf('en').ledger['language-packages'](facts)).toBe(cell);
});
