/** What every word may be said of: facts as the analyzer's rooms emit them, and values for the other words. */
import type { ChangeId, Facts, LedgerWhatId, ProblemCode, ProofCheckId, RuleId } from '../../../src/analyzer';
import type { AnalysisWords, ChatWords, LessonWords, Words } from '../../../src/bot/locales/words';

export const findings: Record<RuleId, Facts[]> = {
  'apk-cache-left': [{ path: '/var/cache/apk' }],
  'apt-lists-left': [{ path: '/var/lib/apt/lists' }],
  'apt-recommends': [{ packages: ['git'] }, { packages: ['curl', 'git', 'make', 'gcc', 'vim'] }],
  'copy-before-install': [
    { install: 'npm ci', installLine: 4, manifests: ['package.json', 'package-lock.json'] },
    { install: 'pip install -r', installLine: 9, manifests: ['requirements.txt'] },
  ],
  'copy-whole-stage': [{ path: '/app' }, { path: '/' }],
  'delete-in-later-layer': [
    { path: '/var/lib/apt/lists', madeAt: 3 },
    { path: 'build-base', madeAt: 2 },
  ],
  'dev-dependencies-shipped': [{ command: 'npm ci --omit=dev' }],
  'dev-server-in-production': [
    { command: 'npm start', script: null, missing: false, suggestion: null },
    { command: 'npm start', script: null, missing: true, suggestion: null },
    { command: 'npm run dev', script: 'vite --host', missing: false, suggestion: null },
    { command: 'flask run', script: null, missing: false, suggestion: 'gunicorn' },
  ],
  'development-target': [
    { name: 'dev', suggestion: 'production' },
    { name: 'test', suggestion: null },
  ],
  'floating-or-eol-base': [
    { image: 'node:20-alpine', eol: '2026-04-30', suggestion: 'node:24-alpine' },
    { image: 'debian:stretch', eol: '2022-07', suggestion: null },
    { image: 'nginx:alpine', eol: null, suggestion: null },
  ],
  'heavy-runtime-base': [{ image: 'node:24', suggestion: 'node:24-slim' }],
  'nothing-copied-from-builder': [{ name: 'builder' }, { name: null }],
  'npm-install-not-ci': [{ command: 'npm install --omit=dev', suggestion: 'npm ci --omit=dev' }],
  'pip-cache-left': [{ path: '/root/.cache/pip' }],
  'real-multi-stage': [
    { stages: 2, builder: 'builder', leftBehind: 524_350_594 },
    { stages: 3, builder: null, leftBehind: 0 },
  ],
  'recursive-chown-layer': [{ suggestion: 'COPY --chown=app:app' }],
  'runs-as-root': [
    { image: 'node:24-alpine', suggestion: 'node', base: null },
    { image: 'nginx:1.30', suggestion: '1000', base: 'nginxinc/nginx-unprivileged:1.30' },
  ],
  'secret-in-build': [
    { name: 'NPM_TOKEN', where: 'argument', ships: false },
    { name: 'DB_PASSWORD', where: 'environment', ships: true },
    { name: '.npmrc', where: 'file', ships: true },
    { name: 'GitHub token', where: 'text', ships: true },
  ],
  'shell-form-command': [{ command: 'node server.js', suggestion: 'CMD ["node", "server.js"]' }],
  'single-stage-build-tools': [
    {
      stack: 'node-static',
      output: '/app/dist',
      base: 'nginxinc/nginx-unprivileged:1.30-alpine-slim',
      tools: ['Node.js', 'npm', 'node_modules', 'source'],
      buildLine: 5,
    },
    {
      stack: 'python',
      output: null,
      base: 'python:3.14-slim',
      tools: ['gcc', 'header files'],
      buildLine: null,
    },
    { stack: 'node-server', output: '/app/dist', base: null, tools: ['source'], buildLine: 6 },
  ],
  'unknown-copy-source-stage': [
    { name: 'bulder', suggestion: 'builder' },
    { name: 'assets', suggestion: null },
  ],
  'whole-context-copied': [
    { dockerignore: false, missing: ['.git', '.env', 'node_modules'] },
    { dockerignore: true, missing: ['.git'] },
    { dockerignore: true, missing: [] },
  ],
};

