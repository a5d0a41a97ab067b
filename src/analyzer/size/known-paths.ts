import { range } from './range';
import type { Range } from '../types';
import { typical, weightOf, type Weight } from './weight';

/** Files that Dockerfiles often fetch out of a builder's base. Typical sizes on Debian and Alpine. */
const PATHS: readonly { path: RegExp; bytes: Range; what: string }[] = [
  {
    path: /^\/etc\/(passwd|group|shadow|nsswitch\.conf|hosts|mime\.types)$/,
    bytes: range(300, 1e3, 60e3),
    what: 'a settings file',
  },
  {
    path: /^\/etc\/ssl(\/|$)|ca-certificates|\/certs?(\/|$)/,
    bytes: range(150e3, 220e3, 700e3),
    what: 'certificates',
  },
  { path: /^\/usr\/share\/zoneinfo/, bytes: range(0.4e6, 3e6, 5e6), what: 'time zones' },
  { path: /^\/(usr\/)?lib(64)?\/.*\.so(\.|$|\*)/, bytes: range(20e3, 500e3, 8e6), what: 'a library' },
  { path: /\/bin\/(uv|uvx)$/, bytes: range(30e6, 42e6, 60e6), what: 'uv' },
  { path: /\/bin\/composer$/, bytes: range(2e6, 3e6, 3.5e6), what: 'composer' },
  { path: /\/bin\/node$/, bytes: range(75e6, 100e6, 125e6), what: 'the Node.js binary' },
  {
    path: /\/(tini|dumb-init|gosu|su-exec|wait-for[^/]*)$/,
    bytes: range(20e3, 400e3, 2.5e6),
    what: 'a small helper',
  },
];

export function knownPath(path: string): Weight | null {
  const row = PATHS.find((known) => known.path.test(path));
  return row ? weightOf(row.bytes, 'mixed', 'stage-copy', typical(`${path}: ${row.what}`), { path }) : null;
}
