import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFiles } from '../../../../src/bot/adapters/slack/files';
import { webClients } from '../../../../src/bot/adapters/slack/web-clients';
import { startFakeSlack, type FakeFile, type FakeSlack } from '../../../fakes/slack';
import { fileObject } from '../../../fakes/slack/file-methods';
import { silent } from './support';

let fake: FakeSlack;
beforeEach(async () => {
  fake = await startFakeSlack();
});
afterEach(() => fake.close());

function read(...files: unknown[]) {
  const from = { botToken: fake.workspace.botToken, apiUrl: fake.apiUrl };
  return readFiles(files, webClients(from, silent).repeatable, from, silent);
}

const wire = (file: FakeFile) => fileObject(file, fake.apiUrl.replace('/api/', ''));

async function readOne(content: string | Buffer, details: Partial<FakeFile> = {}) {
  const [paste] = await read(wire(fake.workspace.file('Dockerfile', content, details)));
  return paste;
}

test('a file is read with the token, over a redirect', async () => {
  expect(await readOne('FROM a\r\n# తెలుగు\n')).toEqual({ name: 'Dockerfile', text: 'FROM a\r\n# తెలుగు\n' });
});

test('the order of the files is kept', async () => {
  const files = ['a', 'b', 'c'].map((name) => wire(fake.workspace.file(name, `FROM ${name}`)));
  expect(await read(...files)).toEqual(['a', 'b', 'c'].map((name) => ({ name, text: `FROM ${name}` })));
});

test('byte order marks go, UTF-16 is read', async () => {
  expect(await readOne(Buffer.from('\ufeffFROM a'))).toMatchObject({ text: 'FROM a' });
  expect(await readOne(Buffer.from('\ufeffFROM b', 'utf16le'))).toMatchObject({ text: 'FROM b' });
});

test.each([
  ['a zip named Dockerfile', Buffer.from('PK\u0003\u0004\u0000\u0000')],
  ['NUL bytes', Buffer.from('FROM a\0')],
  ['bytes that are no UTF-8', Buffer.from([0x46, 0xc3, 0x28])],
])('%s is not text', async (_, bytes) => {
  expect(await readOne(bytes)).toEqual({ name: 'Dockerfile', problem: 'not-text' });
});

test('a picture is not even downloaded', async () => {
  fake.fail('file', { status: 500 });
  expect(await readOne('x', { mimetype: 'image/png' })).toEqual({ name: 'Dockerfile', problem: 'not-text' });
});

test('up to 256 KiB are read, no more', async () => {
  expect(await readOne('x'.repeat(256 * 1024))).toHaveProperty('text');
  expect(await readOne('x'.repeat(256 * 1024 + 1))).toEqual({ name: 'Dockerfile', problem: 'too-large' });
  expect(await readOne(Buffer.alloc(5_000_000, 'x'))).toEqual({ name: 'Dockerfile', problem: 'too-large' });
});

const UNREADABLE = { name: 'Dockerfile', problem: 'unreadable' };

test("Slack's login page is no file", async () => {
  fake.workspace.scopes.delete('files:read');
  expect(await readOne('FROM a')).toEqual(UNREADABLE);
});

test('a page of HTML is no file, whatever it calls itself', async () => {
  expect(await readOne('<!DOCTYPE html><html>')).toEqual(UNREADABLE);
});

test('the token is shown to no other host', async () => {
  const asked: unknown[] = [];
  const other = createServer((request, response) => {
    asked.push(request.headers.authorization);
    response.end('FROM elsewhere');
  });
  other.listen(0, 'localhost');
  await once(other, 'listening');
  // Another name for the same machine is another host.
  const url = `http://localhost:${(other.address() as AddressInfo).port}/Dockerfile`;
  fake.fail('file', { error: url });
  expect(await readOne('FROM a')).toEqual(UNREADABLE);
  expect(await read({ name: 'Dockerfile', url_private: url })).toEqual([UNREADABLE]);
  expect(asked).toEqual([]);
  other.closeAllConnections();
  other.close();
});

test.each(['file:///etc/passwd', 'no address', ''])('%p is no address of a file', async (url) => {
  expect(await read({ name: 'Dockerfile', url_private: url })).toEqual([UNREADABLE]);
});

test('a host that sends round in circles, or fails', async () => {
  fake.fail('file', { error: `${fake.apiUrl.replace('/api/', '')}/files-pri/F000001/x` }, 9);
  expect(await readOne('FROM a')).toEqual(UNREADABLE);
});

test('an error of the host', async () => {
  fake.fail('file', { status: 500 });
  expect(await readOne('FROM a')).toEqual(UNREADABLE);
});

test('a file of another organisation is looked up first', async () => {
  expect(await readOne('FROM a', { file_access: 'check_file_info' })).toEqual({
    name: 'Dockerfile',
    text: 'FROM a',
  });
});

test('files kept elsewhere or deleted have no bytes', async () => {
  expect(await readOne('x', { mode: 'external' })).toEqual(UNREADABLE);
  expect(await readOne('x', { mode: 'tombstone' })).toEqual(UNREADABLE);
});

test('ten files are read, the others named', async () => {
  const files = Array.from({ length: 12 }, (_, at) => wire(fake.workspace.file(`f${at}`, 'FROM a')));
  const pastes = await read(...files);
  expect(pastes.filter((paste) => 'text' in paste)).toHaveLength(10);
  expect(pastes.slice(10)).toEqual([
    { name: 'f10', problem: 'unreadable' },
    { name: 'f11', problem: 'unreadable' },
  ]);
});

test('what is no list of files holds none', async () => {
  const from = { botToken: 'x', apiUrl: null };
  expect(await readFiles(undefined, webClients(from, silent).repeatable, from, silent)).toEqual([]);
});
