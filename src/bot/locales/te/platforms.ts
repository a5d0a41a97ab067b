import type { Words } from '../words';

export const slack: Words['slack'] = {
  modalTitle: 'Dockerfile రివ్యూ',
  modalPaste: 'Dockerfile ఇక్కడ పేస్ట్ చేయండి',
  modalFile: 'లేదా ఫైల్ చేర్చండి',
  modalSubmit: 'రివ్యూ చేయి',
  modalClose: 'మూసివేయి',
  modalEmpty: 'ఇక్కడ Dockerfile పేస్ట్ చేయండి, లేదా కింద ఫైల్ చేర్చండి.',
  shortened: (shown, of) => `కుదించాను: ${of} అక్షరాల్లో ${shown} ఇక్కడ ఉన్నాయి.`,
  fileFollows: (name) => `${name} పెద్దది: ఫైల్‌గా పంపుతున్నాను.`,
};

export const discord: Words['discord'] = {
  dockerfileCommand: 'Dockerfile రివ్యూ: ఇమేజ్‌లో ఏముంది, ఎంత సైజు, ఎలా తగ్గించాలి',
  dockerfileFile: 'Dockerfile, ఫైల్‌గా',
  dockerfileText: 'Dockerfile, టెక్స్ట్‌గా; రెండూ వదిలేస్తే పేస్ట్ చేయడానికి పెట్టె వస్తుంది',
  learnCommand: 'Docker ఇమేజ్‌ల గురించి చిన్న అడుగుల్లో నేర్చుకోండి',
  learnLesson: 'పాఠం, ఉదాహరణకు ms-05; వదిలేస్తే ఆగిన చోటు నుంచి',
  askCommand: 'Docker ఇమేజ్‌ల గురించి ఏదైనా అడగండి',
  askQuestion: 'మీ ప్రశ్న: తెలుగు, Tenglish లేదా English లో',
  reviewCommand: 'Review Dockerfile',
  modalTitle: 'Dockerfile రివ్యూ',
  modalPaste: 'Dockerfile ఇక్కడ పేస్ట్ చేయండి',
  modalFile: 'లేదా ఫైల్ చేర్చండి',
  shortened: (file) => `కుదించాను: మొత్తం ${file} లో ఉంది.`,
  shortenedWithoutFile: 'ఇక్కడ పట్టేలా కుదించాను.',
};
