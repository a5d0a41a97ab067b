import type { Words } from '../words';

export const slack: Words['slack'] = {
  modalTitle: 'Dockerfile review',
  modalPaste: 'Dockerfile ఇక్కడ పేస్ట్ చేయండి',
  modalFile: 'లేదా ఫైల్\u200cగా పెట్టండి',
  modalSubmit: 'Review చేయి',
  modalClose: 'మూసేయి',
  modalEmpty: 'ఇక్కడ Dockerfile పేస్ట్ చేయండి, లేదా కింద ఫైల్ పెట్టండి.',
  shortened: (shown, of) => `కుదించాను: ${of} అక్షరాల్లో ${shown} ఇక్కడ సరిపోయాయి.`,
  fileFollows: (name) => `${name} పెద్దది: ఫైల్‌గా పంపుతున్నాను.`,
};

export const discord: Words['discord'] = {
  dockerfileCommand: 'Dockerfile review: ఏది ship అవుతుంది, ఎంత బరువు, ఎలా తగ్గించాలి',
  dockerfileFile: 'Dockerfile, ఫైల్\u200cగా',
  dockerfileText: 'Dockerfile, టెక్స్ట్\u200cగా; రెండూ వదిలేస్తే పేస్ట్ చేయడానికి పెట్టె వస్తుంది',
  learnCommand: 'Docker ఇమేజ్\u200cలు చిన్న అడుగుల్లో నేర్చుకోండి',
  learnLesson: 'పాఠం, ఉదాహరణకు ms-05; వదిలేస్తే ఆగిన చోటు నుంచి',
  askCommand: 'Docker ఇమేజ్\u200cల గురించి ఏదైనా అడగండి',
  askQuestion: 'మీ ప్రశ్న, ఏ భాషలోనైనా',
  reviewCommand: 'Review Dockerfile',
  modalTitle: 'Dockerfile review',
  modalPaste: 'Dockerfile ఇక్కడ పేస్ట్ చేయండి',
  modalFile: 'లేదా ఫైల్\u200cగా పెట్టండి',
  shortened: (file) => `కుదించాను: మొత్తం ${file} లో ఉంది.`,
  shortenedWithoutFile: 'సరిపోవడానికి కుదించాను.',
};