export const ledger: Record<LedgerWhatId, Facts[]> = {
  'base-image': [
    { image: 'node:20-alpine', matched: 'node:20-alpine' },
    { image: 'nginxinc/nginx-unprivileged:1.30-alpine-slim', matched: null },
  ],
  'base-stage': [{ stage: 'builder', index: 0, image: 'node:24' }],
  'base-unknown': [
    { image: 'registry.example.com/platform/teams/base:2026', matched: null },
    { image: null },
  ],
  scratch: [{ image: 'scratch', matched: 'scratch' }],
  metadata: [{ keyword: 'ENV' }],
  'context-copy': [{ path: '.', dockerignore: false }, { path: 'services/checkout/src/main/resources' }],
  'stage-copy': [
    { path: '/app/dist', from: 'builder', framework: 'vite' },
    { path: '/usr/src/app/apps/shop/build/standalone', from: 0 },
  ],
  'image-copy': [{ image: 'ghcr.io/astral-sh/uv:0.9', path: '/uv' }],
  'download-url': [
    { url: 'https://user:pass@nodejs.org/dist/node-v24.tar.xz', path: '/opt' },
    { path: 'app.tar.gz' },
    { packages: 'playwright' },
    { url: '', path: '/tmp/tool' },
  ],
  'os-packages': [
    {
      manager: 'apt',
      packages: 'build-essential default-libmysqlclient-dev python3-dev curl',
      recommends: true,
    },
    { manager: 'apk', packages: 'curl git', leftover: 2_300_000 },
    { path: '/var/lib/apt/lists', leftover: 20_000_000 },
    { packages: '' },
  ],
  'language-packages': [
    { manager: 'npm', framework: 'create-react-app', production: false, leftover: 60_000_000 },
    { manager: 'pnpm', framework: null, production: true },
    { manager: 'npm', packages: 'serve pm2', leftover: 500 },
    { manager: 'go', path: '/go/pkg/mod', leftover: 180_000_000 },
    { manager: 'yarn', path: '/usr/local/share/.cache/yarn' },
    { manager: 'pip', packages: 'flask gunicorn sqlalchemy pandas' },
    { manager: 'cargo', leftover: 90_000_000 },
    { path: '/opt/venv' },
  ],
  'build-output': [
    { framework: 'vite', path: '/app/dist' },
    { manager: 'go', path: '~/.cache/go-build' },
    { framework: 'next', path: '.next/cache' },
    { command: 'make' },
    { manager: 'cargo' },
  ],
  cleanup: [{}],
  'rewritten-files': [{ path: '/usr/src/app' }],
  'unknown-command': [{ command: 'install-everything-we-need.sh' }, {}],
  nothing: [{}],
};

export const problems: Record<ProblemCode, Facts[]> = {
  empty: [{}],
  'too-large': [{ bytes: 70_000, lines: 2_100, limitBytes: 65_536, limitLines: 2_000 }],
  'not-text': [{ kind: 'zip' }, { kind: 'binary' }],
  'not-a-dockerfile': [{}],
  'no-from': [{}],
  'no-instruction-before-from': [{ keyword: 'RUN' }],
  'unknown-instruction': [
    { keyword: 'RUNN', suggestion: 'RUN' },
    { keyword: 'HELLO', suggestion: null },
    { keyword: 'ONBUILD', suggestion: 'RUN' },
  ],
  'missing-argument': [{ keyword: 'COPY' }],
  'bad-flag': [
    { keyword: 'COPY', flag: 'form', suggestion: 'from' },
    { keyword: 'RUN', flag: 'mount', suggestion: 'cache' },
    { keyword: 'HEALTHCHECK', flag: 'interval', value: 'soon' },
  ],
  'bad-argument': [
    { keyword: 'SHELL' },
    { keyword: 'FROM', raw: 'NODE:24', suggestion: 'node:24' },
    { keyword: 'FROM', raw: 'node::24', suggestion: 'node::24' },
    { keyword: 'COPY', name: '7', stages: 2 },
    { keyword: 'COPY', name: '$STAGE' },
    { keyword: '# escape', value: 'x' },
  ],
  'unterminated-heredoc': [{ keyword: 'RUN', name: 'EOF' }],
  'unterminated-continuation': [{ keyword: 'RUN' }, { keyword: null }],
  'bad-stage-name': [{ name: '1st' }],
  'reserved-stage-name': [{ name: 'scratch' }],
  'duplicate-stage-name': [{ name: 'build', firstLine: 1 }],
  'copy-from-self': [{ name: 'build', keyword: 'COPY' }],
  'copy-from-later-stage': [{ name: 'build', keyword: 'COPY', laterLine: 9 }],
  'stage-cycle': [{ name: 'build', keyword: 'COPY', laterLine: 9 }],
  'empty-base-name': [{ raw: '$BASE', variables: ['BASE'] }],
  'unknown-target': [
    { target: 'biuld', suggestion: 'build' },
    { target: 'nope', suggestion: null },
  ],
  'markdown-fence': [{ closed: true }, { closed: false }],
};

