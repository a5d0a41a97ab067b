import type { Words } from '../words';

export const slack: Words['slack'] = {
  modalTitle: 'Review a Dockerfile',
  modalPaste: 'Paste the Dockerfile',
  modalFile: 'Or add it as a file',
  modalSubmit: 'Review',
  modalClose: 'Close',
  modalEmpty: 'Paste a Dockerfile here, or add a file below.',
  shortened: (shown, of) => `Shortened: ${shown} of ${of} characters fit here.`,
  fileFollows: (name) => `${name} is long: it follows as a file.`,
};

export const discord: Words['discord'] = {
  dockerfileCommand: 'Review a Dockerfile: what is in the image, what it weighs, how to shrink it',
  dockerfileFile: 'The Dockerfile as a file',
  dockerfileText: 'The Dockerfile as text; leave both out to get a box to paste into',
  learnCommand: 'Learn about Docker images in short steps',
  learnLesson: 'A lesson, for example ms-05; leave it out to go on where you were',
  askCommand: 'Ask anything about Docker images',
  askQuestion: 'Your question, in English, Telugu or Tenglish',
  reviewCommand: 'Review Dockerfile',
  modalTitle: 'Review a Dockerfile',
  modalPaste: 'Paste the Dockerfile',
  modalFile: 'Or add it as a file',
  shortened: (file) => `Shortened to fit: all of it is in ${file}.`,
  shortenedWithoutFile: 'Shortened to fit.',
};
