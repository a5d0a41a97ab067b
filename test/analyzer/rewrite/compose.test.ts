import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, compare } from '../../../src/analyzer/analyze';
import type { Analysis, ContextFile, ProofCheck } from '../../../src/analyzer/types';

const root = join(__dirname, '..', '..', 'fixtures', 'rewrite');
const cases = readdirSync(root).toSorted();

function read(name: string, file: string): string {
  return readFileSync(join(root, name, file), 'utf8');
}

function readIfThere(name: string, file: string): string | null {
  return existsSync(join(root, name, file)) ? read(name, file) : null;
}

function contextOf(name: string): ContextFile[] {
  return ['package.json', 'go.mod', 'vite.config.js']
    .filter((file) => existsSync(join(root, name, file)))
    .map((file) => ({ name: file, text: read(name, file) }));
}

/** What `expected.json` holds: the stack, and of the rewrite its verdict, what it changed and what is not proven. */
function summary({ stack, rewrite }: Analysis): unknown {
  if (!rewrite) return { stack, rewrite: null };
  const notProven = rewrite.proof
    .filter((check) => check.ok !== true)
    .map((check) => [check.check, `${String(check.ok)}: ${check.detail}`]);
  return {
    stack,
    rewrite: {
      verdict: rewrite.verdict,
      changes: rewrite.changes.map((change) => change.id),
      notProven: Object.fromEntries(notProven) as unknown,
    },
  };
}

describe.each(cases)('%s', (name) => {
  const files = contextOf(name);
  const analysis = analyze(read(name, 'Dockerfile'), { files });

  test('is rewritten as expected, or not at all', () => {
    expect(summary(analysis)).toEqual(JSON.parse(read(name, 'expected.json')));
    expect(analysis.rewrite?.dockerfile ?? null).toBe(readIfThere(name, 'expected.Dockerfile'));
    expect(analysis.rewrite?.dockerignore ?? null).toBe(readIfThere(name, 'expected.dockerignore'));
  });

  test('is the same a second time', () => {
    expect(analyze(read(name, 'Dockerfile'), { files })).toEqual(analysis);
  });

  if (!analysis.rewrite) return;
  const { rewrite, saving } = analysis;

  test('comes out as two stages that parse, of which the first is left behind', () => {
    const beside = [...files, { name: '.dockerignore', text: rewrite.dockerignore }];
    const after = analyze(rewrite.dockerfile, { files: beside });
    expect(after.problems).toEqual([]);
    expect(after.stages.map(({ ships }) => ships)).toEqual([false, true]);
    expect(after.size).toEqual(rewrite.size);
    expect(after.rewrite).toBeNull();
    expect(after.findings.filter(({ kind }) => kind === 'essential')).toEqual([]);
    expect(after.findings.map(({ rule }) => rule)).not.toContain('copy-whole-stage');
  });

  test('saves what the two sizes say, and compare judges it alike', () => {
    expect(saving?.to).toBe(rewrite.size.disk.likely);
    expect(saving?.from).toBe(analysis.size?.disk.likely);
    const judged = compare(read(name, 'Dockerfile'), rewrite.dockerfile, { files });
    // Without the .dockerignore beside it, nothing is kept out.
    const verdicts = (proof: ProofCheck[] = []) =>
      proof.filter(({ check }) => check !== 'nothing-left-behind').map(({ check, ok }) => [check, ok]);
    expect(verdicts(judged.rewrite?.proof)).toEqual(verdicts(rewrite.proof));
    expect(judged.saving?.from).toBe(saving?.from);
  });
});

test('the cases hold rewrites of every recipe, and files that are left alone', () => {
  for (const start of ['site-', 'server-', 'go-', 'none-']) {
    expect(cases.filter((name) => name.startsWith(start)).length).toBeGreaterThanOrEqual(3);
  }
});