export const changes: Record<ChangeId, Facts[]> = {
  'final-stage-added': [{ base: 'nginxinc/nginx-unprivileged:1.30-alpine-slim' }],
  'stage-named': [{ name: 'builder' }],
  'dependencies-first': [{ files: ['package.json', 'package-lock.json'], command: 'npm ci' }],
  'only-output-copied': [{ path: '/app/dist' }],
  'smaller-base': [{ from: 'node:24', to: 'node:24-slim' }],
  'production-dependencies': [{ command: 'npm prune --omit=dev' }],
  'command-replaced': [{ from: 'npm start', to: 'nginx -g daemon off;' }],
  'command-as-list': [{ to: 'CMD ["node", "server.js"]' }],
  'port-changed': [
    { from: 80, to: 8080 },
    { from: null, to: 8080 },
  ],
  'non-root-user': [{ user: '101' }],
  'spa-fallback': [{}],
  'static-binary': [{ variable: 'CGO_ENABLED=0' }],
  'settings-moved': [{ settings: ['LABEL'] }],
  'settings-dropped': [{ settings: ['STOPSIGNAL SIGINT'] }],
  'dockerignore-added': [{ patterns: ['node_modules', 'dist', '.git', '.env'] }],
};

export const details: Record<ProofCheckId, string[]> = {
  parses: ['bad-argument (line 3)', ''],
  'command-exists': ['/app/server', '-'],
  'copy-sources-exist': ['/app/dist', 'nginx.conf', ''],
  'nothing-left-behind': ['/src', ''],
  'libc-matches': ['golang:1.26 (glibc) → alpine:3.22 (musl)', '-'],
  'runtime-settings-kept': ['USER root → 101', '=', 'ENV API_TOKEN=…'],
  'interpreter-present': ['node', ''],
  'port-not-privileged': ['80 · USER 101', ''],
  'ca-certificates': ['scratch', ''],
  'size-not-larger': ['100.0 → 120.0 MB', ''],
};

/** For each word that is a function, the arguments it is tried with. */
type Calls<Topic> = {
  [
    Word in keyof Topic as Topic[Word] extends (...given: never[]) => unknown ? Word : never
  ]-?: Topic[Word] extends (...given: infer Given) => unknown ? Given[] : never;
};

const sizes = { disk: '~410 MB', download: '~150 MB', containerd: '~560 MB' };

export const analysis: Calls<AnalysisWords> = {
  summaryWithSaving: [['~410 MB', '18 MB']],
  summary: [['410 MB']],
  timesSmaller: [['23']],
  range: [
    ['220–760 MB', '15–24 MB'],
    ['136 MB', null],
  ],
  threeSizes: [[sizes]],
  threeSizesBeforeAfter: [[sizes, sizes]],
  severalStages: [
    [2, 1],
    [4, 2],
  ],
  developmentTarget: [['dev']],
  brings: [['/app/dist, /app/public', 'builder']],
  stage: [[0]],
  otherLines: [[1], [3]],
  atLine: [[12]],
  more: [[1], [4]],
  proven: [[9]],
  unproven: [[7, 9]],
  rewriteSizes: [
    ['15–24 MB', '95.7'],
    ['420 MB', '-3.1'],
  ],
  lessonButton: [['COPY --from']],
};

export const lessons: Calls<LessonWords> = {
  step: [[2, 7]],
  hint: [[1, 3]],
  unknownLesson: [['ms-99', 'ms-09']],
  passed: [
    [0, 10],
    [3, 10],
  ],
};

export const chat: Calls<ChatWords> = {
  languageUnknown: [['klingon']],
  answerFrom: [['ms-05 COPY --from']],
  outside: [['COPY --from'], ['']],
  failure: [['1a2b3c4d']],
  pasteTooLarge: [['video.mp4']],
  pasteNotText: [['photo.png']],
  pasteUnreadable: [['Dockerfile']],
  contextWithoutDockerfile: [['package.json']],
};

export const slack: Calls<Words['slack']> = {
  shortened: [[2_900, 9_000]],
  fileFollows: [['Dockerfile']],
};

export const discord: Calls<Words['discord']> = { shortened: [['answer.txt']] };
