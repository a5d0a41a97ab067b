import { holds, MB, weighText } from './weigh-text';

describe('COPY from the build context', () => {
  test('a whole context is wide, and narrower with a .dockerignore', () => {
    const text = 'FROM alpine\nCOPY . .';
    const without = weighText(text).line(2);
    const ignoring = weighText(text, [{ name: '.dockerignore', text: 'node_modules\n.git\n' }]).line(2);
    expect(without.what).toMatchObject({ id: 'context-copy', facts: { path: '.' } });
    expect(ignoring.bytes.high).toBeLessThan(without.bytes.high);
  });

  test('a pasted file is counted', () => {
    const text = '{"name":"x"}';
    const { bytes, basis } = weighText('FROM alpine\nCOPY package.json /app/', [
      { name: 'package.json', text },
    ]).line(2);
    expect(bytes).toEqual({ low: text.length, likely: text.length, high: text.length });
    expect(basis).toBe('computed');
  });

  test('a heredoc is counted', () => {
    const { line } = weighText('FROM alpine\nCOPY <<EOF /hello\nhello\nEOF');
    expect(line(2).bytes.likely).toBe(6);
  });

  test('manifests are small, archives and jars are not', () => {
    const { line } = weighText('FROM alpine\nCOPY go.mod go.sum ./\nCOPY app.jar /\nADD site.tar.gz /srv/');
    expect(line(2).bytes.high).toBeLessThan(2 * MB);
    expect(line(3).bytes.likely).toBeGreaterThan(20 * MB);
    expect(line(4).bytes.likely).toBeGreaterThan(20 * MB);
  });

  test('variables in the path are expanded', () => {
    const { line } = weighText('FROM alpine\nARG FILE=app.jar\nCOPY $FILE /');
    expect(line(3).bytes.likely).toBeGreaterThan(20 * MB);
  });

  test('ADD of a URL is a download', () => {
    const { line } = weighText('FROM alpine\nADD https://example.com/tool.tar.gz /opt/');
    expect(line(2).what.id).toBe('download-url');
  });
});

describe('COPY --from', () => {
  const BUILDER = `FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -ldflags="-s -w" -o /out/server .
`;

  test('a Go binary comes alone, without caches and source', () => {
    const { line, size } = weighText(`${BUILDER}FROM scratch\nCOPY --from=build /out/server /server`);
    expect(line(6).what).toMatchObject({ id: 'stage-copy', facts: { path: '/out/server', from: 'build' } });
    expect(line(6).bytes).toEqual(size?.disk);
    // net/http alone 6.0 MB, gin 14.6, gin with gorm and prometheus 29.7: measured/go-projects.tsv
    for (const mb of [6, 14.6, 29.7]) expect(holds(line(6).bytes, mb * MB)).toBe(true);
  });

  test('symbols make it larger', () => {
    const plain = weighText('FROM golang:1.26 AS b\nRUN go build -o /a .\nFROM scratch\nCOPY --from=b /a /a');
    const stripped = weighText(
      'FROM golang:1.26 AS b\nRUN go build -ldflags "-s -w" -o /a .\nFROM scratch\nCOPY --from=b /a /a',
    );
    expect(stripped.line(4).bytes.likely).toBeLessThan(plain.line(4).bytes.likely);
  });

  test('a binary whose name only the copy tells is still found', () => {
    const { line } = weighText(
      'FROM golang:1.26 AS b\nWORKDIR /src\nRUN go build\nFROM scratch\nCOPY --from=b /src/server /server',
    );
    expect(line(5).reason).toContain('Go binary');
  });

  test('a directory brings all that was made in it', () => {
    const text = `FROM node:20 AS b
WORKDIR /app
COPY . .
RUN npm ci && npm run build
FROM node:20-slim
COPY --from=b /app/node_modules /app/node_modules
FROM node:20-slim
COPY --from=b /app /app`;
    const { line } = weighText(text);
    const { line: whole } = weighText(text);
    expect(line(6).bytes.likely).toBeLessThan(line(4).bytes.likely);
    expect(whole(8).bytes.likely).toBeGreaterThan(line(6).bytes.likely);
  });

  test('the whole of a stage weighs what the stage holds', () => {
    const { line, stageSizes } = weighText(
      'FROM debian:bookworm AS b\nRUN apt-get update && apt-get install -y git\nFROM scratch\nCOPY --from=b / /',
    );
    expect(line(4).bytes.likely).toBe(stageSizes[0]?.likely);
  });

  test('pruned dependencies are copied pruned, although the builder keeps them', () => {
    const text = (prune: string) =>
      weighText(
        `FROM node:20 AS b\nWORKDIR /app\nRUN npm ci\nRUN ${prune}\nFROM node:20-slim\nCOPY --from=b /app/node_modules node_modules`,
      );
    const pruned = text('npm prune --omit=dev');
    expect(pruned.line(6).bytes.likely).toBeLessThan(text('true').line(6).bytes.likely);
    expect(pruned.stageSizes[0]).toEqual(text('true').stageSizes[0]);
  });

  test('a chain of three stages carries the bytes through', () => {
    const { line } = weighText(
      'FROM golang:1.26 AS a\nRUN go build -o /x .\nFROM alpine AS b\nCOPY --from=a /x /bin/x\nFROM scratch\nCOPY --from=b /bin/x /x',
    );
    expect(line(6).bytes).toEqual(line(4).bytes);
  });

  test('known files of a base are small', () => {
    const { line } = weighText(
      'FROM alpine AS c\nFROM scratch\nCOPY --from=c /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/',
    );
    expect(line(3).bytes.high).toBeLessThan(1 * MB);
  });

  test('/usr/local of a language image is what it adds to its distribution', () => {
    const { line } = weighText(
      'FROM python:3.12-slim AS b\nFROM python:3.12-slim\nCOPY --from=b /usr/local /usr/local',
    );
    expect(holds(line(3).bytes, 45 * MB)).toBe(true);
  });

  test('a whole image is as large as that image', () => {
    const { line } = weighText('FROM scratch\nCOPY --from=nginx:alpine / /');
    expect(Math.round(line(2).bytes.likely / MB)).toBe(69);
  });

  test.each(['b', '0', '5', 'later'])(
    'a copy from %s, which can not be built, is weighed all the same',
    (from) => {
      const { ledger, size } = weighText(`FROM alpine AS b\nCOPY --from=${from} /x /x\nFROM alpine AS later`);
      expect(ledger).toHaveLength(3);
      expect(size).not.toBeNull();
    },
  );
});

test('FROM a stage carries that stage’s size', () => {
  const { line, stageSizes } = weighText('FROM alpine AS a\nRUN apk add --no-cache git\nFROM a\nRUN echo hi');
  expect(line(3).bytes).toEqual(stageSizes[0]);
  expect(line(3).what.id).toBe('base-stage');
  expect(stageSizes[1]).toEqual(stageSizes[0]);
});

test('beside a Go program, server is the program and templates are source', () => {
  const { line } = weighText(
    'FROM golang:1.26 AS b\nWORKDIR /src\nCOPY . .\nRUN go build\nFROM scratch\nCOPY --from=b /src/server /\nCOPY --from=b /src/templates /templates',
  );
  expect(line(6).bytes.likely).toBeGreaterThan(5 * MB);
  expect(line(7).bytes.likely).toBeLessThan(1 * MB);
});
