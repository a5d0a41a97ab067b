/** Reading of JSON that came over a wire: nothing in it can be relied on. */
export type Wire = Record<string, unknown>;

export function isObject(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objects(value: unknown): Wire[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function object(value: unknown): Wire {
  return isObject(value) ? value : {};
}

export function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
