import { SEED_MULTI, SEED_SINGLE } from '../fixtures';
import { holds, MB, weighText } from './weigh-text';

describe('the single-stage file of the document', () => {
  const { size, ledger, line } = weighText(SEED_SINGLE);

  test('weighs hundreds of MB, in a range that holds the note’s 700', () => {
    expect(size?.disk.likely).toBeGreaterThan(250 * MB);
    expect(size?.disk.likely).toBeLessThan(500 * MB);
    expect(size && holds(size.disk, 700 * MB)).toBe(true);
  });

  test('a small project is in the range too: its text says nothing of React', () => {
    expect(size && holds(size.disk, (136 + 100) * MB)).toBe(true);
  });

  test('each line has its figure', () => {
    expect(ledger.map((entry) => entry.instruction)).toEqual([
      'FROM',
      'WORKDIR',
      'COPY',
      'RUN',
      'RUN',
      'CMD',
    ]);
    expect(Math.round(line(2).bytes.likely / MB)).toBe(136);
    expect(line(5).what.id).toBe('language-packages');
    expect(line(6).what.id).toBe('build-output');
    expect(line(6).bytes.likely).toBeLessThan(5 * MB);
    expect(line(7).bytes).toEqual({ low: 0, likely: 0, high: 0 });
  });

  test('download and containerd are said beside it', () => {
    expect(size?.download.likely).toBeLessThan((size?.disk.likely ?? 0) / 2);
    expect(size?.containerd.likely).toBe((size?.disk.likely ?? 0) + (size?.download.likely ?? 0));
  });
});

describe('the two-stage file of the document', () => {
  const { size, stageSizes, line } = weighText(SEED_MULTI);

  test('ships nginx and a few MB', () => {
    expect(Math.round(line(10).bytes.likely / MB)).toBe(69);
    expect(line(11).what.id).toBe('stage-copy');
    expect(line(11).bytes.likely).toBeLessThan(5 * MB);
    expect(size?.disk).toEqual(stageSizes[1]);
    expect(size && holds(size.disk, 71 * MB)).toBe(true);
  });

  test('the builder is weighed although it does not ship', () => {
    expect(stageSizes[0]?.likely).toBeGreaterThan(250 * MB);
  });

  test('building the first stage ships it', () => {
    expect(weighText(SEED_MULTI, [], 'builder').size?.disk).toEqual(stageSizes[0]);
  });
});

test('a package.json narrows the range', () => {
  const manifest = {
    dependencies: {
      react: '^18.3.1',
      'react-dom': '^18.3.1',
      'react-router-dom': '^6.26.0',
      axios: '^1.7.0',
    },
    devDependencies: {
      vite: '^5.4.0',
      '@vitejs/plugin-react': '^4.3.0',
      eslint: '^8.57.0',
      typescript: '^5.5.0',
      '@types/react': '^18.3.0',
      '@types/react-dom': '^18.3.0',
    },
  };
  const before = weighText(SEED_SINGLE);
  const after = weighText(SEED_SINGLE, [{ name: 'package.json', text: JSON.stringify(manifest) }]);
  const width = (weighed: typeof before) => (weighed.size?.disk.high ?? 0) / (weighed.size?.disk.low ?? 1);
  expect(width(after)).toBeLessThan(width(before));
  expect(after.line(5).basis).toBe('computed');
  // Really installed on 2026-11-23: node_modules 82 MB, tarballs in the cache 19 MB.
  expect(holds(after.line(5).bytes, 101 * MB)).toBe(true);
});
