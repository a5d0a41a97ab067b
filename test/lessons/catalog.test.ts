import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LANGUAGES, loadCatalog } from '../../src/lessons';
import { columnsOf } from '../../src/lessons/columns';
import { stepsSent } from './sent';

const CONTENT = path.join(__dirname, '../../src/lessons/content');
const catalog = loadCatalog();

describe('the course', () => {
  test('has ten lessons in order, each leading to the next, in three languages', () => {
    const ids = catalog.lessons.map((lesson) => lesson.id);
    expect(ids).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((number) => `ms-${number}`),
    );
    expect(catalog.lessons.map((lesson) => lesson.next)).toEqual([...ids.slice(1), null]);
    for (const lesson of catalog.lessons)
      for (const language of LANGUAGES) expect(lesson.words[language].title).toBeTruthy();
  });

  test('needs no lesson that comes later', () => {
    const late = catalog.lessons.flatMap((lesson) =>
      lesson.prereqs.filter((id) => (catalog.byId(id)?.order ?? Infinity) >= lesson.order),
    );
    expect(late).toEqual([]);
  });

  test('asks one question a message at most', () => {
    const many = catalog.lessons.flatMap((lesson) =>
      LANGUAGES.flatMap((language) =>
        stepsSent(lesson, language)
          .map((text) =>
            text
              .replace(/"[^"\n]*"/g, '')
              .replace(/^.*[│║╔╚┌└].*$|lo undha\?.*$|In the final image\?.*$|లో ఉందా\?.*$/gm, ''),
          )
          .filter((text) => text.split('?').length > 2)
          .map((text) => `${lesson.id} ${language}: ${text.slice(0, 60)}`),
      ),
    );
    expect(many).toEqual([]);
  });

  test('belittles nobody', () => {
    const belittling =
      /\b(just|simply|obviously|easy|easily|trivial|of course|jus|simple ga|chaala easy|sulabham)\b|సులభ|కేవలం/i;
    const said = catalog.lessons.flatMap((lesson) =>
      LANGUAGES.flatMap((language) => {
        const { steps, items, points } = lesson.words[language];
        const texts = [
          ...points,
          ...Object.values(steps).map((step) => step.markdown),
          ...Object.values(items).flatMap((item) => [item.why].concat(item.hints, item.near, item.fails)),
        ];
        return texts
          .filter((text) => belittling.test(text))
          .map((text) => `${lesson.id} ${language}: ${text}`);
      }),
    );
    expect(said).toEqual([]);
  });

  test('writes Telugu in its own script, and in Latin letters elsewhere', () => {
    for (const lesson of catalog.lessons) {
      expect(
        JSON.stringify([lesson.words.en, lesson.words['te-Latn']]).replaceAll(/కాంటెక్స్ట్|మూడు/g, ''),
      ).not.toMatch(/[\u0c00-\u0c7f]/);
      for (const text of stepsSent(lesson, 'te')) expect(text).toMatch(/[\u0c00-\u0c7f]/);
    }
  });

  test('hints do not hand out the answer of a choice at once', () => {
    for (const lesson of catalog.lessons) {
      for (const item of lesson.items) {
        if (item.type !== 'mcq') continue;
        for (const language of LANGUAGES) {
          const words = lesson.words[language].items[item.id]!;
          expect(words.hints[0]).not.toContain(words.options[item.answer]!.text.replaceAll('`', ''));
        }
      }
    }
  });
});

