import { detailAfter, detailOf, isBuildFolder } from '../detail';
import type { Words } from '../words';

export const toCheck: Words['toCheck'] = {
  parses: (detail) => ['Mend the file first, Docker cannot read it yet', ...detailAfter(detail)],
  'command-exists': (detail) => [
    'Check that ',
    detailOf(detail, 'the start command'),
    ' is in the final image.',
  ],
  'copy-sources-exist': (detail) =>
    isBuildFolder(detail)
      ? [
          'Check that your build writes ',
          { code: detail },
          ': Vite writes dist, Create React App build, Angular dist/<name>/browser.',
        ]
      : ['Check that ', detailOf(detail, 'every copied path'), ' exists where it is copied from.'],
  'nothing-left-behind': (detail) =>
    detail === '.env'
      ? [
          'If your program reads ',
          { code: '.env' },
          ', start the container with ',
          { code: '--env-file .env' },
          ': the file stays out of the image.',
        ]
      : [
          'If your program reads files in ',
          detailOf(detail, 'the project folder'),
          ' while it runs (templates, settings), copy them into the final stage too.',
        ],
  'libc-matches': (detail) => ['Check that the program runs on the other C library', ...detailAfter(detail)],
  'runtime-settings-kept': (detail) =>
    detail.includes('=…')
      ? [
          'Give the secret when the container starts, with ',
          { code: '--env-file' },
          ', and take it out of the file',
          ...detailAfter(detail),
        ]
      : ['Check that you want this change', ...detailAfter(detail)],
  'interpreter-present': (detail) => [
    'Check that ',
    detailOf(detail, 'the interpreter'),
    ' is in the final image.',
  ],
  'port-not-privileged': (detail) => [
    'Choose a port above 1023, a user other than root may not open this one',
    ...detailAfter(detail),
  ],
  'ca-certificates': (detail) => [
    'Check that HTTPS calls find their CA certificates',
    ...detailAfter(detail),
  ],
  'size-not-larger': () => ['Compare the two sizes: the new image may not be smaller.'],
};
