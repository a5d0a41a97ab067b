import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A project as small as can be, with our scripts and the real compiler. */
const root = mkdtempSync(join(tmpdir(), 'vantillu-setup-'));
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const lockfile = (version: string) =>
  JSON.stringify({
    packages: {
      '': {},
      'node_modules/a': { version },
      'node_modules/only-mac': { version: '1.0.0', optional: true },
    },
  });

async function run(...args: string[]) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'dist/src/main.js', ...args], { cwd: root });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, stdout, stderr };
}

beforeAll(() => {
  cpSync('scripts', join(root, 'scripts'), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  mkdirSync(join(root, 'worker'));
  symlinkSync(resolve('node_modules/typescript'), join(root, 'node_modules/typescript'));
  put('package-lock.json', lockfile('1.0.0'));
  put('node_modules/.package-lock.json', lockfile('1.0.0').replace('only-mac', 'other'));
  put('tsconfig.json', '{"compilerOptions": {"strict": true, "module": "commonjs", "types": []}}');
  put(
    'tsconfig.build.json',
    '{"extends": "./tsconfig.json", "compilerOptions": {"rootDir": "."}, "include": ["src"]}',
  );
  put('src/content/words.md', 'words');
  put('src/stale.ts', 'export const stale = 1;');
  put(
    'src/main.ts',
    'declare const process: any; process.stdout.write(`<${process.argv.slice(2)}>`); process.exitCode = 3;',
  );
});
afterAll(() => rmSync(root, { recursive: true }));

test('two first runs at once: one builds, both become the program', async () => {
  const both = await Promise.all([run('--a', '1'), run('--b')]);
  expect(both.map(({ status, stdout }) => [status, stdout])).toEqual([
    [3, '<--a,1>'],
    [3, '<--b>'],
  ]);
  expect(both.map(({ stderr }) => stderr).join('')).toBe('vantillu: building…\n');
  expect(readFileSync(join(root, 'dist/src/content/words.md'), 'utf8')).toBe('words');
});

test('says nothing when nothing is to do', async () => {
  expect(await run()).toEqual({ status: 3, stdout: '<>', stderr: '' });
});

test('builds anew when a source was removed, and leaves nothing of it behind', async () => {
  rmSync(join(root, 'src/stale.ts'));
  expect((await run()).stderr).toBe('vantillu: building…\n');
  expect(existsSync(join(root, 'dist/src/stale.js'))).toBe(false);
});

test('a build that fails says why, and leaves the last good one and no lock behind', async () => {
  put('src/broken.ts', 'const a: number = "b";');
  const { status, stdout, stderr } = await run();
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/src\/broken\.ts.*error TS2322[^]*vantillu: building failed/);
  expect(existsSync(join(root, 'dist/src/main.js'))).toBe(true);
  rmSync(join(root, 'src/broken.ts'));
  expect((await run()).status).toBe(3);
});

test('a lock that a killed process left behind stops nobody', async () => {
  put('.cache/setup.lock', '999999999');
  put('src/new.ts', 'export const fresh = 1;');
  expect((await run()).status).toBe(3);
});

test('packages that are not those of the lockfile are installed anew', async () => {
  put('package-lock.json', lockfile('2.0.0'));
  const { status, stderr } = await run(); // there is no package.json, so npm must refuse
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^vantillu: installing the packages[^]*npm error[^]*failed; the reason stands above/,
  );
});
