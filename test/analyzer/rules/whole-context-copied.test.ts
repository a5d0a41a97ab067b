import { catches, catchesNot, notShipped } from './catches';

const RULE = 'whole-context-copied';
const SERVER =
  'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nRUN npm ci --omit=dev\nUSER node\nCMD ["node", "server.js"]';
const ignore = (text: string) => ({ files: [{ name: '.dockerignore', text }] });

test('catches the whole context in what ships', () => {
  expect(catches(RULE, SERVER, 3).facts['dockerignore']).toBe(false);
  catches(RULE, 'FROM nginx:1.30-alpine\nADD ./ /usr/share/nginx/html', 2);
});

test('weighs the source of a program that does not need it', () => {
  const built = 'FROM golang:1.26\nWORKDIR /s\nCOPY . .\nRUN go build -o /app .\nCMD ["/app"]';
  expect(catches(RULE, built, 3).saves?.likely).toBeGreaterThan(0);
  expect(catches(RULE, SERVER, 3).saves).toBeNull();
});

test('does not catch a server whose .dockerignore keeps the usual out', () => {
  catchesNot(RULE, SERVER, ignore('node_modules/\n**/.git\n.env*\n'));
  catchesNot(RULE, SERVER, ignore('*\n!src\n'));
  expect(catches(RULE, SERVER, 3, ignore('node_modules\n')).facts).toEqual({
    dockerignore: true,
    missing: ['.git', '.env'],
  });
});

test('does not catch copies that choose', () => {
  catchesNot(RULE, 'FROM node:24-slim\nCOPY src ./src\nCMD ["node", "src/a.js"]');
});

test('does not catch a stage that does not ship', () => {
  catchesNot(RULE, notShipped('FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci'));
});
