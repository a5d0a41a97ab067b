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
});
