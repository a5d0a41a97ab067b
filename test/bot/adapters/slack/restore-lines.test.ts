import { restoreLines } from '../../../../src/bot/adapters/slack/restore-lines';

test.each([
  ['FROM node:20 WORKDIR /app COPY . . RUN npm ci', 'FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci'],
  ['FROM a ONBUILD RUN x USER b', 'FROM a\nONBUILD RUN x\nUSER b'],
  [
    'FROM a HEALTHCHECK --interval=5s CMD curl x CMD y',
    'FROM a\nHEALTHCHECK --interval=5s CMD curl x\nCMD y',
  ],
  ['FROM a RUN x && \\ y', 'FROM a\nRUN x && \\\n    y'],
  ['ARG V=1 FROM a:$V', 'ARG V=1\nFROM a:$V'],
])('%s', (flat, lines) => expect(restoreLines(flat)).toBe(lines));

test.each([
  ['one instruction', 'FROM nginx:alpine'],
  ['a question', 'why does FROM come first and RUN later?'],
  ['text that kept its lines', 'FROM a\nRUN b'],
  ['nothing', ''],
])('%s is left alone', (_, text) => expect(restoreLines(text)).toBeNull());

test('a long run of spaces does no harm', () => {
  expect(restoreLines(`FROM a${' '.repeat(200_000)}RUN b`)).toBe('FROM a\nRUN b');
});
