import type { Words } from '../words';

export const proof: Words['proof'] = {
  parses: 'Docker can read it',
  'command-exists': 'the command it starts is in the image',
  'copy-sources-exist': 'every copied path exists where it comes from',
  'nothing-left-behind': 'nothing the program reads was left behind',
  'libc-matches': 'the C library fits what was built',
  'runtime-settings-kept': 'run settings kept, or better',
  'interpreter-present': 'its interpreter is in the image',
  'port-not-privileged': 'its user may open the port',
  'ca-certificates': 'CA certificates are there if it needs them',
  'size-not-larger': 'the image is not larger',
};
