import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../../src/analyzer/analyze';
import { rules } from '../../../src/analyzer/rules';

const root = join(__dirname, '..', '..', '..');
const sources = readdirSync(join(root, 'src/analyzer/rules'));
const documents = readdirSync(join(root, 'docs/rules'));

/** The four parts of a rule's page, by heading. */
function partsOf(id: string): Record<string, string> {
  const [, ...sections] = readFileSync(join(root, 'docs/rules', `${id}.md`), 'utf8').split(/^## /m);
  return Object.fromEntries(sections.map((section) => [section.split('\n', 1)[0] ?? '', section]));
}

function example(part: string | undefined): string {
  return /```dockerfile\n([\s\S]*?)```/.exec(part ?? '')?.[1] ?? '';
}

const catches = (id: string, dockerfile: string) =>
  analyze(dockerfile).findings.some(({ rule }) => rule === id);

describe.each(rules.map((rule) => rule.id))('%s', (id) => {
  test('has its file, its test and its page, all of its name', () => {
    expect(sources).toContain(`${id}.ts`);
    expect(existsSync(join(__dirname, `${id}.test.ts`))).toBe(true);
    expect(Object.keys(partsOf(id))).toEqual(['What', 'Why', 'Before', 'After']);
  });

  test('catches the example Before, and nothing in After', () => {
    const { Before, After } = partsOf(id);
    expect(catches(id, example(Before))).toBe(true);
    expect(catches(id, example(After))).toBe(false);
  });

  test('both examples parse', () => {
    const { Before, After } = partsOf(id);
    for (const part of [Before, After]) expect(analyze(example(part)).problems).toEqual([]);
  });
});

test('every page is about a rule, and ids are not repeated', () => {
  const ids = rules.map((rule) => `${rule.id}.md`).toSorted();
  expect(documents.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
