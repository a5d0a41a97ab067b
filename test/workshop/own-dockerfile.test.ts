import { readFileSync } from 'node:fs';
import { analyze } from '../../src/analyzer';

const analysis = analyze(readFileSync('Dockerfile', 'utf8'), {
  files: [
    { name: 'package.json', text: readFileSync('package.json', 'utf8') },
    { name: '.dockerignore', text: readFileSync('.dockerignore', 'utf8') },
  ],
});

test('our own image has nothing essential to change', () => {
  expect(analysis.problems).toEqual([]);
  expect(analysis.findings.filter(({ kind }) => kind === 'essential')).toEqual([]);
});

test('it ships its last stage, and no build stage', () => {
  expect(analysis.stages.map(({ ships }) => ships)).toEqual([false, false, true]);
  expect(analysis.stages.map(({ reachable }) => reachable)).toEqual([true, true, true]);
});
