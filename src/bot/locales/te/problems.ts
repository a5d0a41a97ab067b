import { has, said } from '../fact';
import type { Words } from '../words';

export const problems: Words['problems'] = {
  empty: () => ['Dockerfile టెక్స్ట్ పేస్ట్ చేయండి; ఇప్పుడు ఇది ఖాళీగా ఉంది.'],
  'too-large': () => [
    'Dockerfile మాత్రమే పేస్ట్ చేయండి: ఈ టెక్స్ట్ 64 KiB లేదా 2,000 లైన్ల కంటే పెద్దది, ఏ Dockerfile కూ అంత అవసరం లేదు.',
  ],
  'not-text': () => ['Dockerfile ను plain text గా పంపండి: ఇది binary ఫైల్‌లా ఉంది (zip లాంటిది).'],
  'not-a-dockerfile': () => ['Dockerfile నే పేస్ట్ చేయండి, దాని ', { code: 'FROM' }, ' లైన్‌తో మొదలుపెట్టి.'],
  'no-from': () => [
    { code: 'FROM' },
    ' లైన్‌తో మొదలుపెట్టండి, ఉదాహరణకు ',
    { code: 'FROM node:24-alpine' },
    ': ప్రతి స్టేజ్ FROM తోనే మొదలవుతుంది.',
  ],
  'no-instruction-before-from': (facts) => [
    { code: said(facts['keyword']) },
    ' ను మొదటి ',
    { code: 'FROM' },
    ' కిందకు జరపండి: దాని పైన ',
    { code: 'ARG' },
    ' మాత్రమే ఉండవచ్చు.',
  ],
  'unknown-instruction': (facts) =>
    has(facts['suggestion'])
      ? [
          'ఇక్కడ ',
          { code: said(facts['suggestion']) },
          ' అని రాయండి; Docker లో ',
          { code: said(facts['keyword']) },
          ' అనే instruction లేదు.',
        ]
      : ['ఈ లైన్ చూసుకోండి: Docker లో ', { code: said(facts['keyword']) }, ' అనే instruction లేదు.'],
  'missing-argument': (facts) => [{ code: said(facts['keyword']) }, ' కు argument ఇవ్వండి; లైన్ మధ్యలో ఆగిపోయింది.'],
  'bad-flag': (facts) => [
    { code: said(facts['flag']) },
    ' flag చూసుకోండి: ',
    { code: said(facts['keyword']) },
    ' దాన్ని ఇలా తీసుకోదు.',
  ],
  'bad-argument': (facts) => [{ code: said(facts['keyword']) }, ' తర్వాత ఉన్నది చూసుకోండి: Docker చదవలేకపోతోంది.'],
  'unterminated-heredoc': (facts) => [
    'heredoc ను మూసేయండి: ',
    { code: said(facts['name']) },
    ' మాత్రమే ఉన్న లైన్ కనిపించలేదు.',
  ],
  'unterminated-continuation': () => ['ఈ లైన్ పూర్తి చేయండి: continuation తో ఆగింది, తర్వాత ఏమీ లేదు.'],
  'bad-stage-name': (facts) => [
    'స్టేజ్ పేరు ',
    { code: said(facts['name']) },
    ' మార్చండి: అక్షరంతో మొదలు, తర్వాత అక్షరాలు, అంకెలు, ',
    { code: '- _ .' },
    ' వాడవచ్చు.',
  ],
  'reserved-stage-name': (facts) => [
    'వేరే స్టేజ్ పేరు పెట్టండి: ',
    { code: said(facts['name']) },
    ' Docker కు reserved.',
  ],
  'duplicate-stage-name': (facts) => [
    'ప్రతి స్టేజ్‌కు వేరే పేరు పెట్టండి: ',
    { code: said(facts['name']) },
    ' రెండుసార్లు వచ్చింది.',
  ],
  'copy-from-self': () => ['ముందున్న స్టేజ్ నుంచి కాపీ చేయండి: ఈ స్టేజ్ తన నుంచి తానే కాపీ చేస్తోంది.'],
  'copy-from-later-stage': (facts) => [
    'స్టేజ్ ',
    { code: said(facts['name']) },
    ' ను ఈ లైన్ పైకి జరపండి: ',
    { code: '--from' },
    ' ముందున్న స్టేజ్‌లనే చదవగలదు.',
  ],
  'stage-cycle': () => ['ఈ వలయాన్ని విడగొట్టండి: ఈ స్టేజ్‌లు ఒకదాని కోసం ఒకటి ఎదురుచూస్తున్నాయి.'],
  'empty-base-name': (facts) => [
    { code: said(facts['raw']) || 'FROM' },
    ' కు విలువ ఇవ్వండి: base image పేరు ఖాళీగా వస్తోంది.',
  ],
  'unknown-target': (facts) => [
    'ఈ ఫైల్‌లో ఉన్న స్టేజ్‌ను target గా ఇవ్వండి: ',
    { code: said(facts['target']) },
    ' అనే స్టేజ్ లేదు.',
  ],
  'markdown-fence': () => [{ code: '```' }, ' లైన్ల మధ్యలో ఉన్నది మాత్రమే పేస్ట్ చేయండి, అప్పుడు ఏ లైనూ పోదు.'],
};
