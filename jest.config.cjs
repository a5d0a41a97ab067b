/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Some of our libraries ship ES modules only; jest runs CommonJS, so they go through swc too.
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(unbash)/)'],
  maxWorkers: 2,
  // For a slow machine: some tests wait for a reconnection that takes 5 s by itself.
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/test/support/closing-line.cjs'],
};
