import { SEED_SINGLE } from '../fixtures';
import { catches, catchesNot, notShipped } from './catches';

const RULE = 'single-stage-build-tools';

test("catches the document's own single stage", () => {
  const { facts, saves } = catches(RULE, SEED_SINGLE, 2);
  expect(facts['stack']).toBe('node-static');
  expect(facts['output']).toBe('/app/dist');
  expect(saves?.likely).toBeGreaterThan(200_000_000);
});

test.each([
  ['go', 'FROM golang:1.26\nWORKDIR /s\nCOPY . .\nRUN go build -o /app .\nCMD ["/app"]'],
  ['rust', 'FROM rust:1\nWORKDIR /s\nCOPY . .\nRUN cargo build --release\nCMD ["./target/release/app"]'],
  [
    'java',
    'FROM maven:3-eclipse-temurin-21\nWORKDIR /s\nCOPY . .\nRUN mvn package\nCMD ["java", "-jar", "target/app.jar"]',
  ],
  [
    'dotnet',
    'FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /s\nCOPY . .\nRUN dotnet publish -o /out\nENTRYPOINT ["dotnet", "/out/app.dll"]',
  ],
  ['cpp', 'FROM gcc:14\nWORKDIR /s\nCOPY . .\nRUN g++ -o app main.cpp\nCMD ["./app"]'],
  [
    'node-server',
    'FROM node:24\nWORKDIR /s\nCOPY . .\nRUN npm ci && npm run build\nCMD ["node", "dist/main.js"]',
  ],
])('catches %s, with what it saves', (stack, dockerfile) => {
  const { facts, saves } = catches(RULE, dockerfile, 1);
  expect(facts['stack']).toBe(stack);
  expect(saves?.likely).toBeGreaterThan(0);
  expect(saves?.low).toBeLessThanOrEqual(saves?.likely ?? 0);
});

test('does not catch a build in a stage that does not ship', () => {
  catchesNot(RULE, notShipped('FROM golang:1.26\nWORKDIR /s\nCOPY . .\nRUN go build -o /out/app .'));
});

test('does not catch programs that nothing builds', () => {
  catchesNot(
    RULE,
    'FROM python:3.14-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]',
  );
  catchesNot(RULE, 'FROM node:24-slim\nCOPY . .\nRUN npm ci --omit=dev\nCMD ["node", "server.js"]');
  catchesNot(RULE, 'FROM nginx:1.30-alpine\nCOPY . /usr/share/nginx/html');
});
