import { MB, runOn } from '../weigh-text';

describe('apk', () => {
  test('a compiler is hundreds of MB', () => {
    const { bytes, what } = runOn('alpine:3.20', 'RUN apk add --no-cache build-base');
    expect(bytes.likely).toBeGreaterThan(150 * MB);
    expect(what.facts).toMatchObject({ manager: 'apk', packages: 'build-base' });
  });

  test('without --no-cache the index stays', () => {
    const kept = runOn('alpine:3.20', 'RUN apk add curl');
    expect(kept.what.facts['leftover']).toBeGreaterThan(1 * MB);
    expect(runOn('alpine:3.20', 'RUN apk add --no-cache curl').what.facts).not.toHaveProperty('leftover');
    expect(runOn('alpine:3.20', 'RUN apk add curl && rm -rf /var/cache/apk/*').bytes).toEqual(
      runOn('alpine:3.20', 'RUN apk add --no-cache curl').bytes,
    );
  });

  test('a virtual group deleted in the same RUN leaves nothing', () => {
    const { bytes } = runOn(
      'alpine:3.20',
      'RUN apk add --no-cache --virtual .build build-base && make && apk del .build',
    );
    expect(bytes.likely).toBeLessThan(20 * MB);
  });

  test('deleted in a later layer it stays', () => {
    const { bytes } = runOn('alpine:3.20', 'RUN apk add --no-cache build-base', 'RUN apk del build-base');
    expect(bytes).toEqual({ low: 0, likely: 0, high: 0 });
  });

  test('one of two packages deleted leaves the other', () => {
    const { bytes, what } = runOn(
      'alpine:3.20',
      'RUN apk add --no-cache build-base curl && apk del build-base',
    );
    expect(what.facts['packages']).toBe('curl');
    expect(bytes.likely).toBeLessThan(5 * MB);
  });

  test('versions and repositories are no packages', () => {
    const { what } = runOn(
      'alpine:3.20',
      'RUN apk add --no-cache -X http://x/edge nodejs=20.15.1-r0 "npm>9"',
    );
    expect(what.facts['packages']).toBe('nodejs npm');
  });
});
