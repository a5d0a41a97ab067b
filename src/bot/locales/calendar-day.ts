import type { Fact } from '../../analyzer';

/**
 * A day or month of the calendar, `2026-04-30` or `2026-04`, with the language's own names of the months and in its
 * order. Not by `Intl`, whose words depend on the machine. Anything else is returned as it is.
 */
export function calendarDay(
  fact: Fact | undefined,
  months: readonly string[],
  order: 'day first' | 'year first',
): string {
  const text = String(fact ?? '');
  const [year = '', month = '', day] = text.split('-');
  const name = months[Number(month) - 1];
  if (name === undefined) return text;
  const parts = [year, name, ...(day === undefined ? [] : [String(Number(day))])];
  return (order === 'day first' ? parts.toReversed() : parts).join(' ');
}
