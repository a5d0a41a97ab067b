/** What a word weighs that no document holds: as much as one that every third document holds. */
const UNKNOWN = 1;

/** How much words tell documents apart, and which documents hold them. */
export interface WordWeights {
  /** Rare words weigh most. */
  of(word: string): number;
  /** Does any document hold it? */
  known(word: string): boolean;
  /** Share of the words, by weight, that a document holds: 0 to 1. */
  coverage(id: string, words: readonly string[]): number;
}

/** Weighs words by BM25's inverse document frequency. */
export function wordWeights(documents: ReadonlyMap<string, ReadonlySet<string>>): WordWeights {
  const counts = new Map<string, number>();
  for (const words of documents.values())
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const of = (word: string) => {
    const having = counts.get(word);
    return having === undefined ? UNKNOWN : Math.log(1 + (documents.size - having + 0.5) / (having + 0.5));
  };
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + of(word), 0);
  return {
    of,
    known: (word) => counts.has(word),
    coverage: (id, words) => {
      const held = documents.get(id);
      const total = sum(words);
      return held && total > 0 ? sum(words.filter((word) => held.has(word))) / total : 0;
    },
  };
}
