import type { Range } from '../types';

/** Arithmetic on ranges of bytes. Results are whole, never negative, with low ≤ likely ≤ high. */
export function range(low: number, likely: number, high: number): Range {
  const middle = whole(likely);
  return { low: Math.min(whole(low), middle), likely: middle, high: Math.max(whole(high), middle) };
}

export const ZERO: Range = range(0, 0, 0);

export function exact(bytes: number): Range {
  return range(bytes, bytes, bytes);
}

/** Lows, likely values and highs added each: how the ledger's lines add up to a stage. */
export function sum(ranges: readonly Range[]): Range {
  return ranges.reduce((a, b) => range(a.low + b.low, a.likely + b.likely, a.high + b.high), ZERO);
}

/** Sum of parts that err independently: the distances to the likely value add like the sides of a right angle. */
export function sumIndependent(ranges: readonly Range[]): Range {
  const likely = ranges.reduce((total, part) => total + part.likely, 0);
  const below = Math.hypot(...ranges.map((part) => part.likely - part.low));
  const above = Math.hypot(...ranges.map((part) => part.high - part.likely));
  return range(likely - below, likely, likely + above);
}

/** What is left of `a` without `b`, at its widest: nothing is assumed of how the two are tied. */
export function subtract(a: Range, b: Range): Range {
  return range(a.low - b.high, a.likely - b.likely, a.high - b.low);
}

export function scale(a: Range, factor: number): Range {
  return range(a.low * factor, a.likely * factor, a.high * factor);
}

/** The product with an uncertain factor (a plain number for each member, no bytes); the two err independently. */
export function times(a: Range, factor: Range): Range {
  const likely = a.likely * factor.likely;
  const below = Math.hypot(distance(a.low, a.likely), distance(factor.low, factor.likely));
  const above = Math.hypot(distance(a.likely, a.high), distance(factor.likely, factor.high));
  return likely > 0
    ? range(likely * Math.exp(-below), likely, likely * Math.exp(above))
    : range(0, 0, a.high * factor.high);
}

/** The low divided and the high multiplied by a factor of at least 1. */
export function widen(a: Range, factor: number): Range {
  return range(a.low / factor, a.likely, a.high * factor);
}

/** The smallest range that holds both, around the likely value of the first. */
export function cover(a: Range, b: Range): Range {
  return range(Math.min(a.low, b.low), a.likely, Math.max(a.high, b.high));
}

/** How far apart two figures are, as the logarithm of their ratio; a low of 0 counts as a thousandth. */
function distance(small: number, large: number): number {
  return large <= small ? 0 : Math.log(large / Math.max(small, large / 1000));
}

/** Whole and finite: beyond what a number counts exactly, sizes mean nothing any more. */
function whole(bytes: number): number {
  return Math.min(Math.max(0, Math.round(bytes || 0)), Number.MAX_SAFE_INTEGER);
}
