import { LIMITS } from './limits';

/**
 * The custom id of a button. Discord refuses the same id twice in one message: `copy` tells them apart, from 0.
 *
 * @throws {RangeError} when the action does not fit.
 */
export function encodeAction(action: string, copy = 0): string {
  const id = `${copy === 0 ? 'v1' : `v1.${copy}`}:${action}`;
  if (id.length > LIMITS.customId) throw new RangeError(`the action "${action}" is too long for a button`);
  return id;
}

/** The action of a button, null for an id this version did not make. */
export function decodeAction(customId: string): string | null {
  return /^v1(?:\.\d{1,2})?:(.+)$/s.exec(customId)?.[1] ?? null;
}
