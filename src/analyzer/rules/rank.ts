import type { Finding, FindingKind } from '../types';

const ORDER: Record<FindingKind, number> = { essential: 0, actionable: 1, informative: 2, celebratory: 3 };

/**
 * Most bytes first, then what can break, then the order of the file. Praise comes last.
 * Compares for `sort`: negative when `a` goes before `b`.
 */
export function byWeight(a: Finding, b: Finding): number {
  return (
    Number(a.kind === 'celebratory') - Number(b.kind === 'celebratory') ||
    (b.saves?.likely ?? 0) - (a.saves?.likely ?? 0) ||
    ORDER[a.kind] - ORDER[b.kind] ||
    a.line - b.line ||
    (a.rule < b.rule ? -1 : 1)
  );
}
