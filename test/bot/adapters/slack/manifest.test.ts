import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const manifest = readFileSync(join(process.cwd(), 'slack-app-manifest.yaml'), 'utf8');
const folder = join(process.cwd(), 'src/bot/adapters/slack');
const sources = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found).toSorted((a = '', b = '') => a.localeCompare(b));

test('the manifest names every command that is heard, unescaped, and no other', () => {
  expect(all(manifest, /command: (\S+)/g)).toEqual(all(sources, /app\.command\('([^']+)'/g));
  expect(all(manifest, /should_escape: (\w+)/g)).toEqual(['false', 'false', 'false']);
});

test('the manifest names every shortcut that is heard', () => {
  expect(all(manifest, /callback_id: (\S+)/g)).toEqual(all(sources, /callback_id: '([^']+)' \}/g));
});

test("names and descriptions are within Slack's limits", () => {
  for (const command of all(manifest, /command: (\S+)/g)) expect(command).toMatch(/^\/[a-z]{1,31}$/);
  for (const name of all(manifest, /name: (.+)/g)) expect(name?.length).toBeLessThanOrEqual(24);
  for (const text of all(manifest, /description: (.+)/g)) expect(text?.length).toBeLessThanOrEqual(140);
});
