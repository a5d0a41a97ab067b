import { catches, catchesNot, notShipped } from './catches';

const RULE = 'npm-install-not-ci';

test('catches npm install, in any stage that is built', () => {
  expect(catches(RULE, 'FROM node:24\nCOPY package*.json .\nRUN npm install', 3).facts['suggestion']).toBe(
    'npm ci',
  );
  expect(catches(RULE, 'FROM node:24\nRUN npm i --omit=dev', 2).facts['suggestion']).toBe(
    'npm ci --omit=dev',
  );
  catches(RULE, notShipped('FROM node:24\nRUN npm install'), 2);
});

test('does not catch npm ci, other managers, or named packages', () => {
  catchesNot(RULE, 'FROM node:24\nRUN npm ci');
  catchesNot(RULE, 'FROM node:24\nRUN yarn install --frozen-lockfile');
  catchesNot(RULE, 'FROM node:24\nRUN npm install -g pnpm');
  catchesNot(RULE, 'FROM node:24\nRUN npm install typescript');
  catchesNot(RULE, 'FROM node:24\nRUN npm run install-fonts');
});

test('does not catch a stage that is never built', () => {
  catchesNot(RULE, 'FROM node:24 AS old\nRUN npm install\nFROM node:24\nCMD ["node"]');
});
