const { transformFileSync } = require('@swc/core');

// Extensions are tried in their order here: `x.ts` must come before the `x.json` beside it, as it does for tsc.
const json = require.extensions['.json'];
delete require.extensions['.json'];

/** `node --require …/run-ts.cjs program.ts`: lets a test start a TypeScript program as a real process of its own. */
require.extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, {
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  module._compile(code, file); // oxlint-disable-line no-underscore-dangle -- Node's own name
};
require.extensions['.json'] = json;
