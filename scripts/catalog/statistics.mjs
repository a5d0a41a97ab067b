/** Value below which the share `q` of the values lies (linear interpolation). */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const below = Math.floor(at);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, sorted.length - 1)];
  return low + (high - low) * (at - below);
}

/** The 80% interval around the median, rounded by `round`. */
export function spread(values, round = Math.round) {
  return {
    low: round(quantile(values, 0.1)),
    likely: round(quantile(values, 0.5)),
    high: round(quantile(values, 0.9)),
    n: values.length,
  };
}

export const toThousandths = (value) => Math.round(value * 1000) / 1000;

/** Values grouped by a key, in order of first appearance. */
export function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}
