import { readFileSync } from 'node:fs';

interface Lockfile {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;

/**
 * A registry that lacks one platform's binary makes `npm install` leave it out of the lockfile in silence,
 * and `npm ci` then refuses the whole lockfile, on every platform.
 */
test('the lockfile holds the binaries of every platform, so that npm ci accepts it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map((name) => `${path} lacks ${name}`),
  );
  expect(missing).toEqual([]);
});
