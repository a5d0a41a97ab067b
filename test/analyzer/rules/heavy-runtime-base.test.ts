import { catches, catchesNot, notShipped } from './catches';

const RULE = 'heavy-runtime-base';

test.each([
  ['node:24', 'node:24-slim', 800e6],
  ['node:22-bookworm', 'node:22-bookworm-slim', 800e6],
  ['python:3.12', 'python:3.12-slim', 800e6],
  ['eclipse-temurin:21-jdk', 'eclipse-temurin:21-jre', 50e6],
  ['eclipse-temurin:21-jdk-alpine', 'eclipse-temurin:21-jre-alpine', 50e6],
])('catches %s', (image, suggestion, atLeast) => {
  const { facts, saves } = catches(RULE, `FROM ${image}\nCMD ["x"]`, 1);
  expect(facts).toEqual({ image, suggestion });
  expect(saves?.likely).toBeGreaterThan(atLeast);
});

test('catches an SDK in the final stage of two', () => {
  catches(
    RULE,
    'FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nRUN dotnet publish -o /out\nFROM mcr.microsoft.com/dotnet/sdk:10.0\nCOPY --from=build /out .\nENTRYPOINT ["dotnet", "a.dll"]',
    3,
  );
});

test('catches Node under a site that only needs files served', () => {
  const { facts } = catches(
    RULE,
    'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nCMD ["npx", "serve", "dist"]',
    1,
  );
  expect(facts['suggestion']).toContain('nginx-unprivileged');
});

test.each([
  'node:24-slim',
  'node:24-alpine',
  'python:3.12-slim-bookworm',
  'eclipse-temurin:21-jre',
  'debian:bookworm',
  'acme/node:1',
])('does not catch %s', (image) => {
  catchesNot(RULE, `FROM ${image}\nCMD ["x"]`);
});

test('does not catch a stage that does not ship', () => {
  catchesNot(RULE, notShipped('FROM golang:1.26\nRUN go build -o /out/app .'));
});
