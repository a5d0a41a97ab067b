import { catches, catchesNot } from './catches';

const RULE = 'copy-whole-stage';
const BUILDER = 'FROM node:24-alpine AS builder\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\n';

test('catches the whole project of a builder, and the whole system', () => {
  const { facts } = catches(
    RULE,
    `${BUILDER}FROM nginx:1.30-alpine\nCOPY --from=builder /app /usr/share/nginx/html`,
    6,
  );
  expect(facts['path']).toBe('/app');
  catches(RULE, `${BUILDER}FROM nginx:1.30-alpine\nCOPY --from=builder /app/. /usr/share/nginx/html`, 6);
  catches(RULE, 'FROM debian:bookworm AS base\nRUN echo\nFROM scratch\nCOPY --from=base / /', 4);
});

test('does not catch a copy that chooses', () => {
  catchesNot(RULE, `${BUILDER}FROM nginx:1.30-alpine\nCOPY --from=builder /app/dist /usr/share/nginx/html`);
});

test('does not catch a project that pruned itself first', () => {
  catchesNot(
    RULE,
    `${BUILDER}RUN npm prune --omit=dev\nFROM node:24-alpine\nWORKDIR /app\nCOPY --from=builder /app ./\nCMD ["node", "dist/main.js"]`,
  );
});

test('does not catch it on the way to a stage that does not ship', () => {
  catchesNot(
    RULE,
    `${BUILDER}FROM node:24-alpine AS test\nCOPY --from=builder /app /app\nFROM nginx:1.30-alpine\nCOPY --from=builder /app/dist /usr/share/nginx/html`,
  );
});
