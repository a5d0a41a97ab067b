import { catches, catchesNot, notShipped } from './catches';

const RULE = 'shell-form-command';

test('catches a command that could be a list, and writes the list', () => {
  expect(catches(RULE, 'FROM node:24\nCMD node server.js', 2).facts['suggestion']).toBe(
    'CMD ["node", "server.js"]',
  );
  expect(catches(RULE, `FROM nginx:1.30\nCMD nginx -g 'daemon off;'`, 2).facts['suggestion']).toBe(
    'CMD ["nginx", "-g", "daemon off;"]',
  );
  expect(catches(RULE, 'FROM debian:bookworm\nENTRYPOINT ./run.sh --fast', 2).facts['suggestion']).toBe(
    'ENTRYPOINT ["./run.sh", "--fast"]',
  );
});

test.each([
  ['a list', 'CMD ["node", "a.js"]'],
  ['a variable', 'CMD node a.js --port $PORT'],
  ['two commands', 'CMD npm run migrate && node a.js'],
  ['exec', 'CMD exec node a.js'],
  ['a pipe', 'CMD node a.js | tee log'],
])('does not catch %s', (_, line) => {
  catchesNot(RULE, `FROM node:24\n${line}`);
});

test('does not catch a command that a later one replaces, nor a stage that does not ship', () => {
  catchesNot(RULE, 'FROM node:24 AS base\nCMD node a.js\nFROM base\nCMD ["node", "a.js"]');
  catchesNot(RULE, notShipped('FROM node:24\nCMD node a.js'));
});
