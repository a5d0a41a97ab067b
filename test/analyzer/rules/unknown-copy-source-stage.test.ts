import { catches, catchesNot } from './catches';

const RULE = 'unknown-copy-source-stage';
const builder = (name: string, from: string) =>
  `FROM golang:1.26${name}\nRUN go build -o /app .\nFROM scratch\nCOPY --from=${from} /app /app`;

test('catches a misspelt stage, and names the nearest', () => {
  expect(catches(RULE, builder(' AS builder', 'bulder'), 4).facts).toEqual({
    name: 'bulder',
    suggestion: 'builder',
  });
  expect(catches(RULE, builder(' AS compile', 'builder'), 4).facts['suggestion']).toBe('compile');
});

test('catches a name that was never given, and offers the number', () => {
  expect(catches(RULE, builder('', 'builder'), 4).facts['suggestion']).toBe('0');
});

test.each([
  'builder',
  'BUILDER',
  '0',
  'nginx:1.30',
  'ghcr.io/astral-sh/uv',
  'composer',
  'node',
  'assets-context',
])('does not catch --from=%s', (from) => {
  catchesNot(RULE, builder(' AS builder', from));
});
