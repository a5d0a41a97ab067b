import { shortPath } from '../../../src/bot/locales/short-path';

test.each([
  ['/app/dist', 22, '/app/dist'],
  ['/usr/src/app/packages/web/dist', 22, '…/packages/web/dist'],
  ['nginxinc/nginx-unprivileged:1.30-alpine-slim', 37, '…/nginx-unprivileged:1.30-alpine-slim'],
  ['a-single-name-that-is-too-long', 12, '…is-too-long'],
  ['', 10, ''],
])('%s in %d characters is %s', (path, most, shown) => {
  expect(shortPath(path, most)).toBe(shown);
  expect(shown.length).toBeLessThanOrEqual(most);
});

test('an absent path is empty', () => expect(shortPath(undefined)).toBe(''));
