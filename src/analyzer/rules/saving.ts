import { rootImage } from '../image/stage-chain';
import type { Instruction } from '../dockerfile/types';
import type { Weighed } from '../inspection';
import { aptLists, exact, range, sum, widen } from '../size';
import type { LedgerEntry, Range } from '../types';

/** Lines of the ledger that are about this instruction. */
export function entriesOf({ ledger }: Weighed, instruction: Instruction): LedgerEntry[] {
  return ledger.filter((entry) => entry.line === instruction.line && entry.stage === instruction.stage);
}

/** What this instruction adds to its stage, on disk. */
export function bytesOf(weighed: Weighed, instruction: Instruction): Range {
  return sum(entriesOf(weighed, instruction).map((entry) => entry.bytes));
}

/** Caches and lists that this instruction leaves in its layer, as the ledger counted them. */
export function leftoverOf(weighed: Weighed, instruction: Instruction): Range {
  return sum(
    entriesOf(weighed, instruction).map(({ what: { facts } }) =>
      range(numberOf(facts['leftoverLow']), numberOf(facts['leftover']), numberOf(facts['leftoverHigh'])),
    ),
  );
}

function numberOf(fact: unknown): number {
  return typeof fact === 'number' ? fact : 0;
}

/** What `apt-get update` leaves on a stage's base. */
export function aptListsOn(weighed: Weighed, stage: number): Range {
  return widen(exact(aptLists(rootImage(weighed, stage)).bytes), 1.15);
}

/** The difference of two weights of the same things: they are wrong in the same direction, so like is taken from like. */
export function lessOf(more: Range, less: Range): Range {
  const differences = [more.low - less.low, more.likely - less.likely, more.high - less.high];
  return range(Math.min(...differences), more.likely - less.likely, Math.max(...differences));
}

/** Null for nothing: a finding that saves no bytes has no figure. */
export function orNull(saves: Range): Range | null {
  return saves.likely > 0 ? saves : null;
}
