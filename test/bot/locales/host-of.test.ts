import { hostOf } from '../../../src/bot/locales/host-of';

test.each([
  ['https://go.dev/dl/go1.26.tar.gz', 'go.dev'],
  ['https://user:secret@files.example.com:8443/a?b#c', 'files.example.com'],
  ['git@github.com:moby/buildkit.git', 'github.com'],
  ['https://get.example.com/setup_24.x', 'get.example.com'],
  ['https://$HOST/a', ''],
  ['', ''],
])('%s comes from "%s"', (url, host) => expect(hostOf(url)).toBe(host));

test('an absent address has no host', () => expect(hostOf(undefined)).toBe(''));
