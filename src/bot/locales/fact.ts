import type { Fact } from '../../analyzer';
import type { Span } from '../reply/reply';

/** A fact as it may stand in a sentence; empty when it is absent. */
export function said(fact: Fact | undefined): string {
  if (fact === undefined || fact === null) return '';
  return Array.isArray(fact) ? fact.join(', ') : String(fact);
}

/** True for a fact that is there and not empty or false. */
export function has(fact: Fact | undefined): boolean {
  return Array.isArray(fact) ? fact.length > 0 : Boolean(fact);
}

/** A fact set as code; `otherwise` where it is absent, so that no sentence has a hole. */
export function code(fact: Fact | undefined, otherwise: Span): Span {
  const text = said(fact);
  return text === '' ? otherwise : { code: text };
}
