import { retryDelay } from '../../../src/bot/queue/policy';

test('the waits double', () => {
  expect([1, 2, 3].map((made) => retryDelay(new Error('x'), made, 1000))).toEqual([1000, 2000, 4000]);
});

test.each([
  [{ retryAfter: 30 }, 30_000],
  [{ retryAfter: 0.1 }, 1000],
  [{ retryAfter: 86_400 }, 300_000],
  [{ retryAfter: Infinity }, 300_000],
  [{ retryAfter: -1 }, 1000],
  [{ retryAfter: NaN }, 1000],
  [{ retryAfter: '30' }, 1000],
  [null, 1000],
  [undefined, 1000],
  ['a thrown word', 1000],
])('after %j the first wait is %d ms', (error, ms) => {
  expect(retryDelay(error, 1, 1000)).toBe(ms);
});
