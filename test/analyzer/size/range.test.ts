import { assert, double, nat, property, tuple } from 'fast-check';
import {
  cover,
  exact,
  range,
  scale,
  subtract,
  sum,
  sumIndependent,
  times,
  widen,
} from '../../../src/analyzer/size/range';
import type { Range } from '../../../src/analyzer/types';

const anyRange = tuple(nat(2e9), nat(2e9), nat(2e9))
  .map((values) => values.sort((a, b) => a - b))
  .map(([low, likely, high]) => range(low ?? 0, likely ?? 0, high ?? 0));

function isSound({ low, likely, high }: Range): boolean {
  return [low, likely, high].every(Number.isSafeInteger) && low >= 0 && low <= likely && likely <= high;
}

describe('ranges', () => {
  test('every operation gives whole, ordered, non-negative bytes', () => {
    assert(
      property(anyRange, anyRange, double({ min: 0, max: 10, noNaN: true }), (a, b, factor) =>
        [
          sum([a, b]),
          sumIndependent([a, b]),
          subtract(a, b),
          scale(a, factor),
          times(a, { low: factor / 2, likely: factor, high: factor * 2 }),
          widen(a, 1 + factor),
          cover(a, b),
        ].every(isSound),
      ),
    );
  });

  test('a sum adds each member', () => {
    expect(sum([range(1, 2, 3), range(10, 20, 30)])).toEqual({ low: 11, likely: 22, high: 33 });
    expect(sum([])).toEqual(exact(0));
  });

  test('independent parts make a narrower sum than plain addition, around the same likely value', () => {
    const parts = [range(50, 100, 200), range(50, 100, 200)];
    const plain = sum(parts);
    const independent = sumIndependent(parts);
    expect(independent.likely).toBe(plain.likely);
    expect(independent.low).toBeGreaterThan(plain.low);
    expect(independent.high).toBeLessThan(plain.high);
  });

  test('a difference is as wide as both and stops at zero', () => {
    expect(subtract(range(10, 20, 30), range(5, 8, 12))).toEqual({ low: 0, likely: 12, high: 25 });
    expect(subtract(exact(5), exact(9))).toEqual(exact(0));
  });

  test('a product with a certain factor keeps the shape of the range', () => {
    expect(times(range(50, 100, 200), { low: 2, likely: 2, high: 2 })).toEqual({
      low: 100,
      likely: 200,
      high: 400,
    });
  });

  test('a product of zero keeps what it may become', () => {
    expect(times(range(0, 0, 10), { low: 0.5, likely: 1, high: 2 })).toEqual({ low: 0, likely: 0, high: 20 });
  });

  test('no number is an error', () => {
    expect(range(Number.NaN, Number.NaN, Number.POSITIVE_INFINITY)).toEqual({
      low: 0,
      likely: 0,
      high: Number.MAX_SAFE_INTEGER,
    });
  });
});
