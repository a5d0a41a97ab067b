import type { Words } from '../words';

export const slack: Words['slack'] = {
  modalTitle: 'Dockerfile review',
  modalPaste: 'Dockerfile ikkada paste cheyyi',
  modalFile: 'Leda file add cheyyi',
  modalSubmit: 'Review cheyyi',
  modalClose: 'Close',
  modalEmpty: 'Ikkada Dockerfile paste cheyyi, leda kindha file add cheyyi.',
  shortened: (shown, of) => `Short chesanu: ${of} characters lo ${shown} ikkada unnaayi.`,
  fileFollows: (name) => `${name} peddadhi: file ga pampisthunna.`,
};

export const discord: Words['discord'] = {
  dockerfileCommand: 'Dockerfile review: image lo em undhi, entha size, ela thagginchali',
  dockerfileFile: 'Dockerfile, file ga',
  dockerfileText: 'Dockerfile, text ga; rendu vadilesthe paste cheyyadaniki box vasthundhi',
  learnCommand: 'Docker images gurinchi chinna steps lo nerchuko',
  learnLesson: 'Lesson, udaaharanaki ms-05; vadilesthe aagina chota nunchi',
  askCommand: 'Docker images gurinchi emaina adugu',
  askQuestion: 'Nee question: Tenglish, Telugu leda English lo',
  reviewCommand: 'Review Dockerfile',
  modalTitle: 'Dockerfile review',
  modalPaste: 'Dockerfile ikkada paste cheyyi',
  modalFile: 'Leda file add cheyyi',
  shortened: (file) => `Short chesanu: motham ${file} lo undhi.`,
  shortenedWithoutFile: 'Ikkada pattela short chesanu.',
};
