import MiniSearch from 'minisearch';
import type { Catalog } from '../catalog';
import type { Language } from '../language';
import type { Lesson } from '../lesson';
import { plainOf, spansOf, type Span } from '../pieces';
import { lessonDocuments, type LessonDocument } from './lesson-documents';
import { wordsIn } from './question-words';
import { wordWeights, type WordWeights } from './word-weights';

/** A lesson that a question may be about. */
export interface Hit {
  lesson: Lesson;
  /** How much of the question's words, by their weight, the lesson holds: 0 to 1. */
  coverage: number;
}

/** `answer`: the best hit is meant · `did-you-mean`: perhaps · `outside`: the course does not teach it. */
export type Band = 'answer' | 'did-you-mean' | 'outside';

export interface Found {
  band: Band;
  /** Best first, at most three; never empty, so that there is always a nearest lesson. */
  hits: Hit[];
}

export interface Point {
  lesson: Lesson;
  spans: Span[];
}

export interface LessonSearch {
  find(question: string): Found;
  /** Two to four points of the found lessons that answer best, in the learner's language, best first. */
  points(question: string, found: Found, language: Language): Point[];
  /** All that the found lessons say, as plain text: what a language model may answer from. */
  sources(found: Found, language: Language): LessonSource[];
}

export interface LessonSource {
  lesson: string;
  title: string;
  points: string[];
}

const HITS = 3;
const POINTS = 4;
/** A point is said when it holds this share of what the best one holds. */
const TELLING = 0.5;

/** Shares of coverage, chosen on the questions of test/lessons/fixtures/questions.json; the test holds what they reach. */
const ANSWER_FROM = 0.35;
const MEANT_FROM = 0.15;

/** Builds the index of the lessons, offline; takes some milliseconds, so build it once. */
export function lessonSearch(catalog: Catalog): LessonSearch {
  const { documents, read } = lessonDocuments(catalog);
  const index = new MiniSearch<LessonDocument>({
    fields: ['title', 'terms', 'points', 'body', 'local'],
    tokenize: (text, field) => (field === 'local' ? text.split(' ') : wordsIn(text.toLowerCase())),
    processTerm: (word) => word,
    searchOptions: {
      boost: { title: 2, terms: 2, points: 2 },
      tokenize: (text) => text.split(' ').filter(Boolean),
    },
  });
  index.addAll(documents);
  const weights = wordWeights(
    new Map(
      documents.map(({ id, local, ...fields }) => [
        id,
        new Set([...wordsIn(Object.values(fields).join(' ').toLowerCase()), ...local.split(' ')]),
      ]),
    ),
  );

  const find = (question: string): Found => {
    const words = [...new Set(read(question))];
    const hits = index.search(words.join(' ')).map(({ id }): Hit => {
      const lesson = catalog.byId(String(id));
      if (!lesson) throw new Error(`The index knows a lesson ${String(id)} that the catalog does not`);
      return { lesson, coverage: weights.coverage(lesson.id, words) };
    });
    if (hits.length === 0) hits.push({ lesson: catalog.nearest(question), coverage: 0 });
    return { band: bandOf(hits[0]?.coverage ?? 0, words, weights), hits: hits.slice(0, HITS) };
  };

  const points = (question: string, found: Found, language: Language): Point[] => {
    const words = [...new Set(read(question))];
    const scored = found.hits.flatMap(({ lesson }, rank) =>
      lesson.words.en.points.map((english, at) => {
        const said = new Set([english, lesson.words['te-Latn'].points[at] ?? ''].flatMap(read));
        const score = words.reduce((sum, word) => sum + (said.has(word) ? weights.of(word) : 0), 0);
        return { lesson, at, score: score / (rank + 2) };
      }),
    );
    const best = Math.max(...scored.map((point) => point.score));
    const telling = scored.filter((point) => point.score > 0 && point.score >= best * TELLING);
    telling.sort((a, b) => b.score - a.score);
    const first = scored
      .filter((point) => !telling.includes(point))
      .slice(0, Math.max(0, 2 - telling.length));
    return [...telling.slice(0, POINTS), ...first].map(({ lesson, at }) => ({
      lesson,
      spans: spansOf(lesson.words[language].points[at] ?? ''),
    }));
  };

  const sources = (found: Found, language: Language): LessonSource[] =>
    found.hits.map(({ lesson }) => ({
      lesson: lesson.id,
      title: lesson.words[language].title,
      points: lesson.words[language].points.map((point) => plainOf(spansOf(point))),
    }));

  return { find, points, sources };
}

/** One known word among unknown ones is not enough to be certain of the topic. */
function bandOf(coverage: number, words: string[], weights: WordWeights): Band {
  const known = words.filter((word) => weights.known(word)).length;
  if (coverage >= ANSWER_FROM && (known > 1 || known === words.length)) return 'answer';
  return coverage >= MEANT_FROM ? 'did-you-mean' : 'outside';
}
