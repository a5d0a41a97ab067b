/**
 * What JSON makes of a value.
 *
 * @throws {TypeError} for what JSON has no words for: `undefined`, a function, a cycle, a BigInt.
 */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError(`a ${typeof value} is not JSON and can't be stored`);
  return json;
}
