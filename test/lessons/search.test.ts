import { lessonSearch, loadCatalog, plainOf, type Band, type Language } from '../../src/lessons';
import questions from './fixtures/questions.json';

type Asked = [language: string, question: string, lesson: string | null];

const catalog = loadCatalog();
const search = lessonSearch(catalog);

function measure(asked: Asked[]) {
  const first: string[] = [];
  const third: string[] = [];
  const bands: Record<'inside' | 'outside', Record<Band, number>> = {
    inside: { answer: 0, 'did-you-mean': 0, outside: 0 },
    outside: { answer: 0, 'did-you-mean': 0, outside: 0 },
  };
  for (const [, question, lesson] of asked) {
    const found = search.find(question);
    const ids = found.hits.map((hit) => hit.lesson.id);
    bands[lesson ? 'inside' : 'outside'][found.band] += 1;
    if (lesson && ids[0] !== lesson) first.push(`${question}: ${ids.join(', ')} instead of ${lesson}`);
    if (lesson && !ids.includes(lesson)) third.push(`${question}: ${ids.join(', ')} without ${lesson}`);
  }
  return { missedFirst: first, missedThird: third, bands };
}

describe('questions find their lesson', () => {
  // Reached: dev 17 of 18 first, 18 among three; test 42 of 48 first, 48 among three.
  test('of the course’s own questions at least 17 of 18 as the first hit, all among three', () => {
    const { missedFirst, missedThird } = measure(questions.dev as Asked[]);
    expect(missedThird).toEqual([]);
    expect(missedFirst.length).toBeLessThanOrEqual(1);
  });

  test('of fresh questions at least 41 of 48 as the first hit, 47 among three', () => {
    const { missedFirst, missedThird } = measure(questions.test as Asked[]);
    expect(missedThird.length).toBeLessThanOrEqual(1);
    expect(missedFirst.length).toBeLessThanOrEqual(7);
  });

  test('a question of the lessons is seldom called outside, another topic never answered', () => {
    const { bands } = measure(questions.test as Asked[]);
    expect(bands.inside.outside).toBeLessThanOrEqual(2);
    expect(bands.inside.answer).toBeGreaterThanOrEqual(43);
    expect(bands.outside.answer).toBe(0);
  });
});

describe('what a question is answered with', () => {
  test.each<[Language, string, string]>([
    ['te-Latn', 'pull access denied enduku vachindi', 'ms-05'],
    ['te', 'స్టేజ్‌కి పేరు ఎలా పెట్టాలి?', 'ms-08'],
    ['en', 'what size is nginx alpine', 'ms-07'],
  ])('%s: two to four points of the found lessons', (language, question, lesson) => {
    const points = search.points(question, search.find(question), language);
    expect(points.length).toBeGreaterThanOrEqual(2);
    expect(points.length).toBeLessThanOrEqual(4);
    expect(points[0]?.lesson.id).toBe(lesson);
    const known = catalog.lessons.flatMap((one) =>
      one.words[language].points.map((point) => point.replace(/[*`]/g, '')),
    );
    for (const point of points) expect(known).toContain(plainOf(point.spans));
  });

  test('the point that speaks of the matter comes first', () => {
    const question = 'pull access denied';
    const [point] = search.points(question, search.find(question), 'en');
    expect(plainOf(point!.spans)).toContain('pull access denied');
  });

  test('sources hold every point of the found lessons, without marks', () => {
    const found = search.find('copy --from');
    const sources = search.sources(found, 'te-Latn');
    expect(sources.map((source) => source.lesson)).toEqual(found.hits.map((hit) => hit.lesson.id));
    expect(sources[0]?.points.length).toBe(found.hits[0]?.lesson.words.te.points.length);
    expect(JSON.stringify(sources)).not.toContain('`');
  });
});

describe('any text is a question', () => {
  test.each([
    '',
    '   ',
    '?!',
    'x'.repeat(200_000),
    '-'.repeat(50_000),
    '్'.repeat(1000),
    '\u0000\ud800',
    '__proto__ constructor',
  ])('number %# has a nearest lesson', (text) => {
    const found = search.find(text);
    expect(found.hits.length).toBeGreaterThan(0);
    expect(search.points(text, found, 'en').length).toBeGreaterThanOrEqual(2);
  });

  test('spellings of one word find the same', () => {
    const ids = (text: string) => search.find(text).hits.map((hit) => hit.lesson.id);
    expect(ids('stage ki peru yela pettali')).toEqual(ids('stagelaki paeru elaa pettaali'));
    expect(ids('normal copy theda')).toEqual(ids('normal copy teda enti'));
    expect(ids('సైజు ఎంత తగ్గుతుంది')).toEqual(ids('saiju entha thaggutundi'));
  });
});
