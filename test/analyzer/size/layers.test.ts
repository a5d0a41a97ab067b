import { MB, runOn, weighText } from './weigh-text';

describe('deletions', () => {
  const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends git';

  test('in the same RUN they count', () => {
    const kept = runOn('debian:bookworm', `RUN ${INSTALL}`);
    const removed = runOn('debian:bookworm', `RUN ${INSTALL} && rm -rf /var/lib/apt/lists/*`);
    expect(kept.bytes.likely - removed.bytes.likely).toBeGreaterThan(15 * MB);
    expect(removed.bytes.likely).toBeGreaterThan(80 * MB);
  });

  test('in a later layer they save nothing, and the line says why', () => {
    const { line, stageSizes } = weighText(
      `FROM debian:bookworm\nRUN ${INSTALL}\nRUN rm -rf /var/lib/apt/lists/*`,
    );
    const unchanged = weighText(`FROM debian:bookworm\nRUN ${INSTALL}`);
    expect(line(3).bytes).toEqual({ low: 0, likely: 0, high: 0 });
    expect(line(3).what.id).toBe('cleanup');
    expect(line(3).reason).toMatch(/earlier layer/);
    expect(stageSizes).toEqual(unchanged.stageSizes);
  });

  test('what was deleted is not copied into another stage', () => {
    const copied = (cleanup: string) =>
      weighText(
        `FROM node:20 AS b\nWORKDIR /app\nRUN npm ci\n${cleanup}\nFROM node:20-slim\nCOPY --from=b /app /app`,
      ).ledger.at(-1)?.bytes.likely;
    expect(copied('RUN rm -rf node_modules')).toBeLessThan((copied('RUN true') ?? 0) / 10);
  });

  test('a directory that only begins alike is not deleted', () => {
    const { bytes } = runOn('node:20', 'WORKDIR /app', 'RUN npm ci && rm -rf /app/node_mod');
    expect(bytes.likely).toBeGreaterThan(10 * MB);
  });

  test.each(['/', '/*', ''])('rm -rf %j does not empty the base', (path) => {
    const { stageSizes } = weighText(`FROM debian:bookworm\nRUN rm -rf ${path}`);
    expect(stageSizes[0]?.likely).toBeGreaterThan(100 * MB);
  });

  test('a caches’ bytes are named apart', () => {
    const { what } = runOn('debian:bookworm', `RUN ${INSTALL}`);
    expect(what.facts['leftover']).toBeGreaterThan(15 * MB);
    expect(
      runOn('debian:bookworm', `RUN ${INSTALL} && rm -rf /var/lib/apt/lists/*`).what.facts,
    ).not.toHaveProperty('leftover');
  });
});

describe('mounts', () => {
  test('a cache mount keeps what it covers out of the layer', () => {
    const plain = runOn('golang:1.26', 'RUN go mod download');
    const mounted = runOn('golang:1.26', 'RUN --mount=type=cache,target=/go/pkg/mod go mod download');
    expect(plain.bytes.likely).toBeGreaterThan(10 * MB);
    expect(mounted.bytes).toEqual({ low: 0, likely: 0, high: 0 });
  });

  test('npm’s cache alone is mounted away, node_modules stay', () => {
    const plain = runOn('node:20', 'WORKDIR /app', 'RUN npm ci');
    const mounted = runOn('node:20', 'WORKDIR /app', 'RUN --mount=type=cache,target=/root/.npm npm ci');
    expect(mounted.bytes.likely).toBeLessThan(plain.bytes.likely);
    expect(mounted.bytes.likely).toBeGreaterThan(10 * MB);
    expect(mounted.what.facts).not.toHaveProperty('leftover');
  });

  test('what a mounted directory held can be copied out within the RUN', () => {
    const { bytes } = runOn(
      'rust:1',
      'WORKDIR /app',
      'RUN --mount=type=cache,target=/app/target --mount=type=cache,target=/usr/local/cargo/registry cargo build --release && cp -r target/release /out',
    );
    expect(bytes.likely).toBeGreaterThan(1 * MB);
    expect(bytes.likely).toBeLessThan(40 * MB);
  });
});

describe('files stored twice', () => {
  test('chown -R of an earlier layer stores its files again', () => {
    const { line } = weighText('FROM node:20\nWORKDIR /app\nRUN npm ci\nRUN chown -R node /app');
    expect(line(4).what.id).toBe('rewritten-files');
    expect(line(4).bytes.likely).toBeGreaterThan(line(3).bytes.likely / 2);
  });

  test('in the same RUN it adds nothing', () => {
    const alone = runOn('node:20', 'WORKDIR /app', 'RUN npm ci');
    const owned = runOn('node:20', 'WORKDIR /app', 'RUN npm ci && chown -R node /app');
    expect(owned.bytes).toEqual(alone.bytes);
  });

  test('a move to another directory keeps the old copy in its layer', () => {
    const { line } = weighText(
      'FROM node:20\nWORKDIR /app\nRUN npm ci\nRUN mv node_modules /opt/node_modules',
    );
    expect(line(4).bytes.likely).toBeGreaterThan(10 * MB);
  });
});

describe('commands that may not run', () => {
  test('one branch of the lockfile question is weighed, and its low is nothing', () => {
    const { bytes } = runOn(
      'node:20-alpine',
      'WORKDIR /app',
      'RUN if [ -f yarn.lock ]; then yarn --frozen-lockfile; elif [ -f package-lock.json ]; then npm ci; elif [ -f pnpm-lock.yaml ]; then pnpm i; fi',
    );
    const branches = ['yarn --frozen-lockfile', 'npm ci', 'pnpm i'].map(
      (command) => runOn('node:20-alpine', 'WORKDIR /app', `RUN ${command}`).bytes,
    );
    expect(branches.map(({ likely }) => likely)).toContain(bytes.likely);
    expect(bytes.low).toBeLessThan(Math.min(...branches.map(({ low }) => low)));
  });
});
