import type { Basis, Fact, LedgerWhatId, Range } from '../types';
import { DOWNLOAD_PER_BYTE, type Content } from './content';
import { times } from './range';

/** Bytes with what they are and how that is known: what a ledger line says, before it is one. */
export interface Weight {
  bytes: Range;
  download: Range;
  basis: Basis;
  source: string;
  reason: string;
  what: { id: LedgerWhatId; facts: Record<string, Fact> };
}

/** How a figure is known. */
export interface Known {
  basis: Basis;
  source: string;
  reason: string;
}

/** A weight of bytes whose compressed size follows from what they are. */
export function weightOf(
  bytes: Range,
  content: Content,
  id: LedgerWhatId,
  { basis, source, reason }: Known,
  facts: Record<string, Fact> = {},
): Weight {
  const download = times(bytes, DOWNLOAD_PER_BYTE[content]);
  return { bytes, download, basis, source, reason, what: { id, facts } };
}

/** For figures that no data stands behind: typical, with the words that say so. */
export function typical(reason: string): Known {
  return { basis: 'typical', source: 'typical: no measured data', reason };
}
