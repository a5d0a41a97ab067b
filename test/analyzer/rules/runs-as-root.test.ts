import { catches, catchesNot, notShipped } from './catches';

const RULE = 'runs-as-root';

test('catches no USER, and USER root, on bases that start as root', () => {
  expect(catches(RULE, 'FROM node:24-slim\nCMD ["node", "a.js"]', 1).facts['suggestion']).toBe('node');
  catches(RULE, 'FROM alpine:3.23\nUSER nobody\nUSER root\nCMD ["true"]', 3);
  catches(RULE, 'FROM alpine:3.23\nUSER 0:0\nCMD ["true"]', 2);
  catches(RULE, 'FROM scratch\nCOPY app /app\nCMD ["/app"]', 1);
});

test.each([
  ['a USER', 'FROM node:24-slim\nUSER node\nCMD ["node"]'],
  ['a number', 'FROM node:24-slim\nUSER 1000:1000\nCMD ["node"]'],
  ['a variable', 'FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER $APP_UID\nCMD ["x"]'],
  ['a USER of the stage it is built on', 'FROM node:24-slim AS base\nUSER node\nFROM base\nCMD ["node"]'],
  ['nginx-unprivileged', 'FROM nginxinc/nginx-unprivileged:1.30-alpine\nCOPY dist /usr/share/nginx/html'],
  ['distroless nonroot', 'FROM gcr.io/distroless/static-debian12:nonroot\nCMD ["/a"]'],
  ['chainguard', 'FROM cgr.dev/chainguard/node:latest\nCMD ["a.js"]'],
  ['a base that nobody knows', 'FROM acme/base:1.2\nCMD ["x"]'],
  ['an entrypoint that drops privileges', 'FROM debian:bookworm-slim\nENTRYPOINT ["gosu", "app", "server"]'],
])('does not catch %s', (_, dockerfile) => {
  catchesNot(RULE, dockerfile);
});

test('does not catch a stage that does not ship', () => {
  catchesNot(RULE, notShipped('FROM node:24\nUSER root\nRUN npm ci'));
});

test('names another image where USER alone would stop the program', () => {
  const base = (image: string) =>
    catches(RULE, `FROM ${image}\nCOPY dist /usr/share/nginx/html`, 1).facts['base'];
  expect(base('nginx:1.27-alpine')).toBe('nginxinc/nginx-unprivileged:1.27-alpine');
  expect(base('nginx:alpine')).toBe('nginxinc/nginx-unprivileged:1.30-alpine');
  expect(base('node:24-slim')).toBeNull();
});
