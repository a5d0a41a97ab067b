import { analyze } from '../../../src/analyzer/analyze';
import { catches, catchesNot, notShipped } from './catches';

const RULE = 'secret-in-build';
const TOKEN = `ghp_${'a1B2'.repeat(9)}`;

test.each([
  ['ARG NPM_TOKEN', 'NPM_TOKEN'],
  ['ENV DB_PASSWORD=hunter2hunter2', 'DB_PASSWORD'],
  ['ENV AWS_SECRET_ACCESS_KEY abc/def', 'AWS_SECRET_ACCESS_KEY'],
  [`ENV WHATEVER=${TOKEN}`, 'WHATEVER'],
  ['COPY .env .', '.env'],
  ['COPY .npmrc package.json ./', '.npmrc'],
  ['ADD id_rsa /root/.ssh/', 'id_rsa'],
  ['COPY .aws/credentials /root/.aws/', '.aws/credentials'],
  [`RUN git clone https://bob:${TOKEN}@github.com/acme/x`, 'GitHub token'],
  ['RUN pip install --index-url https://bob:s3cr3tpass@pypi.acme.org/simple x', 'password in a URL'],
])('catches %s', (line, name) => {
  expect(catches(RULE, `FROM node:24\n${line}`, 2).facts['name']).toBe(name);
});

test('never tells the secret', () => {
  const dockerfile = `FROM node:24\nENV API_KEY=${TOKEN}\nRUN curl -H "Authorization: ${TOKEN}" https://example.org`;
  const { findings } = analyze(dockerfile);
  expect(findings.filter(({ rule }) => rule === RULE)).toHaveLength(2);
  expect(JSON.stringify(findings)).not.toContain(TOKEN);
});

test.each([
  'ENV PUBLIC_KEY=abc',
  'ENV DB_PASSWORD_FILE=/run/secrets/db',
  'ENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D',
  'ENV API_KEY=',
  'ENV SECRET_KEY_BASE_DUMMY=1',
  'ENV KEYBOARD=us',
  'ENV NODE_ENV=production',
  'ENV MONKEY=banana',
  'COPY .env.example .env',
  'COPY src/.npmrc.md .',
  'COPY keys.ts /app/',
  'RUN --mount=type=secret,id=npmrc npm ci',
  'RUN curl https://$USER:$PASS@example.org',
  'RUN git clone git@github.com:acme/x.git',
  'HEALTHCHECK CMD curl http://localhost:3000/token',
])('does not catch %s', (line) => {
  catchesNot(RULE, `FROM node:24\n${line}`);
});

test('catches a builder too, since its cache keeps the secret, and says that it does not ship', () => {
  expect(catches(RULE, notShipped('FROM node:24\nARG NPM_TOKEN'), 2).facts['ships']).toBe(false);
  catchesNot(RULE, 'FROM node:24 AS b\nFROM node:24\nCOPY --from=b /app/.env.js /app/');
});
