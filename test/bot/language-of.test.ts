import { languageOf, spokenIn } from '../../src/bot/language-of';
import type { Message } from '../../src/bot/message';

const message = (more: Partial<Message> = {}): Message => ({
  id: 'x',
  learner: 'shell:me',
  text: '',
  pastes: [],
  action: null,
  replyTo: { platform: 'shell', place: {} },
  pressedOn: null,
  localeHint: null,
  ...more,
});

test.each([
  ['COPY --from ante enti?', 'te-Latn'],
  ['naa image enduku intha pedda?', 'te-Latn'],
  ['మల్టీ-స్టేజ్ అంటే ఏమిటి?', 'te'],
  ['what is a multi-stage build?', 'en'],
  ['why is my image so big', 'en'],
  ['bro how do I make my image small', 'en'],
  ['learn', null],
  ['next', null],
  ['docker build cache', null],
  ['FROM node\nRUN how is the file', null],
])('%s is %s', (said, locale) => expect(spokenIn(said)).toBe(locale));

test('asked for, then set, then spoken, then spoken last, then hinted, then default', () => {
  const hinted = message({ localeHint: 'en' });
  expect(languageOf(message({ language: 'te' }), 'what is the cache', { language: 'te-Latn' }, 'en')).toBe(
    'te',
  );
  expect(languageOf(message(), 'what is the cache', { language: 'te-Latn' }, 'te')).toBe('te-Latn');
  expect(languageOf(message(), 'what is the cache', { spoken: 'te' }, 'te-Latn')).toBe('en');
  expect(languageOf(hinted, 'learn', { spoken: 'te' }, 'te-Latn')).toBe('te');
  expect(languageOf(hinted, 'learn', {}, 'te-Latn')).toBe('en');
  expect(languageOf(message(), 'learn', {}, 'te-Latn')).toBe('te-Latn');
});
