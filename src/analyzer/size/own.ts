/** A table's value for a word that a learner wrote; undefined also for `constructor` and its like. */
export function own<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
