import { loadCatalog, type Language } from '../../src/lessons';
import { textOf } from './sent';

/**
 * Each erratum: what the document says, and the truth. Both must stand in one message. The expressions look for the
 * figure or the name that carries the matter; they are the same for every language where it is not a word.
 */
const SAID: Record<string, { seed: RegExp; truth: RegExp[] }> = {
  E01: { seed: /70%/, truth: [/95(\.7)?%/, /slip|పొరపాటు/] },
  E02: { seed: /700MB\+/, truth: [/692/, /27/] },
  E03: { seed: /"npm", "start"/, truth: [/Vite/, /CRA/, /nginx/, /fail|ఫెయిల్/] },
  E04: { seed: /throw(n)? away/i, truth: [/docker builder prune/, /secret/i, /final image|ఫైనల్ ఇమేజ్/i] },
  E05: { seed: /180 ?MB|25 MB/, truth: [/62 MB/, /28\.5 MB/, /docker image ls/] },
  E06: { seed: /source code|సోర్స్ కోడ్/i, truth: [/VITE_\*/, /source maps/i, /browser|బ్రౌజర్/] },
  E07: { seed: /FROM nginx:alpine/, truth: [/nginx:1\.30-alpine/, /digest/] },
  E08: { seed: /node:20-alpine/, truth: [/30 April 2026|2026 April 30|2026 ఏప్రిల్ 30/, /node:24-alpine/] },
  E09: { seed: /node_modules/, truth: [/static|స్టాటిక్/i, /Node API/, /devDependencies/] },
  E10: { seed: /final/, truth: [/FROM nginx:1\.30-alpine AS final/, /name|peru|పేరు/] },
  E11: { seed: /COPY \. \./, truth: [/\.dockerignore/, /Windows/, /Linux/] },
  E12: { seed: /previous stage name/, truth: [/number|నంబర్/, /image|ఇమేజ్/, /pull access denied for bulder/] },
  E13: { seed: /from your Windows/i, truth: [/build context|బిల్డ్ కాంటెక్స్ట్/i, /OS/] },
  E14: { seed: /EXPOSE 80/, truth: [/-p 8080:80/, /already|ఇప్పటికే/] },
  E15: {
    seed: /less tools = less vulnerabilities|Reduced attack surface/,
    truth: [/scan/i, /non-root/, /zero|not no surface|సున్నా/],
  },
  E16: { seed: /36 [^\n]*8/, truth: [/22%/, /36 [^\n]*2/] },
  E17: { seed: /your choice|nee choice/i, truth: [/scratch/, /context/, /1stage/] },
  E18: { seed: /40LPA\+/, truth: [/package|ప్యాకేజీ/i, /trade-off/] },
  E19: { seed: /faster (CI\/CD|deployments)/i, truth: [/layer caching/, /build time|బిల్డ్ టైమ్/] },
  E20: { seed: /mvn package/, truth: [/JRE/, /880→428 MB/, /95%/] },
  E21: { seed: /Not needed for Python/, truth: [/pure-Python/, /wheels/] },
  E22: { seed: /nginx/, truth: [/\/about/, /404/, /try_files \$uri \$uri\/ \/index\.html;/] },
  E23: { seed: /user/, truth: [/root/, /nginx-unprivileged/, /8080/] },
  E24: { seed: /\/app\/dist|dist/, truth: [/CRA|Create React App/, /`?build`?/, /dist\/<name>\/browser/] },
  E25: { seed: /180MB/, truth: [/Alpine/, /npm/, /FROM instruction/] },
};

const catalog = loadCatalog();
const steps = catalog.lessons.flatMap((lesson) =>
  lesson.flow.flatMap((page) =>
    'step' in page
      ? page.errata.map((erratum): [string, string, string] => [lesson.id, page.step, erratum])
      : [],
  ),
);

describe.each<Language>(['te-Latn', 'te', 'en'])('in %s', (language) => {
  test.each(steps)(
    '%s %s says what the document says of %s, and the truth, in one message',
    (lesson, step, erratum) => {
      const said = catalog.byId(lesson)?.words[language].steps[step];
      const message = textOf(said?.pieces ?? []);
      const { seed, truth } = SAID[erratum]!;
      expect(message).toMatch(seed);
      for (const part of truth) expect(message).toMatch(part);
    },
  );
});

test('every erratum that a learner of these lessons meets is said somewhere', () => {
  const said = new Set(steps.map(([, , erratum]) => erratum));
  expect(Object.keys(SAID).filter((erratum) => !said.has(erratum))).toEqual([]);
});
