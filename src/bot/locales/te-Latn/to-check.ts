import { detailAfter, detailOf, isBuildFolder } from '../detail';
import type { Words } from '../words';

export const toCheck: Words['toCheck'] = {
  parses: (detail) => ['Mundhu file fix cheyyi, Docker inka chadavalekapothundhi', ...detailAfter(detail)],
  'command-exists': (detail) => [detailOf(detail, 'Start command'), ' final image lo undho ledo choodu.'],
  'copy-sources-exist': (detail) =>
    isBuildFolder(detail)
      ? [
          'Nee build ',
          { code: detail },
          ' lone raasthundha choodu: Vite dist lo, Create React App build lo, Angular dist/<name>/browser lo raasthaayi.',
        ]
      : [detailOf(detail, 'Copy chese prathi path'), ' nijanga undho ledo choodu.'],
  'nothing-left-behind': (detail) =>
    detail === '.env'
      ? [
          'Nee program ',
          { code: '.env' },
          ' chadivithe, container ni ',
          { code: '--env-file .env' },
          ' tho start cheyyi: aa file image lo undadhu.',
        ]
      : [
          'Nee program run ayyetappudu ',
          detailOf(detail, 'project folder'),
          ' lo files (templates, settings) chadivithe, vaatini kuda final stage loki copy cheyyi.',
        ],
  'libc-matches': (detail) => [
    'Program vere C library meedha run avuthundho ledo choodu',
    ...detailAfter(detail),
  ],
  'runtime-settings-kept': (detail) =>
    detail.includes('=…')
      ? [
          'Secret ni file nunchi theesesi, container start chesetappudu ',
          { code: '--env-file' },
          ' tho ivvu',
          ...detailAfter(detail),
        ]
      : ['Ee maarpu neeku kavala choodu', ...detailAfter(detail)],
  'interpreter-present': (detail) => [detailOf(detail, 'Interpreter'), ' final image lo undho ledo choodu.'],
  'port-not-privileged': (detail) => [
    '1023 kante pedda port pettu, root kaani user idhi open cheyyalekapovachu',
    ...detailAfter(detail),
  ],
  'ca-certificates': (detail) => [
    'HTTPS calls ki CA certificates dorukuthaayo ledo choodu',
    ...detailAfter(detail),
  ],
  'size-not-larger': () => ['Rendu sizes compare cheyyi: kotha image chinnadhi kaakapovachu.'],
};
