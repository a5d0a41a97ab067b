import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCatalog, type Language } from '../../src/lessons';
import { stepsSent } from './sent';

interface Claim {
  id: string;
  lesson: string;
  verbatim: string;
  check: { re: string; flags: string };
  errata?: string;
}

const claims: Claim[] = readFileSync(path.join(__dirname, 'fixtures/seed-inventory.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const catalog = loadCatalog();

describe.each<Language>(['te-Latn', 'en'])('the steps of the lessons in %s', (language) => {
  test.each(catalog.lessons.map((lesson) => lesson.id))('%s says every claim of the document', (id) => {
    const lesson = catalog.byId(id)!;
    const sent = [lesson.words[language].title, ...stepsSent(lesson, language)].join('\n\n');
    const missing = claims
      .filter((claim) => claim.lesson === id)
      .filter((claim) => !new RegExp(claim.check.re, claim.check.flags).test(sent))
      .map((claim) => `${claim.id} "${claim.verbatim}" /${claim.check.re}/`);
    expect(missing).toEqual([]);
  });
});

test('every claim of the document belongs to the lesson that the inventory names', () => {
  const held = catalog.lessons.flatMap((lesson) => lesson.seed_refs.map((claim) => `${claim} ${lesson.id}`));
  expect(held.sort()).toEqual(claims.map((claim) => `${claim.id} ${claim.lesson}`).sort());
});

test('a claim that errs is corrected in the same lesson', () => {
  const silent = claims.filter(
    (claim) => claim.errata && !catalog.byId(claim.lesson)?.errata.includes(claim.errata),
  );
  expect(silent.map((claim) => `${claim.id} ${claim.errata}`)).toEqual([]);
});
