import { calendarDay } from '../../../src/bot/locales/calendar-day';
import { ENGLISH_MONTHS, TELUGU_MONTHS } from '../../../src/bot/locales/months';

test('a day is said in the order of the language', () => {
  expect(calendarDay('2026-04-30', ENGLISH_MONTHS, 'day first')).toBe('30 April 2026');
  expect(calendarDay('2026-04-30', ENGLISH_MONTHS, 'year first')).toBe('2026 April 30');
  expect(calendarDay('2025-12-05', TELUGU_MONTHS, 'year first')).toBe('2025 డిసెంబర్ 5');
});

test('a month has no day', () => {
  expect(calendarDay('2022-07', ENGLISH_MONTHS, 'day first')).toBe('July 2022');
});

test('what is no date stays as it is', () => {
  expect(calendarDay('soon', ENGLISH_MONTHS, 'day first')).toBe('soon');
  expect(calendarDay('2026-13-01', ENGLISH_MONTHS, 'day first')).toBe('2026-13-01');
  expect(calendarDay(null, ENGLISH_MONTHS, 'day first')).toBe('');
});

test('there are twelve months', () => {
  expect(new Set(ENGLISH_MONTHS).size).toBe(12);
  expect(new Set(TELUGU_MONTHS).size).toBe(12);
});
