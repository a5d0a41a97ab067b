import type { Words } from '../words';

export const slack: Words['slack'] = {
  modalTitle: 'Dockerfile review',
  modalPaste: 'Dockerfile ikkada paste cheyyi',
  modalFile: 'Leda file ga pettu',
  modalSubmit: 'Review cheyyi',
  modalClose: 'Close',
  modalEmpty: 'Ikkada Dockerfile paste cheyyi, leda kindha file pettu.',
  shortened: (shown, of) => `Kudinchaanu: ${of} characters lo ${shown} ikkada sarripoyaayi.`,
  fileFollows: (name) => `${name} peddadhi: file ga pamputhunna.`,
};

export const discord: Words['discord'] = {
  dockerfileCommand: 'Dockerfile review: em ship avuthundhi, entha baruvu, ela thagginchali',
  dockerfileFile: 'Dockerfile, file ga',
  dockerfileText: 'Dockerfile, text ga; rendu vadilesthe paste cheyyadaniki box vasthundhi',
  learnCommand: 'Docker images chinna steps lo nerchuko',
  learnLesson: 'Lesson, udaaharanaki ms-05; vadilesthe aagina chota nunchi',
  askCommand: 'Docker images gurinchi edhaina adugu',
  askQuestion: 'Nee question, ye bhasha lo ayina',
  reviewCommand: 'Review Dockerfile',
  modalTitle: 'Dockerfile review',
  modalPaste: 'Dockerfile ikkada paste cheyyi',
  modalFile: 'Leda file ga pettu',
  shortened: (file) => `Kudinchaanu: motham ${file} lo undhi.`,
  shortenedWithoutFile: 'Sarripovadaniki kudinchaanu.',
};
