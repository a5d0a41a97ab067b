import { analyze, compare } from '../../../src/analyzer';
import { wordsOf } from '../../../src/bot/locales';
import { formatLikely } from '../../../src/bot/reply/format-size';
import { plainText } from '../../../src/bot/reply/plain-text';
import type { Reply } from '../../../src/bot/reply/reply';
import { analysisReply, type AnalysisStyle } from '../../../src/bot/views/analysis';
import { allFindingsReply } from '../../../src/bot/views/findings';

const words = wordsOf('en');
const known = (lesson: string) => (lesson.startsWith('ms-') ? `title of ${lesson}` : null);
const answer = (source: string, style?: AnalysisStyle) => analysisReply(analyze(source), words, known, style);
const actionsOf = (reply: Reply) =>
  reply.blocks.flatMap((block) =>
    block.type === 'buttons' ? block.buttons.map(({ action }) => action) : [],
  );

const REACT =
  'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nCMD ["npm", "start"]\n';
const TWO_STAGES = `${REACT.replace('\n', ' AS builder\n').replace(/CMD.*\n/, '')}FROM nginx:alpine
COPY --from=builder /app/dist /usr/share/nginx/html
`;

test('a file that Docker refuses is not called well built', () => {
  const reply = answer('ARG BASE\nFROM ${BASE}\nRUN x\n');
  expect(plainText(reply)).toContain(words.analysis.problemsHeading);
  expect(plainText(reply)).not.toContain(words.analysis.nothingToMend);
});

test('the button for all findings is there when it shows more than stands here', () => {
  const findings = analyze(REACT).findings;
  expect(findings.length).toBeGreaterThan(3);
  const reply = (count: number) =>
    analysisReply(
      {
        ...analyze(REACT),
        findings: [
          ...findings.slice(0, count),
          { ...findings[0]!, rule: 'real-multi-stage', kind: 'celebratory' },
        ],
      },
      words,
      known,
    );
  expect(actionsOf(reply(4))).toContain('findings');
  expect(actionsOf(reply(3))).not.toContain('findings');
});

test('only lessons that can be opened are named', () => {
  const analysis = analyze(REACT);
  const taught = analysis.findings.map(({ lesson }) => lesson);
  expect(taught.some((lesson) => lesson !== null && known(lesson) === null)).toBe(true);
  const first = analysisReply(analysis, words, known);
  expect(first.lessons.length).toBeGreaterThan(0);
  for (const reply of [first, allFindingsReply(analysis, words, known)])
    expect(reply.lessons.filter((lesson) => known(lesson) === null)).toEqual([]);
});

test('a file judged as a rewrite is held against the size of the first, and not printed', () => {
  const [before, after] = [analyze(REACT), compare(REACT, TWO_STAGES)];
  const text = plainText(analysisReply(after, words, known, { before: before.size }));
  expect(text.split('\n')[0]).toBe(`${formatLikely(before.size!.disk)} → ${formatLikely(after.size!.disk)}`);
  expect(before.size).not.toEqual(after.size);
  expect(text).not.toContain('FROM nginx:alpine');
  expect(plainText(answer(REACT, { name: 'web.Dockerfile' }))).toContain('web.Dockerfile\nFROM ');
});
