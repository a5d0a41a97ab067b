import { catches, catchesNot, notShipped } from './catches';

const RULE = 'recursive-chown-layer';
const FAULT =
  'FROM node:24-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nRUN chown -R node:node /app';

test('catches files stored a second time, and weighs them', () => {
  const { facts, saves } = catches(RULE, FAULT, 5);
  expect(facts['suggestion']).toBe('COPY --chown=node:node');
  expect(saves?.likely).toBeGreaterThan(1_000_000);
  catches(RULE, 'FROM node:24-slim\nCOPY app /app\nRUN chmod -R 755 /app', 3);
});

test('does not catch files of the same layer, or a folder that is empty', () => {
  catchesNot(
    RULE,
    'FROM node:24-slim\nWORKDIR /app\nCOPY --chown=node package*.json ./\nRUN npm ci && chown -R node:node node_modules',
  );
  catchesNot(RULE, 'FROM node:24-slim\nRUN mkdir /data && chown -R node /data');
  catchesNot(RULE, 'FROM node:24-slim\nCOPY --chown=node:node . /app');
});

test('does not catch a stage that does not ship', () => {
  catchesNot(RULE, notShipped(FAULT));
});
