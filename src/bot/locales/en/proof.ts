import type { Words } from '../words';

export const proof: Words['proof'] = {
  parses: 'Docker can read it',
  'command-exists': 'the command is there',
  'copy-sources-exist': 'every copied path exists in its stage',
  'libc-matches': 'libc fits between build and runtime',
  'runtime-settings-kept': 'run settings kept',
  'interpreter-present': 'the interpreter is there',
  'port-not-privileged': 'the port is open to a non-root user',
  'ca-certificates': 'CA certificates are there when needed',
  'size-not-larger': 'the image is not larger',
};
