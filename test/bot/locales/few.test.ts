import { few } from '../../../src/bot/locales/few';

test('a short list is said whole', () => {
  expect(few(['curl', 'git'])).toBe('curl, git');
  expect(few('curl git make')).toBe('curl, git, make');
});

test('of a long one three names and how many more', () => {
  expect(few(['curl', 'git', 'make', 'gcc', 'vim'])).toBe('curl, git, make +2');
  expect(few('a b c d', { most: 2 })).toBe('a, b +2');
});

test('fewer names where they are long, but one at least', () => {
  expect(few('build-essential default-libmysqlclient-dev curl', { within: 22 })).toBe('build-essential +2');
  expect(few('a-name-that-is-longer-than-its-cell', { within: 22 })).toBe(
    'a-name-that-is-longer-than-its-cell',
  );
});

test('nothing of nothing', () => {
  expect(few(undefined)).toBe('');
  expect(few([])).toBe('');
  expect(few(' ')).toBe('');
});
