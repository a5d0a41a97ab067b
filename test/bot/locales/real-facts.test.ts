/** If the analyzer gave a fact another name, its words would go on as if there were none: nothing else would tell. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, type Facts, type LedgerWhatId, type ProblemCode, type RuleId } from '../../../src/analyzer';
import { wordsOf } from '../../../src/bot/locales';
import type { Words } from '../../../src/bot/locales/words';
import { plainSpans } from '../../../src/bot/reply/plain-text';
import { LOCALES } from '../../../src/bot/reply/reply';
import * as plausible from './plausible';

/** Expects that the words say these real facts, if they can say any. */
function expectSaid(likely: Facts[], real: Facts | undefined, say: (words: Words, facts: Facts) => string) {
  expect(real).toBeDefined();
  for (const locale of LOCALES) {
    const said = (facts: Facts) => say(wordsOf(locale), facts);
    expect(said(real ?? {})).not.toMatch(/undefined|null|NaN|\[object| {2}/);
    const canBeSaid = likely.some((facts) => said(facts) !== said({}));
    expect(said(real ?? {}) !== said({})).toBe(canBeSaid);
  }
}

const rules = Object.keys(plausible.findings) as RuleId[];

test.each(rules)('finding %s, of its documented example', (rule) => {
  const page = readFileSync(join(__dirname, '../../../docs/rules', `${rule}.md`), 'utf8');
  const [, example = ''] = /## Before\s+```dockerfile\n([^]*?)```/.exec(page) ?? [];
  const finding = analyze(example).findings.find((found) => found.rule === rule);
  expectSaid(plausible.findings[rule], finding?.facts, (words, facts) => {
    const { remedy, why } = words.findings[rule](facts);
    return plainSpans([...remedy, '. ', ...why]);
  });
});

const broken: [ProblemCode, string][] = [
  ['not-text', 'PK\u0003\u0004\0\0'],
  ['no-instruction-before-from', 'RUN ls\nFROM node:24'],
  ['unknown-instruction', 'FROM node:24\nRUNN ls'],
  ['missing-argument', 'FROM node:24\nCOPY package.json'],
  ['bad-flag', 'FROM node:24\nCOPY --form=build a b'],
  ['bad-argument', 'FROM NODE:24'],
  ['unterminated-heredoc', 'FROM node:24\nRUN <<EOF\nls'],
  ['bad-stage-name', 'FROM node:24 AS 1st'],
  ['reserved-stage-name', 'FROM node:24 AS scratch'],
  ['duplicate-stage-name', 'FROM node:24 AS a\nFROM node:24 AS a'],
  ['copy-from-later-stage', 'FROM node:24\nCOPY --from=late a b\nFROM nginx:1.30 AS late'],
  ['empty-base-name', 'ARG BASE\nFROM $BASE'],
  ['markdown-fence', 'hello\n```\nFROM node:24\n```\n'],
  ['unknown-target', 'FROM node:24 AS build'],
];

test.each(broken)('problem %s', (code, source) => {
  const problem = analyze(source, code === 'unknown-target' ? { target: 'biuld' } : {}).problems.find(
    (found) => found.code === code,
  );
  expectSaid(plausible.problems[code], problem?.facts, (words, facts) =>
    plainSpans(words.problems[code](facts)),
  );
});

const lines: [LedgerWhatId, string][] = [
  ['base-image', 'FROM node:24'],
  ['base-unknown', 'FROM acme.example/base:1'],
  ['context-copy', 'FROM node:24\nCOPY server.js ./'],
  ['stage-copy', 'FROM node:24\nRUN npm run build\nFROM nginx:1.30\nCOPY --from=0 /app/dist /srv'],
  ['image-copy', 'FROM node:24\nCOPY --from=nginx:1.30 /etc/nginx /etc/nginx'],
  ['download-url', 'FROM node:24\nADD https://go.dev/dl/go.tar.gz /tmp/'],
  ['os-packages', 'FROM debian:trixie\nRUN apt-get install -y git'],
  ['language-packages', 'FROM node:24\nWORKDIR /app\nRUN npm ci'],
  ['build-output', 'FROM golang:1.26\nWORKDIR /src\nRUN go build -o /app'],
  ['rewritten-files', 'FROM node:24\nWORKDIR /app\nRUN npm ci\nRUN chown -R node /app'],
  ['unknown-command', 'FROM node:24\nRUN prepare-all'],
];

test.each(lines)('line of the ledger %s', (id, source) => {
  const entry = analyze(source).ledger.find(({ what }) => what.id === id);
  expectSaid(plausible.ledger[id], entry?.what.facts, (words, facts) => words.ledger[id](facts));
});
