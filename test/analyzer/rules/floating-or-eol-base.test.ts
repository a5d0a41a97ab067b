import { catches, catchesNot, notShipped } from './catches';

const RULE = 'floating-or-eol-base';

test.each([
  ['node:20-alpine', '2026-04-30', 'node:24-alpine'],
  ['node:18.19.1-bookworm-slim', '2025-04-30', 'node:24-slim'],
  ['docker.io/library/python:3.8', '2024-10-07', 'python:3.14'],
  ['python:3.10.4-slim', '2026-10-31', 'python:3.14-slim'],
  ['debian:buster-slim', '2024-06-30', 'debian:trixie-slim'],
  ['mcr.microsoft.com/dotnet/sdk:6.0', '2024-11-12', 'mcr.microsoft.com/dotnet/sdk:10.0'],
  ['ubuntu', null, 'ubuntu:24.04'],
  ['node:latest', null, 'node:24'],
  ['nginx:alpine', null, 'nginx:1.30-alpine'],
  ['node:lts-slim', null, 'node:24-slim'],
  ['ghcr.io/acme/app', null, null],
])('catches %s', (image, eol, suggestion) => {
  const { facts } = catches(RULE, `FROM ${image}\nCMD ["x"]`, 1);
  expect(facts).toEqual({ image, eol, suggestion });
});

test.each([
  'node:24-alpine',
  'python:3.14-slim',
  'python:3.100', // no such release is over
  'debian:bookworm-slim',
  'ubuntu:noble',
  'scratch',
  'gcr.io/distroless/static-debian12:nonroot',
  'nginx@sha256:0e52bd054126cdc040b1276c0af347aeb02a41b9cfe305d6094767ac30e97949',
  'cgr.dev/chainguard/static:latest',
])('does not catch %s', (image) => {
  catchesNot(RULE, `FROM ${image}\nCMD ["x"]`);
});

test('does not catch a stage, nor a name that nobody set', () => {
  catchesNot(RULE, 'FROM node:24 AS base\nFROM base\nCMD ["node"]');
  catchesNot(RULE, 'ARG BASE\nFROM ${BASE}\nCMD ["x"]');
});

test('catches a builder too, once for an image, and not what is never built', () => {
  catches(RULE, notShipped('FROM node:20\nRUN npm ci'), 1);
  catches(RULE, 'FROM node:20 AS a\nFROM node:20\nCOPY --from=a /x /x', 1);
  catchesNot(RULE, 'FROM node:20 AS old\nFROM node:24\nCMD ["node"]');
});
