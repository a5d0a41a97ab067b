import type { Words } from '../words';

export const toCheck: Words['toCheck'] = {
  parses: () => ['Mend the lines named above: Docker can not read this file yet.'],
  'command-exists': (detail) => ['Check that ', { code: detail }, ' exists in the final image.'],
  'copy-sources-exist': (detail) => [
    'Check that your build writes ',
    { code: detail },
    ': Vite writes dist, Create React App build, Angular dist/<name>/browser.',
  ],
  'libc-matches': (detail) => ['Check that the program runs on the other C library: ', { code: detail }, '.'],
  'runtime-settings-kept': (detail) => ['Check that this change is meant: ', { code: detail }, '.'],
  'interpreter-present': (detail) => ['Check that ', { code: detail }, ' is in the final image.'],
  'port-not-privileged': (detail) => [
    'Choose a port above 1023 for a user that is not root: ',
    { code: detail },
    '.',
  ],
  'ca-certificates': (detail) => [
    'Check that HTTPS calls find their CA certificates: ',
    { code: detail },
    '.',
  ],
  'size-not-larger': () => ['Check that it pays: it may not be smaller.'],
};
