import { lookupBase, type BaseFacts } from '../../../src/analyzer/size';
import { holds, MB } from './weigh-text';

function known(image: string): BaseFacts {
  const facts = lookupBase(image);
  if (!facts) throw new Error(`${image} was not looked up`);
  return facts;
}

describe('lookupBase', () => {
  test.each([
    ['node:20-alpine', 'node:20-alpine', 136],
    ['nginx:alpine', 'nginx:alpine', 69],
    ['nginx:alpine-slim', 'nginx:mainline-alpine-slim', 13],
    ['nginx:1.30-alpine', 'nginx:1.30-alpine', 62],
    ['node:22', 'node:22', 1130],
    ['python:3.12-slim', 'python:3.12-slim', 119],
    ['golang:1.26', 'golang:1.26', 874],
    ['debian:12', 'debian:bookworm', 117],
    ['ubuntu:noble', 'ubuntu:24.04', 78],
  ])('%s weighs what the catalog says', (image, matched, mb) => {
    const facts = known(image);
    expect(facts.matched).toBe(matched);
    expect(facts.basis).toBe('catalog');
    expect(facts.source).toMatch(/20\d\d/);
    expect(Math.round(facts.disk.likely / MB)).toBe(mb);
    expect(facts.download.likely).toBeLessThan(facts.disk.likely);
  });

  test('digest and registry mirrors change nothing', () => {
    const plain = known('node:20-alpine');
    for (const reference of [
      'node:20-alpine@sha256:abcdef',
      'docker.io/library/node:20-alpine',
      'public.ecr.aws/docker/library/node:20-alpine',
      'mirror.gcr.io/library/node:20-alpine',
    ])
      expect(known(reference)).toEqual(plain);
  });

  test('a patch release resolves to its nearest known tag and says so', () => {
    const facts = known('node:20.11.1-alpine3.19');
    expect(facts.matched).toBe('node:20-alpine');
    expect(facts.name).toBe('node:20.11.1-alpine3.19');
    expect(facts.reason).toContain('node:20-alpine');
  });

  test('the further the release, the wider the range', () => {
    const width = (image: string) => known(image).disk.high / known(image).disk.low;
    expect(width('rust:1.61')).toBeGreaterThan(width('rust:1.84'));
    expect(width('python:3.6-slim')).toBeGreaterThan(width('python:3.12-slim'));
  });

  test('the flavour is kept before the release', () => {
    expect(known('node:16-alpine').matched).toMatch(/alpine/);
    expect(known('node:16-slim').matched).toMatch(/slim/);
    expect(known('node:16-slim').disk.high).toBeLessThan(known('node:16').disk.low);
  });

  test('an unpinned tag takes the newest build', () => {
    expect(known('golang:alpine').matched).toMatch(/^golang:1\.2[6-9]/);
  });

  test('scratch is empty', () => {
    const facts = known('scratch');
    expect(facts.disk).toEqual({ low: 0, likely: 0, high: 0 });
    expect(facts.basis).toBe('computed');
    expect(facts).toMatchObject({ libc: 'none', hasShell: false });
  });

  test('an unknown image is typical, as wide as the catalog, and says so', () => {
    const facts = known('ghcr.io/nobody/knows:1');
    expect(facts).toMatchObject({ matched: null, basis: 'typical', libc: null, hasShell: null });
    expect(facts.source).toMatch(/^typical: spread of \d+/);
    expect(facts.disk.high / facts.disk.low).toBeGreaterThan(10);
    expect(known('ghcr.io/nobody/knows:1-alpine').disk.likely).toBeLessThan(facts.disk.likely);
  });

  test('a base known only compressed is unpacked by the ratio of its family', () => {
    const facts = known('gcr.io/distroless/nodejs20-debian12');
    expect(holds(facts.disk, 130 * MB)).toBe(true);
    expect(facts.hasShell).toBe(false);
  });

  test.each([
    ['node:20-alpine', { libc: 'musl', distro: 'alpine', hasShell: true, user: 'root', entry: 'node' }],
    ['node:20', { libc: 'glibc', distro: 'debian', hasShell: true }],
    ['gcr.io/distroless/static-debian12:nonroot', { libc: 'none', hasShell: false, user: 'nonroot' }],
    ['gcr.io/distroless/static-debian12:debug', { hasShell: true }],
    [
      'mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled',
      { libc: 'glibc', distro: 'ubuntu', hasShell: false },
    ],
    ['nginxinc/nginx-unprivileged:alpine', { libc: 'musl', user: '101', entry: 'nginx' }],
  ])('%s: what is inside', (image, inside) => {
    expect(known(image)).toMatchObject(inside);
  });

  test('no name, no facts', () => {
    expect(lookupBase('')).toBeNull();
  });
});
