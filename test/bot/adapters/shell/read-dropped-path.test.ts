import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDroppedPath } from '../../../../src/bot/adapters/shell/read-dropped-path';

const SOURCE = 'FROM scratch\n';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "van tillu's "));
  writeFileSync(join(folder, 'Dockerfile'), SOURCE);
  writeFileSync(join(folder, 'Api.Dockerfile'), 'FROM alpine\n');
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'picture'), Buffer.from([1, 0, 2]));
  writeFileSync(join(folder, 'large'), 'x'.repeat(300_000));
  mkdirSync(join(folder, 'empty'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'Dockerfile');

describe('a path', () => {
  test.each<[string, () => string]>([
    ['plain', () => file()],
    ['with blanks around it', () => `  ${file()} `],
    ['quoted', () => `"${file()}"`],
    ['escaped', () => file().replace(/([ '])/g, '\\$1')],
    ['as an address', () => pathToFileURL(file()).href],
  ])('%s', (_how, text) => {
    expect(readDroppedPath(text())).toEqual([{ name: 'Dockerfile', text: SOURCE }]);
  });

  test('of a folder brings its Dockerfile first, and what lies beside it', () => {
    expect(readDroppedPath(folder)).toEqual([
      { name: 'Dockerfile', text: SOURCE },
      { name: 'Api.Dockerfile', text: 'FROM alpine\n' },
      { name: 'package.json', text: '{}' },
    ]);
  });

  test('of a folder without one is a file that is no Dockerfile', () => {
    expect(readDroppedPath(join(folder, 'empty'))).toEqual([{ name: 'empty', text: '' }]);
  });

  test.each([
    ['picture', 'not-text'],
    ['large', 'too-large'],
  ])('%s: %s', (name, problem) => {
    expect(readDroppedPath(`'${join(folder, name)}'`)).toEqual([{ name, problem }]);
  });
});

describe('where nothing is', () => {
  test.each([
    '/no/such/Dockerfile',
    '~/no/such/Dockerfile',
    './no-such/x',
    '"/no such/x"',
    'file:///no/such/x',
  ])('%s is a file that can not be opened; as an answer to a question it is the answer', (text) => {
    expect(readDroppedPath(text)).toMatchObject([{ problem: 'unreadable' }]);
    expect(readDroppedPath(text, { asked: true })).toBeNull();
  });

  test.each([
    '/learn',
    'learn ms-01',
    '/app/dist enti?',
    '/app/dist?',
    'COPY --from=builder /app/dist /x',
    'and/or',
    'what is a stage?',
    'FROM a\nCOPY /x /y',
    '',
  ])('%s is talk', (text) => expect(readDroppedPath(text)).toBeNull());
});
