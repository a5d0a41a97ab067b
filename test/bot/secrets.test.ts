import { maskSecrets } from '../../src/bot/secrets';

describe('maskSecrets', () => {
  test.each([
    ['ENV API_KEY=abc123def', 'ENV API_KEY=********'],
    ['ENV DB_PASSWORD hunter22', 'ENV DB_PASSWORD ********'],
    ['ARG NPM_TOKEN="s3cr3t value"', 'ARG NPM_TOKEN=********'],
    [
      'RUN git clone https://me:pa55@example.com/x.git',
      'RUN git clone https://me:********@example.com/x.git',
    ],
    [`RUN echo ghp_${'a1'.repeat(15)} > /t`, 'RUN echo ******** > /t'],
    [`RUN aws configure set x AKIA${'A'.repeat(16)}`, 'RUN aws configure set x ********'],
    ['my password is hunter2', 'my password is hunter2'],
  ])('%s', (text, masked) => expect(maskSecrets(text)).toBe(masked));

  test.each([
    'ARG NPM_TOKEN',
    'ENV TOKEN=$NPM_TOKEN',
    'ENV PASSWORD_FILE=/run/secrets/password',
    'RUN --mount=type=secret,id=npm_token npm ci',
    'RUN git clone https://$USER:$TOKEN@example.com/x.git',
    'COPY --from=builder /app/dist /usr/share/nginx/html',
    'how do I keep a secret out of the image?',
  ])('leaves %s', (text) => expect(maskSecrets(text)).toBe(text));

  test('keeps the lines of a private key', () => {
    const key = ['-----BEGIN RSA PRIVATE KEY-----', 'abc', 'def', '-----END RSA PRIVATE KEY-----'].join('\n');
    const masked = maskSecrets(key);
    expect(masked).not.toContain('abc');
    expect(masked.split('\n')).toHaveLength(4);
  });

  test('is quick on long lines that almost match', () => {
    const text = `${'PASSWORD'.repeat(20_000)}=`;
    expect(maskSecrets(text)).toContain('PASSWORD');
  });
});
