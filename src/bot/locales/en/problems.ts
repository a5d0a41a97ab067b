import type { Facts } from '../../../analyzer';
import type { Text } from '../../reply/reply';
import { code, has, said } from '../fact';
import { meantFlag } from '../meant-flag';
import type { Words } from '../words';

export const problems: Words['problems'] = {
  empty: () => ['Paste the text of a Dockerfile; this one is empty.'],
  'too-large': () => ['Paste only the Dockerfile: I read at most 64 KiB and 2,000 lines.'],
  'not-text': ({ kind }) => [
    'Send the Dockerfile as plain text: this is a binary file',
    has(kind) && kind !== 'binary' ? ` (${said(kind)}).` : '.',
  ],
  'not-a-dockerfile': () => ['Paste the Dockerfile itself, with its ', { code: 'FROM' }, ' line.'],
  'no-from': () => [
    'Start with a ',
    { code: 'FROM' },
    ' line, for example ',
    { code: 'FROM node:24-alpine' },
    ': every stage begins with one.',
  ],
  'no-instruction-before-from': (facts) => [
    'Move ',
    code(facts['keyword'], 'this line'),
    ' below the first ',
    { code: 'FROM' },
    ': only ',
    { code: 'ARG' },
    ' may stand above it.',
  ],
  'unknown-instruction': (facts) =>
    has(facts['suggestion'])
      ? ['Did you mean ', { code: said(facts['suggestion']) }, '? ', ...noInstruction(facts)]
      : ['Check this line: ', ...noInstruction(facts)],
  'missing-argument': (facts) => [
    'Add what is missing after ',
    code(facts['keyword'], 'the instruction'),
    ': the line ends too early.',
  ],
  'bad-flag': (facts) =>
    has(facts['suggestion'])
      ? ['Did you mean ', { code: meantFlag(facts) }, '? ', ...flagRefused(facts)]
      : ['Check this flag: ', ...flagRefused(facts)],
  'bad-argument': (facts) =>
    has(facts['suggestion']) && facts['suggestion'] !== facts['raw']
      ? ['Did you mean ', { code: said(facts['suggestion']) }, '? ', ...argumentRefused(facts)]
      : ['Check this line: ', ...argumentRefused(facts)],
  'unterminated-heredoc': (facts) => [
    'Close the heredoc: add a line with only ',
    code(facts['name'], 'its end word'),
    '.',
  ],
  'unterminated-continuation': () => ['Finish this command: the file ends in the middle of it.'],
  'bad-stage-name': (facts) => [
    'Rename the stage',
    ...(has(facts['name']) ? [' ', { code: said(facts['name']) }] : []),
    ': a letter first, then letters, digits and ',
    { code: '- _ .' },
    ' only.',
  ],
  'reserved-stage-name': (facts) => [
    'Choose another stage name: Docker keeps ',
    code(facts['name'], 'this one'),
    ' for itself.',
  ],
  'duplicate-stage-name': (facts) => [
    'Give each stage its own name: ',
    code(facts['name'], 'this one'),
    has(facts['firstLine']) ? ` is already taken on line ${said(facts['firstLine'])}.` : ' is used twice.',
  ],
  'copy-from-self': () => ['Copy from an earlier stage: this one copies from itself.'],
  'copy-from-later-stage': (facts) => [
    'Move the stage ',
    code(facts['name'], 'it copies from'),
    has(facts['laterLine']) ? ` (line ${said(facts['laterLine'])})` : '',
    ' above this one: ',
    { code: '--from' },
    ' reads earlier stages.',
  ],
  'stage-cycle': () => ['Break the circle: these stages wait for each other.'],
  'empty-base-name': (facts) => [
    'Give ',
    code(facts['raw'], { code: 'FROM' }),
    ' a value: the name of the base image comes out empty.',
  ],
  'unknown-target': (facts) =>
    has(facts['suggestion'])
      ? ['Did you mean ', { code: `--target ${said(facts['suggestion'])}` }, '? ', ...noTarget(facts)]
      : ['Choose a stage of this file as target. ', ...noTarget(facts)],
  'markdown-fence': (facts) => [
    'Paste only what stands between the ',
    { code: '```' },
    facts['closed'] === true
      ? ' lines: I left out the text around them.'
      : ' lines: one of the two is missing, so lines may be lost.',
  ],
};

/** Of ONBUILD it is the instruction after it that is not known. */
function noInstruction({ keyword }: Facts): Text {
  return has(keyword) && keyword !== 'ONBUILD'
    ? ['Docker has no instruction ', { code: said(keyword) }, '.']
    : ['Docker has no such instruction.'];
}

function flagRefused({ flag, keyword }: Facts): Text {
  const asked = has(flag) ? { code: `--${said(flag)}` } : 'it';
  return [code(keyword, 'Docker'), ' does not take ', asked, ' like this.'];
}

/** A stage's number, a variable in place of a stage, or what follows a keyword. */
function argumentRefused({ keyword, name, stages }: Facts): Text {
  if (has(stages)) return ['there is no stage ', code(name, 'of that number'), '.'];
  if (has(name) && has(keyword))
    return [{ code: '--from' }, ' takes no variable; name the stage or image itself.'];
  return has(keyword)
    ? ['Docker cannot read what follows ', { code: said(keyword) }, '.']
    : ['Docker cannot read it.'];
}

function noTarget({ target }: Facts): Text {
  return has(target)
    ? ['There is no stage called ', { code: said(target) }, '.']
    : ['There is no stage of that name.'];
}
