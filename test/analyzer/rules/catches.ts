import { analyze } from '../../../src/analyzer/analyze';
import type { AnalyzeContext, Finding, RuleId } from '../../../src/analyzer/types';

/** The rule finds its fault on this line, and the line is one of the file. Returns the finding for closer looks. */
export function catches(rule: RuleId, dockerfile: string, line: number, context?: AnalyzeContext): Finding {
  const { findings, instructions } = analyze(dockerfile, context);
  const found = findings.filter((finding) => finding.rule === rule);
  expect({ rule, lines: found.map((finding) => finding.line) }).toEqual({ rule, lines: [line] });
  expect(line).toBeGreaterThanOrEqual(instructions[0]?.line ?? 1);
  expect(line).toBeLessThanOrEqual(dockerfile.split('\n').length);
  const finding = found[0];
  if (!finding) throw new Error('unreachable: the lines were compared');
  return finding;
}

/** The rule has nothing to say. */
export function catchesNot(rule: RuleId, dockerfile: string, context?: AnalyzeContext): void {
  const found = analyze(dockerfile, context).findings.filter((finding) => finding.rule === rule);
  expect(found).toEqual([]);
}

/** A stage that ships after the given text, so that nothing before it does. */
export function notShipped(dockerfile: string): string {
  return `${dockerfile.replace(/^FROM (\S+).*/, 'FROM $1 AS builder')}\n\nFROM gcr.io/distroless/static-debian12:nonroot\nCOPY --from=builder /out/app /app\nCMD ["/app"]`;
}
