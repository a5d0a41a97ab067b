import { catches, catchesNot } from './catches';

const RULE = 'nothing-copied-from-builder';

test('catches a builder that nobody takes from', () => {
  catches(
    RULE,
    'FROM node:24 AS builder\nCOPY . .\nRUN npm ci && npm run build\n\nFROM nginx:1.30-alpine\nCOPY dist /usr/share/nginx/html',
    1,
  );
  catches(RULE, 'FROM golang:1.26\nRUN go build -o /app .\nFROM alpine:3.23\nCMD ["/app"]', 1);
});

test('does not catch a builder that is copied from, mounted, or built upon', () => {
  catchesNot(
    RULE,
    'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM alpine:3.23\nCOPY --from=build /app /app',
  );
  catchesNot(
    RULE,
    'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM alpine:3.23\nRUN --mount=from=build,target=/b cp /b/app /app',
  );
  catchesNot(RULE, 'FROM node:24 AS build\nRUN npm ci\nFROM build\nCMD ["node"]');
});

test('does not catch targets of their own', () => {
  catchesNot(
    RULE,
    'FROM node:24 AS worker\nRUN npm ci\nCMD ["node", "w.js"]\n\nFROM node:24 AS api\nRUN npm ci\nCMD ["node", "a.js"]',
  );
});
