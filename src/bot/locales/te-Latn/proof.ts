import type { Words } from '../words';

export const proof: Words['proof'] = {
  parses: 'Docker chadavagaladhu',
  'command-exists': 'command undhi',
  'copy-sources-exist': 'copy chese prathi path aa stage lo undhi',
  'libc-matches': 'build, runtime libc kalusthaayi',
  'runtime-settings-kept': 'run settings ave unnaayi',
  'interpreter-present': 'interpreter undhi',
  'port-not-privileged': 'port non-root user ki open',
  'ca-certificates': 'CA certificates kaavalante unnaayi',
  'size-not-larger': 'image peddadhi avvaledhu',
};
