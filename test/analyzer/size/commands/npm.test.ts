import { holds, MB, runOn, weighText } from '../weigh-text';

const on = (...lines: string[]) => runOn('node:20-alpine', 'WORKDIR /app', ...lines);

describe('npm, yarn, pnpm, bun', () => {
  test.each([
    'npm ci',
    'npm install',
    'yarn',
    'yarn install --frozen-lockfile',
    'pnpm i --frozen-lockfile',
    'bun install',
  ])('%s installs node_modules of the project', (command) => {
    const { what, basis, bytes, source } = on(`RUN ${command}`);
    expect(what.id).toBe('language-packages');
    expect(basis).toBe('typical');
    expect(source).toMatch(/spread of \d+ measured projects/);
    expect(bytes.likely).toBeGreaterThan(10 * MB);
    expect(bytes.high / bytes.low).toBeGreaterThan(3);
  });

  test.each([
    'npm ci --omit=dev',
    'npm ci --only=production',
    'npm install --production',
    'NODE_ENV=production npm ci',
  ])('%s leaves development dependencies out', (command) => {
    expect(on(`RUN ${command}`).bytes.likely).toBeLessThan(on('RUN npm ci').bytes.likely);
    expect(on(`RUN ${command}`).what.facts['production']).toBe(true);
  });

  test('NODE_ENV from ENV counts, and --include=dev takes it back', () => {
    expect(on('ENV NODE_ENV=production', 'RUN npm ci').what.facts['production']).toBe(true);
    expect(on('ENV NODE_ENV=production', 'RUN npm ci --include=dev').what.facts['production']).toBe(false);
  });

  test('the cache cleaned in the same RUN is not in the layer', () => {
    const kept = on('RUN npm ci');
    const cleaned = on('RUN npm ci && npm cache clean --force');
    expect(kept.what.facts['leftover']).toBeGreaterThan(1 * MB);
    expect(cleaned.what.facts).not.toHaveProperty('leftover');
    expect(cleaned.bytes.likely).toBeLessThan(kept.bytes.likely);
  });

  test('the cache lies in the home of the user', () => {
    const asNode = on('USER node', 'RUN npm ci && rm -rf /home/node/.npm');
    expect(asNode.what.facts).not.toHaveProperty('leftover');
    expect(on('USER node', 'RUN npm ci && rm -rf /root/.npm').what.facts).toHaveProperty('leftover');
  });

  test('yarn keeps every package unpacked and packed: more than node_modules itself', () => {
    const [server, modules] = [on('RUN yarn'), on('RUN yarn && yarn cache clean')];
    expect(server.bytes.likely).toBeGreaterThan(2 * modules.bytes.likely);
    holds(on('RUN yarn', 'CMD ["node", "app.js"]').bytes, 96_540_000); // fastify, prettier, typescript; built 2026-11-23
  });

  test('node_modules removed in the same RUN are not in the layer', () => {
    expect(on('RUN npm ci && npm run build && rm -rf node_modules ~/.npm').bytes.likely).toBeLessThan(5 * MB);
  });

  test('prune in the same RUN saves, in a later one not', () => {
    expect(on('RUN npm ci && npm prune --production').bytes.likely).toBeLessThan(
      on('RUN npm ci').bytes.likely,
    );
    expect(on('RUN npm ci', 'RUN npm prune --production').bytes.likely).toBe(0);
  });

  test('named packages come from measured closures', () => {
    const { bytes, basis, what } = on('RUN npm install -g typescript@5');
    expect(basis).toBe('catalog');
    expect(what.facts['packages']).toBe('typescript');
    expect(holds(bytes, 30 * MB)).toBe(true);
  });

  test('a known framework is nearer than an unknown one', () => {
    const manifest = { name: 'package.json', text: '{"dependencies":{"next":"15"}}' };
    const { line } = weighText('FROM node:20\nWORKDIR /app\nRUN npm ci', [manifest]);
    expect(holds(line(3).bytes, 400 * MB)).toBe(true);
  });

  test('a package.json that holds nonsense is survived', () => {
    const text = '{"dependencies":["a"],"devDependencies":{"x":5,"__proto__":"1","constructor":"2"}}';
    expect(weighText('FROM node:20\nRUN npm ci', [{ name: 'package.json', text }]).line(2).basis).toBe(
      'computed',
    );
  });

  test('a build writes its output and no dependencies', () => {
    const { what, bytes } = on('RUN npm run build');
    expect(what.id).toBe('build-output');
    expect(bytes.likely).toBeLessThan(10 * MB);
  });

  test.each(['npm run lint', 'npm test', 'npm --version', 'npm config set registry http://x', 'npm audit'])(
    '%s leaves nothing',
    (command) => {
      expect(on(`RUN ${command}`).bytes.likely).toBe(0);
    },
  );

  test('the standalone output of Next.js carries its part of node_modules', () => {
    const { line } = weighText(`FROM node:20 AS b
WORKDIR /app
RUN npm ci
RUN npx next build
FROM node:20-alpine
COPY --from=b /app/.next/standalone ./
COPY --from=b /app/.next/static ./.next/static`);
    expect(holds(line(6).bytes, 45 * MB)).toBe(true);
    expect(line(7).bytes.likely).toBeLessThan(line(6).bytes.likely);
  });
});
