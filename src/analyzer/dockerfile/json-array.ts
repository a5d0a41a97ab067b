import { trimStart } from './is-space';

/** The strings of a JSON array; `mixed` for an array with anything else in it; null for what is no JSON array. */
export function readJsonArray(text: string): string[] | 'mixed' | null {
  if (!trimStart(text).startsWith('[')) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(value)) return null;
  return value.every((item) => typeof item === 'string') ? value : 'mixed';
}
