import { analyze } from '../../src/analyzer';
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
    [`RUN echo ghp_${'a1'.repeat(18)} > /t`, `RUN echo ghp_${'X'.repeat(36)} > /t`],
    [`RUN aws configure set x AKIA${'A'.repeat(16)}`, `RUN aws configure set x AKIA${'X'.repeat(16)}`],
    ['ENV ENCRYPTION_KEY=abc DB_PASS=hunter2', 'ENV ENCRYPTION_KEY=******** DB_PASS=********'],
    ['RUN echo "//r.example/:_auth=bWU6cGE=" > .npmrc', 'RUN echo "//r.example/:_auth=********" > .npmrc'],
    [
      'RUN curl -H "Authorization: Bearer abc123" https://x',
      'RUN curl -H "Authorization: Bearer ********" https://x',
    ],
    ['RUN curl -u me:hunter2 https://x', 'RUN curl -u me:******** https://x'],
    ['CMD ["app", "--token", "hunter2"]', 'CMD ["app", "--token", "********"]'],
    [
      'RUN pip install -i https://t0kenOfMine@example.com/x',
      'RUN pip install -i https://********@example.com/x',
    ],
    ['my password is hunter2', 'my password is hunter2'],
  ])('%s', (text, masked) => expect(maskSecrets(text)).toBe(masked));

  test.each([
    'ARG NPM_TOKEN',
    'ENV TOKEN=$NPM_TOKEN',
    'ENV PASSWORD=changeme',
    'ENV PATH=/opt/bin:/bin PWD=/app',
    'RUN curl -u "$USER:$PASS" -H "Authorization: Bearer $TOKEN" https://x',
    'RUN git clone git+ssh://git@github.com/x/y.git && docker pull user@sha256:abc',
    'RUN docker run -u 1000:1000 x',
    'RUN sort -k2 --key=1 x && ssh-keygen -t ed25519',
    'ENV PASSWORD_FILE=/run/secrets/password',
    'RUN --mount=type=secret,id=npm_token npm ci',
    'RUN git clone https://$USER:$TOKEN@example.com/x.git',
    'COPY --from=builder /app/dist /usr/share/nginx/html',
    'how do I keep a secret out of the image?',
  ])('leaves %s', (text) => expect(maskSecrets(text)).toBe(text));

  test.each([
    `RUN echo ghp_${'a1'.repeat(18)} > /t`,
    `ENV X=AKIA${'A'.repeat(16)}`,
    `LABEL x=npm_${'a'.repeat(36)}`,
    `RUN x sk-${'a'.repeat(40)}`,
    'RUN git clone https://me:pa55word@example.com/x.git',
    'ENV DB_PASSWORD=hunter22',
    'ENV DB_PASSWORD=changeme',
    'ARG SIGNING_KEY=abc',
    `RUN echo "-----BEGIN RSA PRIVATE KEY-----\\nabc"`,
  ])('the analysis of the masked text is that of the text: %s', (line) => {
    const source = `FROM node:24-slim\n${line}\n`;
    const found = (text: string) => analyze(text).findings.map(({ rule, line: at }) => [rule, at]);
    expect(found(maskSecrets(source))).toEqual(found(source));
  });

  test('keeps the lines of a private key', () => {
    const key = ['-----BEGIN RSA PRIVATE KEY-----', 'abc', 'def', '-----END RSA PRIVATE KEY-----'].join('\n');
    const masked = maskSecrets(key);
    expect(masked).not.toContain('abc');
    expect(masked.split('\n')).toHaveLength(4);
  });

  test.each([
    'PASSWORD',
    'a_',
    '://a',
    '://a:',
    ' -u a',
    '"--token", ',
    'authorization: a ',
    'eyJaaaaaaaaaaa.',
    '_KEY=',
  ])('is quick on long lines that almost match: %s', (piece) =>
    expect(maskSecrets(piece.repeat(30_000))).toContain(piece.trim().slice(0, 3)),
  );
});
