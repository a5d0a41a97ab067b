import { aptLists } from '../../../../src/analyzer/size';
import { holds, MB, runOn } from '../weigh-text';

const lean = (packages: string) =>
  `RUN apt-get update && apt-get install -y --no-install-recommends ${packages} && rm -rf /var/lib/apt/lists/*`;

describe('apt', () => {
  // apt-validation.tsv: layers really built on debian:bookworm, lists removed.
  test.each([
    ['git', 115.4],
    ['build-essential', 328.2],
    ['default-jre-headless', 230.5],
    ['ffmpeg', 462.8],
    ['libpq-dev gcc', 185.9],
    ['nodejs npm', 226.1],
  ])('%s is within the range of the measured layer', (packages, mb) => {
    const { bytes, basis, what } = runOn('debian:bookworm', lean(packages));
    expect(holds(bytes, mb * MB)).toBe(true);
    expect(basis).toBe('catalog');
    expect(what).toMatchObject({ id: 'os-packages', facts: { manager: 'apt', packages, recommends: false } });
  });

  test('recommends weigh', () => {
    const full = runOn('debian:bookworm', lean('python3-pip').replace(' --no-install-recommends', ''));
    expect(full.bytes.likely).toBeGreaterThan(3 * runOn('debian:bookworm', lean('python3-pip')).bytes.likely);
  });

  test('recommends are also turned off by a setting', () => {
    const off = runOn('debian:bookworm', 'RUN apt-get install -y -o APT::Install-Recommends=0 git');
    expect(off.bytes.likely).toBeLessThan(
      runOn('debian:bookworm', 'RUN apt-get install -y git').bytes.likely,
    );
  });

  test('uncleaned lists weigh by release', () => {
    const update = runOn('debian:bookworm', 'RUN apt-get update');
    expect(update.bytes.likely).toBe(aptLists('debian:bookworm').bytes);
    expect(aptLists('debian:trixie').bytes).not.toBe(aptLists('debian:bookworm').bytes);
    expect(update.what.facts['leftover']).toBe(update.bytes.likely);
  });

  test('what the base brings adds nothing', () => {
    expect(runOn('node:20', lean('git curl build-essential')).bytes.likely).toBe(0);
    expect(runOn('node:20-slim', lean('git')).bytes.likely).toBeGreaterThan(50 * MB);
  });

  test('an installed package is not counted twice', () => {
    const again = runOn('debian:bookworm', lean('git'), lean('git'));
    expect(again.bytes.likely).toBe(0);
  });

  test('packages overlap: together they weigh less than alone', () => {
    const [a, b, both] = ['cmake', 'git', 'cmake git'].map(
      (set) => runOn('debian:bookworm', lean(set)).bytes.likely,
    );
    expect(both).toBeLessThan((a ?? 0) + (b ?? 0));
    expect(both).toBeGreaterThan(Math.max(a ?? 0, b ?? 0));
  });

  test('purged in the same RUN, compilers leave; in a later one they stay', () => {
    const same = runOn(
      'debian:bookworm',
      'RUN apt-get update && apt-get install -y --no-install-recommends gcc && make && apt-get purge -y --auto-remove gcc && rm -rf /var/lib/apt/lists/*',
    );
    expect(same.bytes.likely).toBeLessThan(40 * MB);
    const later = runOn('debian:bookworm', lean('gcc'), 'RUN apt-get purge -y --auto-remove gcc');
    expect(later.bytes).toEqual({ low: 0, likely: 0, high: 0 });
  });

  test('an unknown package is typical and says so', () => {
    const { basis, source, bytes } = runOn('debian:bookworm', lean('nobody-knows-this'));
    expect(basis).toBe('typical');
    expect(source).toMatch(/spread of \d+ measured/);
    expect(bytes.high / Math.max(1, bytes.low)).toBeGreaterThan(5);
  });

  test('NodeSource’s nodejs is not Debian’s', () => {
    const script = 'RUN curl -fsSL https://nodesource.com/setup_20.x | bash - && apt-get install -y nodejs';
    const { bytes } = runOn('ubuntu:22.04', script);
    expect(holds(bytes, 180 * MB)).toBe(true);
  });
});
