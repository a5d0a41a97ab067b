import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from './language';
import { lessonStructure, term, type Lesson, type LessonWords, type QuizItem, type Term } from './lesson';
import { lessonFaults } from './lesson-faults';
import { nearestOf } from './nearest';
import { readWords } from './read-words';

/** The course: every lesson, checked, in order. Never changes after it was read. */
export interface Catalog {
  readonly lessons: readonly Lesson[];
  readonly terms: readonly Term[];
  byId(id: string): Lesson | null;
  /** By id or slug, written as people write them: `MS-5`, `ms05`, `5`, `Copy From`. */
  find(idOrSlug: string): Lesson | null;
  /** The lesson whose id, slug or title is written most like this. */
  nearest(text: string): Lesson;
  item(id: string): { lesson: Lesson; item: QuizItem } | null;
}

/** What the user's document claims and where it errs: every `seed_refs` and `errata` of a lesson is one of these. */
const seedIndex = z.strictObject({ claims: z.array(z.string()), errata: z.array(z.string()) });

const BESIDE_THE_LESSONS = new Set(['phrases.json', 'seed.json', 'terms.json']);

const NO_WORDS: LessonWords = { title: '', points: [], steps: {}, items: {}, interview: [] };

/**
 * Reads every lesson from `directory` (one folder a lesson, lesson.json and one file of words a language, beside
 * terms.json, seed.json and phrases.json) and checks it all. Throws one error that names every fault.
 */
export function loadCatalog(directory = path.join(__dirname, 'content')): Catalog {
  const faults: string[] = [];
  const json = <T>(schema: z.ZodType<T>, file: string): T | null => {
    const where = path.relative(directory, file);
    if (!existsSync(file)) {
      faults.push(`${where}: is missing`);
      return null;
    }
    try {
      const read = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
      if (read.success) return read.data;
      faults.push(...read.error.issues.map((issue) => `${where}: ${issue.path.join('.')}: ${issue.message}`));
    } catch (error) {
      faults.push(`${where}: ${error instanceof Error ? error.message : String(error)}`);
    }
    return null;
  };

  const terms = json(z.array(term), path.join(directory, 'terms.json')) ?? [];
  const seed = json(seedIndex, path.join(directory, 'seed.json')) ?? { claims: [], errata: [] };
  const lessons: Lesson[] = [];
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      const structure = json(lessonStructure, path.join(directory, entry.name, 'lesson.json'));
      const words = wordsIn(path.join(directory, entry.name), faults);
      if (!structure) continue;
      if (structure.id !== entry.name) faults.push(`${entry.name}/lesson.json: calls itself ${structure.id}`);
      lessons.push({ ...structure, words });
    } else if (!BESIDE_THE_LESSONS.has(entry.name)) {
      faults.push(`${entry.name}: belongs to no lesson`);
    }
  }
  lessons.sort((a, b) => a.order - b.order);
  faults.push(...lessons.flatMap(lessonFaults), ...courseFaults(lessons, terms, seed));
  if (lessons.length === 0) faults.push('there is no lesson');
  if (faults.length > 0)
    throw new Error(`The lessons have ${faults.length} faults:\n- ${faults.join('\n- ')}`);
  return catalogOf(lessons, terms);
}

function wordsIn(folder: string, faults: string[]): Record<Language, LessonWords> {
  const name = path.basename(folder);
  const words: Record<Language, LessonWords> = { 'te-Latn': NO_WORDS, te: NO_WORDS, en: NO_WORDS };
  const expected = new Set(['lesson.json', ...LANGUAGES.map((language) => `${language}.md`)]);
  for (const file of readdirSync(folder)) {
    if (!expected.has(file)) faults.push(`${name}/${file}: is no part of a lesson`);
  }
  for (const language of LANGUAGES) {
    const file = path.join(folder, `${language}.md`);
    if (!existsSync(file)) {
      faults.push(`${name}: has no words in ${language}`);
      continue;
    }
    const read = readWords(readFileSync(file, 'utf8'));
    words[language] = read.words;
    faults.push(...read.faults.map((fault) => `${name}/${language}.md: ${fault}`));
  }
  return words;
}

function courseFaults(lessons: Lesson[], terms: Term[], seed: z.infer<typeof seedIndex>): string[] {
  const faults: string[] = [];
  const known = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  const unknown = (lesson: Lesson, what: string, used: string[], all: readonly string[]) => {
    for (const id of used) if (!all.includes(id)) faults.push(`${lesson.id}: ${what} ${id} is unknown`);
  };
  for (const lesson of lessons) {
    unknown(lesson, 'claim', lesson.seed_refs, seed.claims);
    unknown(lesson, 'erratum', lesson.errata, seed.errata);
    unknown(
      lesson,
      'term',
      lesson.terms,
      terms.map((one) => one.id),
    );
    unknown(lesson, 'prerequisite', lesson.prereqs, [...known.keys()]);
    if (lesson.next) unknown(lesson, 'next lesson', [lesson.next], [...known.keys()]);
    if (isItsOwnPrerequisite(lesson, known))
      faults.push(`${lesson.id}: needs itself, through its prerequisites`);
  }
  for (const [what, ids] of [
    ['id', lessons.map((lesson) => lesson.id)],
    ['slug', lessons.map((lesson) => lesson.slug)],
    ['order', lessons.map((lesson) => String(lesson.order))],
    ['item', lessons.flatMap((lesson) => lesson.items.map((item) => item.id))],
  ] as const) {
    for (const id of ids)
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`${what} ${id} is used twice`);
  }
  return [...new Set(faults)];
}

function isItsOwnPrerequisite(lesson: Lesson, known: Map<string, Lesson>): boolean {
  const seen = new Set<string>();
  const open = [...lesson.prereqs];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === lesson.id) return true;
    if (!seen.has(id)) open.push(...(known.get(id)?.prereqs ?? []));
    seen.add(id);
  }
  return false;
}

function catalogOf(lessons: Lesson[], terms: Term[]): Catalog {
  const names = new Map(
    lessons.flatMap((lesson) => [lesson.id, lesson.slug].map((name) => [tidy(name), lesson])),
  );
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  const items = new Map(lessons.flatMap((lesson) => lesson.items.map((item) => [item.id, { lesson, item }])));
  return {
    lessons,
    terms,
    byId: (id) => byId.get(id) ?? null,
    find: (idOrSlug) => {
      const name = tidy(idOrSlug);
      return names.get(name) ?? names.get(`ms${name}`) ?? null;
    },
    nearest: (text) => nearestOf(text, lessons),
    item: (id) => items.get(id) ?? null,
  };
}

/** `MS-05`, `ms 5` and `ms5` are one name. */
function tidy(name: string): string {
  const bare = name
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return bare.replace(/^([a-z]*)0+(?=\d)/, '$1');
}
