import type { Facts } from '../../../analyzer';
import type { Text } from '../../reply/reply';
import { code, has, said } from '../fact';
import { meantFlag } from '../meant-flag';
import type { Words } from '../words';

export const problems: Words['problems'] = {
  empty: () => ['Dockerfile lo unna text paste cheyyi; idhi khaali ga undhi.'],
  'too-large': () => ['Dockerfile maatrame paste cheyyi: nenu 64 KiB, 2,000 lines varake chadavagalanu.'],
  'not-text': ({ kind }) => [
    'Dockerfile ni plain text ga pampu: idhi binary file',
    has(kind) && kind !== 'binary' ? ` (${said(kind)}).` : '.',
  ],
  'not-a-dockerfile': () => [{ code: 'FROM' }, ' line tho paatu Dockerfile motham paste cheyyi.'],
  'no-from': () => [
    { code: 'FROM' },
    ' line tho modalu pettu, udaaharanaki ',
    { code: 'FROM node:24-alpine' },
    ': prathi stage FROM tho ne modalavuthundhi.',
  ],
  'no-instruction-before-from': (facts) => [
    code(facts['keyword'], 'Ee line'),
    ' ni modati ',
    { code: 'FROM' },
    ' kindha pettu: daani paina ',
    { code: 'ARG' },
    ' maatrame undochu.',
  ],
  'unknown-instruction': (facts) =>
    has(facts['suggestion'])
      ? [{ code: said(facts['suggestion']) }, ' ani raayalanukunnava? ', ...noInstruction(facts)]
      : ['Ee line check cheyyi: ', ...noInstruction(facts)],
  'missing-argument': (facts) => [
    code(facts['keyword'], 'Instruction'),
    ' tharvatha raavalsindhi raayi: line madhyalo aagipoyindhi.',
  ],
  'bad-flag': (facts) =>
    has(facts['suggestion'])
      ? [{ code: meantFlag(facts) }, ' ani raayalanukunnava? ', ...flagRefused(facts)]
      : ['Ee flag check cheyyi: ', ...flagRefused(facts)],
  'bad-argument': (facts) =>
    has(facts['suggestion']) && facts['suggestion'] !== facts['raw']
      ? [{ code: said(facts['suggestion']) }, ' ani raayalanukunnava? ', ...argumentRefused(facts)]
      : ['Ee line check cheyyi: ', ...argumentRefused(facts)],
  'unterminated-heredoc': (facts) => [
    'Heredoc close cheyyi: ',
    code(facts['name'], 'end word'),
    ' okkate unna line add cheyyi.',
  ],
  'unterminated-continuation': () => ['Ee command poorthi cheyyi: file madhyalo aagipoyindhi.'],
  'bad-stage-name': (facts) => [
    'Stage peru',
    ...(has(facts['name']) ? [' ', { code: said(facts['name']) }] : []),
    ' maarchu: mundhu letter, tharvatha letters, digits, ',
    { code: '- _ .' },
    ' maatrame.',
  ],
  'reserved-stage-name': (facts) => [
    'Vere stage peru pettu: ',
    code(facts['name'], 'ee peru'),
    ' Docker ki reserved.',
  ],
  'duplicate-stage-name': (facts) => [
    'Prathi stage ki vere peru pettu: ',
    code(facts['name'], 'ee peru'),
    has(facts['firstLine']) ? ` line ${said(facts['firstLine'])} lo already undhi.` : ' rendu saarlu undhi.',
  ],
  'copy-from-self': () => [
    'Mundhu unna stage nunchi copy cheyyi: ee stage thana nunchi thaane copy chesthundhi.',
  ],
  'copy-from-later-stage': (facts) => [
    code(facts['name'], 'Aa'),
    ' stage ni',
    has(facts['laterLine']) ? ` (line ${said(facts['laterLine'])})` : '',
    ' ee stage kante mundhu pettu: ',
    { code: '--from' },
    ' mundhu unna stages ne chadhuvuthundhi.',
  ],
  'stage-cycle': () => ['Ee circle aapu: ee stages okadaani kosam inkokati wait chesthunnaayi.'],
  'empty-base-name': (facts) => [
    code(facts['raw'], { code: 'FROM' }),
    ' ki value ivvu: base image peru khaali ga vasthundhi.',
  ],
  'unknown-target': (facts) =>
    has(facts['suggestion'])
      ? [{ code: `--target ${said(facts['suggestion'])}` }, ' ani raayalanukunnava? ', ...noTarget(facts)]
      : ['Ee file lo unna stage ni target ga ivvu. ', ...noTarget(facts)],
  'markdown-fence': (facts) => [
    'Rendu ',
    { code: '```' },
    ' lines madhyalo unnadhi maatrame paste cheyyi: ',
    facts['closed'] === true
      ? 'vaati bayata unna text chadavaledu.'
      : 'okati ledu, kabatti konni lines miss avvochu.',
  ],
};

/** Of ONBUILD it is the instruction after it that is not known. */
function noInstruction({ keyword }: Facts): Text {
  return has(keyword) && keyword !== 'ONBUILD'
    ? ['Docker lo ', { code: said(keyword) }, ' ane instruction ledu.']
    : ['Docker lo ilaanti instruction ledu.'];
}

function flagRefused({ flag, keyword }: Facts): Text {
  const asked = has(flag) ? { code: `--${said(flag)}` } : 'idhi';
  return [code(keyword, 'Docker'), ' lo ', asked, ' ilaa panicheyyadhu.'];
}

/** A stage's number, a variable in place of a stage, or what follows a keyword. */
function argumentRefused({ keyword, name, stages }: Facts): Text {
  if (has(stages)) return ['stage ', code(name, 'number'), ' ledu.'];
  if (has(name) && has(keyword))
    return [{ code: '--from' }, ' lo variable panicheyyadhu; stage leda image peru raayi.'];
  return has(keyword)
    ? [{ code: said(keyword) }, ' tharvatha unnadhi Docker chadavalekapothundhi.']
    : ['Docker chadavalekapothundhi.'];
}

function noTarget({ target }: Facts): Text {
  return has(target) ? [{ code: said(target) }, ' ane stage ledu.'] : ['Aa peru tho stage ledu.'];
}
