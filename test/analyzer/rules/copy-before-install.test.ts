import { catches, catchesNot, notShipped } from './catches';

const RULE = 'copy-before-install';

test.each([
  ['npm', 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci', 3],
  [
    'pip',
    'FROM python:3.14\nCOPY . /app\nWORKDIR /app\nRUN pip install --no-cache-dir -r requirements.txt',
    2,
  ],
  ['bundler', 'FROM ruby:3.4\nWORKDIR /app\nADD . /app\nRUN bundle install', 3],
  ['maven', 'FROM maven:3-eclipse-temurin-21\nWORKDIR /app\nCOPY ./ ./\nRUN mvn -q package', 3],
  ['go', 'FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .', 3],
])('catches the source in front of %s', (_, dockerfile, line) => {
  catches(RULE, dockerfile, line);
});

test('catches it where the build runs, shipped or not', () => {
  const fault = 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci';
  catches(RULE, notShipped(fault), 3);
});

test('does not catch the list first, then the source', () => {
  catchesNot(
    RULE,
    'FROM node:24\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build',
  );
  catchesNot(
    RULE,
    'FROM golang:1.26\nWORKDIR /s\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build -o /a .',
  );
});

test('does not catch an install that a cache mount keeps quick, or one of named packages', () => {
  catchesNot(RULE, 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/root/.npm npm ci');
  catchesNot(RULE, 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm install -g serve');
});

test('does not catch a stage that is never built', () => {
  catchesNot(RULE, 'FROM node:24 AS old\nCOPY . .\nRUN npm ci\n\nFROM alpine:3.23\nCMD ["true"]');
});

test('does not catch dependencies that the stage below has installed', () => {
  catchesNot(
    RULE,
    'FROM golang:1.26 AS deps\nWORKDIR /s\nCOPY go.mod go.sum ./\nRUN go mod download\nFROM deps\nCOPY . .\nRUN go build -o /a .',
  );
  catchesNot(
    RULE,
    'FROM rust:1 AS chef\nWORKDIR /s\nFROM chef AS planner\nCOPY . .\nRUN cargo chef prepare --recipe-path r.json\nFROM chef\nCOPY --from=planner /s/r.json r.json\nRUN cargo chef cook --recipe-path r.json\nCOPY . .\nRUN cargo build --release',
  );
});

test('catches it once, in the stage that copies', () => {
  catches(RULE, 'FROM node:24 AS a\nWORKDIR /app\nCOPY . .\nRUN npm ci\nFROM a\nRUN npm run build', 3);
});
