import { has, said } from '../fact';
import type { Words } from '../words';

export const problems: Words['problems'] = {
  empty: () => ['Paste the text of a Dockerfile; this one is empty.'],
  'too-large': () => [
    'Paste only the Dockerfile: this text is larger than 64 KiB or 2,000 lines, which no Dockerfile needs.',
  ],
  'not-text': () => ['Send the Dockerfile as plain text: this looks like a binary file, for example a zip.'],
  'not-a-dockerfile': () => ['Paste the Dockerfile itself, starting with its ', { code: 'FROM' }, ' line.'],
  'no-from': () => [
    'Start with a ',
    { code: 'FROM' },
    ' line, for example ',
    { code: 'FROM node:24-alpine' },
    ': every stage begins with one.',
  ],
  'no-instruction-before-from': (facts) => [
    'Move ',
    { code: said(facts['keyword']) },
    ' below the first ',
    { code: 'FROM' },
    ': only ',
    { code: 'ARG' },
    ' may stand above it.',
  ],
  'unknown-instruction': (facts) =>
    has(facts['suggestion'])
      ? [
          'Write ',
          { code: said(facts['suggestion']) },
          ' here; Docker has no instruction ',
          { code: said(facts['keyword']) },
          '.',
        ]
      : ['Check this line: Docker has no instruction ', { code: said(facts['keyword']) }, '.'],
  'missing-argument': (facts) => [
    'Give ',
    { code: said(facts['keyword']) },
    ' its argument; the line ends too early.',
  ],
  'bad-flag': (facts) => [
    'Check the flag ',
    { code: said(facts['flag']) },
    ': ',
    { code: said(facts['keyword']) },
    ' does not take it like this.',
  ],
  'bad-argument': (facts) => [
    'Check what follows ',
    { code: said(facts['keyword']) },
    ': Docker can not read it.',
  ],
  'unterminated-heredoc': (facts) => [
    'Close the heredoc: a line with only ',
    { code: said(facts['name']) },
    ' is missing.',
  ],
  'unterminated-continuation': () => ['Finish this line: it ends with a continuation, and nothing follows.'],
  'bad-stage-name': (facts) => [
    'Rename the stage ',
    { code: said(facts['name']) },
    ': start with a letter, then letters, digits, ',
    { code: '- _ .' },
    '.',
  ],
  'reserved-stage-name': (facts) => [
    'Choose another stage name: ',
    { code: said(facts['name']) },
    ' is reserved by Docker.',
  ],
  'duplicate-stage-name': (facts) => [
    'Give each stage its own name: ',
    { code: said(facts['name']) },
    ' is used twice.',
  ],
  'copy-from-self': () => ['Copy from an earlier stage: this stage copies from itself.'],
  'copy-from-later-stage': (facts) => [
    'Move the stage ',
    { code: said(facts['name']) },
    ' above this line: ',
    { code: '--from' },
    ' reads earlier stages only.',
  ],
  'stage-cycle': () => ['Break the circle: these stages wait for each other.'],
  'empty-base-name': (facts) => [
    'Give ',
    { code: said(facts['raw']) || 'FROM' },
    ' a value: the base image name comes out empty.',
  ],
  'unknown-target': (facts) => [
    'Name a stage of this file as target: there is no ',
    { code: said(facts['target']) },
    '.',
  ],
  'markdown-fence': () => [
    'Paste only what is between the ',
    { code: '```' },
    ' lines, so that no line is lost.',
  ],
};
