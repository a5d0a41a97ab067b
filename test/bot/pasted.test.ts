import type { Message } from '../../src/bot/message';
import { bringsPaste, pastedIn } from '../../src/bot/pasted';

const message = (text: string, pastes: Message['pastes'] = []): Message => ({
  id: 'test',
  learner: 'shell:test',
  text,
  pastes,
  action: null,
  replyTo: { platform: 'shell', place: {} },
  pressedOn: null,
  localeHint: null,
});
const DOCKERFILE = 'FROM node:20-alpine\nCOPY . .\nRUN npm ci';
const PACKAGE = '{\n  "name": "x",\n  "dependencies": { "express": "4.18.2" }\n}';

test('a file is read as Docker reads it: every line, in its place', () => {
  const text = `\n\n${DOCKERFILE}\nfoo bar\n`;
  expect(pastedIn(message('', [{ name: 'Dockerfile', text }])).dockerfile).toBe(text);
});

test('a message gives its Dockerfile without the talk around it', () => {
  expect(pastedIn(message(`please look:\n${DOCKERFILE}\nthanks a lot!`)).dockerfile).toBe(DOCKERFILE);
});

test.each<[string, string, string[]]>([
  ['a package.json alone', PACKAGE, ['package.json']],
  ['in a fence without a name', `here:\n\`\`\`json\n${PACKAGE}\n\`\`\``, ['package.json']],
  [
    'a lock file, however long',
    JSON.stringify({ lockfileVersion: 3, x: 'y'.repeat(30_000) }),
    ['package-lock.json'],
  ],
  ['under its name', '```go.mod\nmodule x\n```', ['go.mod']],
  ['other JSON', '{"a": 1}', []],
  ['a question with braces', '{{ what }} does {"x": 1} mean?', []],
])('%s', (_what, text, names) => {
  expect(pastedIn(message(text)).files.map(({ name }) => name)).toEqual(names);
  expect(pastedIn(message(text)).dockerfile).toBeNull();
  expect(bringsPaste(message(text))).toBe(names.length > 0);
});

test('a Dockerfile and a package.json in one message, neither named', () => {
  const pasted = pastedIn(message(`\`\`\`\n${DOCKERFILE}\n\`\`\`\nand\n\`\`\`\n${PACKAGE}\n\`\`\``));
  expect(pasted.dockerfile).toBe(DOCKERFILE);
  expect(pasted.files).toEqual([{ name: 'package.json', text: PACKAGE }]);
});

test('secrets are masked in both', () => {
  const secret = `npm_${'a1B2'.repeat(9)}`;
  const pasted = pastedIn(
    message(`${DOCKERFILE}\nENV X=${secret}`, [{ name: 'package.json', text: `{"x": "${secret}"}` }]),
  );
  expect(JSON.stringify(pasted)).not.toContain(secret);
});
