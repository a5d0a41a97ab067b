import type { Words } from '../words';

export const proof: Words['proof'] = {
  parses: 'Docker idhi chadavagaladhu',
  'command-exists': 'start ayye command image lo undhi',
  'copy-sources-exist': 'copy chese prathi path akkada undhi',
  'nothing-left-behind': 'program chadive files anni unnayi',
  'libc-matches': 'build chesinadaaniki C library saripothundhi',
  'runtime-settings-kept': 'run settings alaage unnaayi, leda better',
  'interpreter-present': 'interpreter image lo undhi',
  'port-not-privileged': 'aa user port open cheyyagaladu',
  'ca-certificates': 'avasaram ayithe CA certificates unnaayi',
  'size-not-larger': 'image peddadhi avvaledu',
};
