import type { Words } from '../words';

export const toCheck: Words['toCheck'] = {
  parses: () => ['Paina cheppina lines fix cheyyi: Docker ee file ni inka chadavaledhu.'],
  'command-exists': (detail) => [{ code: detail }, ' final image lo undho ledho choodu.'],
  'copy-sources-exist': (detail) => [
    'Nee build ',
    { code: detail },
    ' lone raasthundho choodu: Vite dist, Create React App build, Angular dist/<name>/browser.',
  ],
  'libc-matches': (detail) => [
    'Program vere C library meedha run avuthundho choodu: ',
    { code: detail },
    '.',
  ],
  'runtime-settings-kept': (detail) => ['Ee maarpu kavali anukunnavo choodu: ', { code: detail }, '.'],
  'interpreter-present': (detail) => [{ code: detail }, ' final image lo undho ledho choodu.'],
  'port-not-privileged': (detail) => [
    'Root kaani user ki 1023 kante pedda port enchuko: ',
    { code: detail },
    '.',
  ],
  'ca-certificates': (detail) => [
    'HTTPS calls ki CA certificates dorukuthaayo choodu: ',
    { code: detail },
    '.',
  ],
  'size-not-larger': () => ['Labham undho choodu: image chinnadi kaakapovachu.'],
};
