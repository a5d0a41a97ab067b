import type { Facts } from '../../../analyzer';
import type { Text } from '../../reply/reply';
import { code, has, said } from '../fact';
import { meantFlag } from '../meant-flag';
import type { Words } from '../words';

export const problems: Words['problems'] = {
  empty: () => ['Dockerfile లోని టెక్స్ట్ పేస్ట్ చేయండి; ఇది ఖాళీగా ఉంది.'],
  'too-large': () => ['Dockerfile మాత్రమే పేస్ట్ చేయండి: నేను 64 KiB, 2,000 లైన్ల వరకే చదవగలను.'],
  'not-text': ({ kind }) => [
    'Dockerfile ను సాధారణ టెక్స్ట్‌గా పంపండి: ఇది బైనరీ ఫైల్',
    has(kind) && kind !== 'binary' ? ` (${said(kind)}).` : '.',
  ],
  'not-a-dockerfile': () => [{ code: 'FROM' }, ' లైన్‌తో పాటు Dockerfile మొత్తం పేస్ట్ చేయండి.'],
  'no-from': () => [
    { code: 'FROM' },
    ' లైన్‌తో మొదలుపెట్టండి, ఉదాహరణకు ',
    { code: 'FROM node:24-alpine' },
    ': ప్రతి స్టేజ్ FROM తోనే మొదలవుతుంది.',
  ],
  'no-instruction-before-from': (facts) => [
    code(facts['keyword'], 'ఈ లైన్'),
    ' ను మొదటి ',
    { code: 'FROM' },
    ' కింద పెట్టండి: దాని పైన ',
    { code: 'ARG' },
    ' మాత్రమే ఉండవచ్చు.',
  ],
  'unknown-instruction': (facts) =>
    has(facts['suggestion'])
      ? [{ code: said(facts['suggestion']) }, ' అని రాయాలనుకున్నారా? ', ...noInstruction(facts)]
      : ['ఈ లైన్ సరిచూడండి: ', ...noInstruction(facts)],
  'missing-argument': (facts) => [code(facts['keyword'], 'ఇన్‌స్ట్రక్షన్'), ' తర్వాత రావాల్సింది రాయండి: లైన్ మధ్యలో ఆగిపోయింది.'],
  'bad-flag': (facts) =>
    has(facts['suggestion'])
      ? [{ code: meantFlag(facts) }, ' అని రాయాలనుకున్నారా? ', ...flagRefused(facts)]
      : ['ఈ flag సరిచూడండి: ', ...flagRefused(facts)],
  'bad-argument': (facts) =>
    has(facts['suggestion']) && facts['suggestion'] !== facts['raw']
      ? [{ code: said(facts['suggestion']) }, ' అని రాయాలనుకున్నారా? ', ...argumentRefused(facts)]
      : ['ఈ లైన్ సరిచూడండి: ', ...argumentRefused(facts)],
  'unterminated-heredoc': (facts) => [
    'Heredoc ను ముగించండి: ',
    code(facts['name'], 'ముగింపు పదం'),
    ' ఒక్కటే ఉన్న లైన్ చేర్చండి.',
  ],
  'unterminated-continuation': () => ['ఈ కమాండ్‌ను పూర్తి చేయండి: ఫైల్ మధ్యలో ఆగిపోయింది.'],
  'bad-stage-name': (facts) => [
    'స్టేజ్ పేరు',
    ...(has(facts['name']) ? [' ', { code: said(facts['name']) }] : []),
    ' మార్చండి: ముందు అక్షరం, తర్వాత అక్షరాలు, అంకెలు, ',
    { code: '- _ .' },
    ' మాత్రమే.',
  ],
  'reserved-stage-name': (facts) => [
    'వేరే స్టేజ్ పేరు పెట్టండి: ',
    code(facts['name'], 'ఈ పేరు'),
    ' ను Docker తన కోసం ఉంచుకుంది.',
  ],
  'duplicate-stage-name': (facts) => [
    'ప్రతి స్టేజ్‌కు వేరే పేరు పెట్టండి: ',
    code(facts['name'], 'ఈ పేరు'),
    has(facts['firstLine']) ? ` ఇప్పటికే ${said(facts['firstLine'])} వ లైన్‌లో ఉంది.` : ' రెండుసార్లు ఉంది.',
  ],
  'copy-from-self': () => ['ముందున్న స్టేజ్ నుంచి కాపీ చేయండి: ఈ స్టేజ్ తన నుంచి తానే కాపీ చేస్తోంది.'],
  'copy-from-later-stage': (facts) => [
    code(facts['name'], 'ఆ'),
    ' స్టేజ్‌ను',
    has(facts['laterLine']) ? ` (లైన్ ${said(facts['laterLine'])})` : '',
    ' ఈ స్టేజ్ కంటే ముందు పెట్టండి: ',
    { code: '--from' },
    ' ముందున్న స్టేజ్‌లనే చదువుతుంది.',
  ],
  'stage-cycle': () => ['ఈ వలయాన్ని తెంచండి: ఈ స్టేజ్‌లు ఒకదాని కోసం మరొకటి ఎదురుచూస్తున్నాయి.'],
  'empty-base-name': (facts) => [
    code(facts['raw'], { code: 'FROM' }),
    ' కు విలువ ఇవ్వండి: బేస్ ఇమేజ్ పేరు ఖాళీగా వస్తోంది.',
  ],
  'unknown-target': (facts) =>
    has(facts['suggestion'])
      ? [{ code: `--target ${said(facts['suggestion'])}` }, ' అని రాయాలనుకున్నారా? ', ...noTarget(facts)]
      : ['ఈ ఫైల్‌లో ఉన్న స్టేజ్‌ను target గా ఇవ్వండి. ', ...noTarget(facts)],
  'markdown-fence': (facts) => [
    'రెండు ',
    { code: '```' },
    ' లైన్ల మధ్యలో ఉన్నది మాత్రమే పేస్ట్ చేయండి: ',
    facts['closed'] === true ? 'వాటి బయట ఉన్న టెక్స్ట్‌ను చదవలేదు.' : 'ఒకటి లేదు, కాబట్టి కొన్ని లైన్లు పోవచ్చు.',
  ],
};