describe('a fault in the content is named', () => {
  let directory: string;
  const file = (...parts: string[]) => path.join(directory, ...parts);
  const change = (name: string, from: string | RegExp, to: string) => {
    const before = readFileSync(file(name), 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${name} holds no ${String(from)}`);
    writeFileSync(file(name), after);
  };

  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'vantillu-lessons-'));
    cpSync(CONTENT, directory, { recursive: true });
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const faults: [what: string, break_: () => void, said: RegExp][] = [
    ['a missing language', () => rmSync(file('ms-04/te.md')), /ms-04: has no words in te\n/],
    [
      'a stray file in a lesson',
      () => writeFileSync(file('ms-04/notes.txt'), ''),
      /ms-04\/notes\.txt: is no part of a lesson/,
    ],
    [
      'a stray file beside the lessons',
      () => writeFileSync(file('todo.md'), ''),
      /todo\.md: belongs to no lesson/,
    ],
    ['a folder without a lesson', () => mkdirSync(file('ms-99')), /ms-99\/lesson\.json: is missing/],
    [
      'JSON that does not parse',
      () => writeFileSync(file('ms-04/lesson.json'), '{'),
      /ms-04\/lesson\.json: .*JSON/,
    ],
    [
      'an unknown property',
      () => change('ms-04/lesson.json', '"slug"', '"slag"'),
      /ms-04\/lesson\.json: .*slag/,
    ],
    [
      'an empty hint',
      () => change('ms-04/en.md', /### hints\n- .*\n/, '### hints\n- \n'),
      /ms-04-q1 en: wants 3 hints/,
    ],
    ['a missing why', () => change('ms-04/en.md', /### why\n.*\n/, ''), /ms-04-q1 en: does not say why/],
    [
      'an over-long step',
      () => change('ms-04/te.md', '## step builder\n', `## step builder\n${'అ'.repeat(901)}\n`),
      /ms-04 te builder: \d+ characters, at most 900/,
    ],
    [
      'a wide diagram',
      () => change('ms-04/en.md', '║ FROM nginx ', '║ FROM nginx      '),
      /ms-04 en picture: ".*FROM nginx.*" takes 37 columns, at most 34/,
    ],
    [
      'a diagram without a drawing',
      () => change('ms-05/en.md', /```\nCOPY[^`]*```/, 'gone'),
      /ms-05 en anatomy: a diagram without a drawing/,
    ],
    [
      'a mark left open',
      () => change('ms-05/en.md', '**contents**', '**contents'),
      /ms-05 en three-facts: a mark is not closed/,
    ],
    [
      'a lesson id used twice',
      () => cpSync(file('ms-04'), file('ms-44'), { recursive: true }),
      /ms-44\/lesson\.json: calls itself ms-04\n[^]*id ms-04 is used twice/,
    ],
    [
      'an item id used twice',
      () => change('ms-04/lesson.json', /ms-04-q1/g, 'ms-05-q1'),
      /item ms-05-q1 is used twice/,
    ],
    [
      'an unknown item in the words',
      () => change('ms-04/en.md', '## item ms-04-q1', '## item ms-04-q9'),
      /ms-04 en: item ms-04-q9 is unknown/,
    ],
    [
      'a cycle of prerequisites',
      () => change('ms-01/lesson.json', '"prereqs": []', '"prereqs": ["ms-03"]'),
      /ms-01: needs itself, through its prerequisites/,
    ],
    [
      'an unknown prerequisite',
      () => change('ms-01/lesson.json', '"prereqs": []', '"prereqs": ["ms-77"]'),
      /ms-01: prerequisite ms-77 is unknown/,
    ],
    [
      'an unknown claim',
      () => change('ms-01/lesson.json', '"S0.01"', '"S9.99"'),
      /ms-01: claim S9\.99 is unknown/,
    ],
    [
      'an erratum that no step says',
      () =>
        change(
          'ms-01/lesson.json',
          '"errata": ["E10", "E25"],\n  "rules"',
          '"errata": ["E10", "E25", "E03"],\n  "rules"',
        ),
      /ms-01: no step says E03/,
    ],
    [
      'an unknown term',
      () => change('ms-01/lesson.json', '"artifact"', '"artefakt"'),
      /ms-01: term artefakt is unknown/,
    ],
    [
      'an answer out of range',
      () => change('ms-04/lesson.json', '"answer": 3', '"answer": 4'),
      /ms-04-q3 en: answer 4 of 4 options/,
    ],
    [
      'options that differ by language',
      () => change('ms-04/te.md', /- ఫైనల్ ఇమేజ్‌లో దాగిన.*\n.*\n/, ''),
      /ms-04-q1: options differ by language/,
    ],
    [
      'an option without a word on why',
      () => change('ms-04/en.md', /\n {2}> Only the layers.*/, ''),
      /ms-04-q1 en: an option has no say/,
    ],
    [
      'an option that reads like a number',
      () => change('ms-04/en.md', '- A target must be a number', '- 7'),
      /ms-04-q3 en: an option reads like the number/,
    ],
    [
      'an expression that does not compile',
      () => change('ms-01/lesson.json', '"^(3|', '"^(3|(*'),
      /ms-01-q3: Invalid regular expression/,
    ],
    [
      'a solution that is not accepted',
      () => change('ms-01/lesson.json', '"solution": "3"', '"solution": "4"'),
      /ms-01-q3: does not accept its own solution/,
    ],
    [
      'an assertion that is none',
      () => change('ms-04/lesson.json', 'stages >= 2', 'stages are 2'),
      /ms-04-q4: "stages are 2" is no assertion/,
    ],
    [
      'a lesson that does not begin with a guess',
      () => change('ms-04/lesson.json', '"kind": "predict"', '"kind": "explain"'),
      /ms-04: does not begin with a guess/,
    ],
    [
      'a heading out of place',
      () => change('ms-04/en.md', '### why', '### wye'),
      /ms-04\/en\.md: "### wye" has no place under "## item ms-04-q1"/,
    ],
    [
      'an unknown section',
      () => change('ms-04/en.md', '## points', '## pints'),
      /ms-04\/en\.md: "## pints" is no points, step, item or interview/,
    ],
    ['a missing list of terms', () => rmSync(file('terms.json')), /terms\.json: is missing/],
  ];

  test.each(faults)('%s', (_, break_, said) => {
    break_();
    expect(() => loadCatalog(directory)).toThrow(said);
  });

  test('all of them at once, in one error', () => {
    rmSync(file('ms-04/te.md'));
    writeFileSync(file('todo.md'), '');
    change('ms-01/lesson.json', '"S0.01"', '"S9.99"');
    expect(() => loadCatalog(directory)).toThrow(
      /has no words in te[^]*todo\.md[^]*|todo\.md[^]*has no words/,
    );
    expect(() => loadCatalog(directory)).toThrow(/S9\.99 is unknown/);
  });

  test('an empty folder', () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'vantillu-lessons-'));
    expect(() => loadCatalog(empty)).toThrow(/there is no lesson/);
    rmSync(empty, { recursive: true });
  });
});

test.each([
  ['abc', 3],
  ['పేరు ఇది', 5],
  ['🍳 x', 4],
  ['🍽️', 2],
  ['│ ▼ █', 5],
])('%s takes %i columns', (line, columns) => expect(columnsOf(line)).toBe(columns));
