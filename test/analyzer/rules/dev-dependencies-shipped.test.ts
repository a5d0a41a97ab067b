import { catches, catchesNot, notShipped } from './catches';

const RULE = 'dev-dependencies-shipped';
const SERVER = 'COPY server.js .\nCMD ["node", "server.js"]';

test('catches an install with development packages in what ships', () => {
  const { facts, saves } = catches(
    RULE,
    `FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n${SERVER}`,
    4,
  );
  expect(facts['command']).toBe('npm ci --omit=dev');
  expect(saves?.likely).toBeGreaterThan(0);
});

test('counts what the pasted package.json names', () => {
  const text = JSON.stringify({
    dependencies: { express: '^4' },
    devDependencies: { typescript: '^5', jest: '^30' },
  });
  const dockerfile = `FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n${SERVER}`;
  const { saves } = catches(RULE, dockerfile, 4, { files: [{ name: 'package.json', text }] });
  expect(saves?.likely).toBeGreaterThan(10_000_000);
});

test.each([
  'npm ci --omit=dev',
  'npm ci --only=production',
  'npm install --production',
  'NODE_ENV=production npm ci',
  'yarn install --production',
  'pnpm i --prod --frozen-lockfile',
  'npm ci && npm run build && npm prune --omit=dev',
])('does not catch %s', (command) => {
  catchesNot(RULE, `FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN ${command}\n${SERVER}`);
});

test('does not catch an install under NODE_ENV=production', () => {
  catchesNot(
    RULE,
    `FROM node:24-slim\nENV NODE_ENV=production\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n${SERVER}`,
  );
});

test('does not catch a stage that does not ship, nor a site', () => {
  catchesNot(RULE, notShipped('FROM node:24-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci'));
  catchesNot(
    RULE,
    'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nCMD ["npx", "serve", "-s", "dist"]',
  );
});