/** Of ONBUILD it is the instruction after it that is not known. */
function noInstruction({ keyword }: Facts): Text {
  return has(keyword) && keyword !== 'ONBUILD'
    ? ['Docker లో ', { code: said(keyword) }, ' అనే ఇన్‌స్ట్రక్షన్ లేదు.']
    : ['Docker లో ఇలాంటి ఇన్‌స్ట్రక్షన్ లేదు.'];
}

function flagRefused({ flag, keyword }: Facts): Text {
  const asked = has(flag) ? { code: `--${said(flag)}` } : 'ఇది';
  return [code(keyword, 'Docker'), ' లో ', asked, ' ఇలా పనిచేయదు.'];
}

/** A stage's number, a variable in place of a stage, or what follows a keyword. */
function argumentRefused({ keyword, name, stages }: Facts): Text {
  if (has(stages)) return [code(name, 'ఆ'), ' నంబర్ స్టేజ్ లేదు.'];
  if (has(name) && has(keyword)) return [{ code: '--from' }, ' లో variable పనిచేయదు; స్టేజ్ లేదా ఇమేజ్ పేరు రాయండి.'];
  return has(keyword) ? [{ code: said(keyword) }, ' తర్వాత ఉన్నది Docker చదవలేకపోతోంది.'] : ['Docker చదవలేకపోతోంది.'];
}

function noTarget({ target }: Facts): Text {
  return has(target) ? [{ code: said(target) }, ' అనే స్టేజ్ లేదు.'] : ['ఆ పేరుతో స్టేజ్ లేదు.'];
}
