import { LineGroups } from '../../../../src/bot/adapters/shell/group-lines';

function grouped(text: string): string[] {
  const messages: string[] = [];
  const groups = new LineGroups((message) => messages.push(message));
  for (const line of text.split('\n')) groups.push(line);
  groups.end();
  return messages.filter((message) => message.trim() !== '');
}

describe('LineGroups', () => {
  test('lines of talk are messages of their own', () => {
    expect(grouped('learn\nwhat is a stage?\nnext')).toEqual(['learn', 'what is a stage?', 'next']);
  });

  test('a Dockerfile with blank lines and comments is one message', () => {
    const file =
      '# syntax=docker/dockerfile:1\nFROM node:24 AS b\n\n# build\nRUN npm ci \\\n  && npm run build\n\nFROM nginx\nCOPY --from=b /a /b';
    expect(grouped(file)).toEqual([file]);
  });

  test('a fence ends where it ends', () => {
    expect(grouped('```dockerfile\nFROM scratch\n```\nnext')).toEqual([
      '```dockerfile\nFROM scratch\n```',
      'next',
    ]);
  });

  test('a word of command after a Dockerfile is a command', () => {
    expect(grouped('FROM scratch\nCOPY a /a\n\nfindings\n2')).toEqual([
      'FROM scratch\nCOPY a /a\n',
      'findings',
      '2',
    ]);
  });

  test('a question that begins with an instruction is a question', () => {
    expect(grouped('FROM ante enti?\nCOPY vs ADD?\nnext')).toEqual([
      'FROM ante enti?',
      'COPY vs ADD?',
      'next',
    ]);
  });

  test('a question after a Dockerfile and an empty line is a message of its own', () => {
    expect(grouped('FROM scratch\nCOPY a /a\n\nwhat is a stage?')).toEqual([
      'FROM scratch\nCOPY a /a\n',
      'what is a stage?',
    ]);
  });

  test('a JSON file is one message', () => {
    const json = '{\n  "dependencies": {\n  }\n}';
    expect(grouped(`${json}\nnext`)).toEqual([json, 'next']);
  });

  test.each([
    ['FROM node:20 AS build', true],
    ['FROM --platform=$BUILDPLATFORM node:20', true],
    ['# syntax=docker/dockerfile:1', true],
    ['ARG VERSION=1', true],
    ['```', true],
    ['RUN npm ci', false],
    ['COPY explain cheyyi', false],
    ['FROM enduku raayali cheppu', false],
  ])('%s: surely goes on: %s', (line, certain) => {
    const groups = new LineGroups(() => {});
    groups.push(line);
    expect([groups.open, groups.certain]).toEqual([true, certain]);
  });
});
