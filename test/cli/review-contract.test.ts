import { analyze, type Analysis } from '../../src/analyzer';
import { reviewed } from './review-contract';

const sound = () =>
  analyze(
    'FROM node:20-alpine AS builder\nRUN npm ci\nFROM nginx:alpine\nCOPY --from=builder /app/dist /x\n',
  );

/** A copy that a fault was put into. */
function spoilt(change: (analysis: Analysis) => void): unknown {
  const copy = structuredClone(sound());
  change(copy);
  return { file: 'Dockerfile', ...copy };
}

describe('the contract', () => {
  test('accepts what the analyzer gives', () => {
    expect(reviewed.safeParse({ file: 'Dockerfile', ...sound() }).success).toBe(true);
  });

  test.each<[string, (analysis: Analysis) => void]>([
    ['a ledger that does not sum up', ({ ledger }) => ledger[0]!.bytes.likely++],
    ['a range upside down', ({ stages }) => (stages[0]!.size.low = stages[0]!.size.high + 1)],
    ['half a byte', ({ size }) => (size!.download.low -= 0.5)],
    ['a stage that is not there', ({ stages }) => (stages[1]!.copiesFrom[0]!.stage = 7)],
    ['a target that does not ship', ({ stages }) => (stages[1]!.ships = false)],
    ['findings out of order', ({ findings }) => findings.push({ ...findings[0]!, saves: range(9e9) })],
    ['an instruction without its line of the ledger', ({ ledger }) => ledger.pop()],
    ['a field less', (analysis) => Reflect.deleteProperty(analysis, 'saving')],
  ])('refuses %s', (_fault, change) => {
    expect(reviewed.safeParse(spoilt(change)).success).toBe(false);
  });
});

const range = (bytes: number) => ({ low: bytes, likely: bytes, high: bytes });
