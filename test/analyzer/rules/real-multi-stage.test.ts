import { SEED_MULTI, SEED_SINGLE } from '../fixtures';
import { catches, catchesNot } from './catches';

const RULE = 'real-multi-stage';

test("praises the document's own two stages, and says what stayed behind", () => {
  const { facts, saves, kind } = catches(RULE, SEED_MULTI, 11);
  expect(kind).toBe('celebratory');
  expect(saves).toBeNull();
  expect(facts['builder']).toBe('builder');
  expect(Number(facts['leftBehind'])).toBeGreaterThan(200_000_000);
});

test('does not praise one stage, a copy of everything, an SDK that ships, or a development target', () => {
  catchesNot(RULE, SEED_SINGLE);
  catchesNot(RULE, SEED_MULTI.replace('/app/dist', '/app'));
  catchesNot(
    RULE,
    'FROM golang:1.26 AS b\nRUN go build -o /app .\nFROM golang:1.26\nCOPY --from=b /app /app\nCMD ["/app"]',
  );
  catchesNot(RULE, 'FROM node:24 AS b\nRUN npm ci\nFROM node:24-slim AS dev\nCOPY --from=b /app /app');
});
