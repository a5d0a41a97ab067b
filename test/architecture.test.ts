import { faultsOf } from './support/architecture';
import { modulesUnder, readModule } from './support/modules';

const modules = modulesUnder('src', 'worker');

/** Files that hold words or facts, not program. */
const isData = (path: string) => /\/(locales|content|catalog)\//.test(path);

describe('the sources', () => {
  test('are found', () => {
    expect(modules.length).toBeGreaterThan(30);
  });

  test('keep the import table', () => {
    expect(modules.flatMap(faultsOf)).toEqual([]);
  });

  test('are small files: the median under 80 lines, none above 400', () => {
    const lengths = modules.filter(({ path }) => !isData(path)).toSorted((a, b) => a.lines - b.lines);
    expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThan(80);
    expect(
      lengths.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path}: ${lines} lines`),
    ).toEqual([]);
  });
});

describe('the keeper itself catches', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'the analyzer taking a view',
      'src/analyzer/a.ts',
      "import { x } from '../bot/views/x'",
      /not in the table/,
    ],
    [
      'the analyzer taking even a type',
      'src/analyzer/a.ts',
      "import type { X } from '../bot/message'",
      /not in the table/,
    ],
    ['I/O in the analyzer', 'src/analyzer/a.ts', "import { readFileSync } from 'node:fs'", /pure/],
    ['I/O in a view', 'src/bot/views/a.ts', "const http = await import('node:http')", /pure/],
    [
      'a value of the analyzer in the words',
      'src/bot/locales/a.ts',
      "import { analyze } from '../../analyzer'",
      /only types/,
    ],
    [
      'a mixed import where types may',
      'src/bot/views/a.ts',
      "import { type A, analyze } from '../../analyzer'",
      /only types/,
    ],
    [
      'a room entered beside its door',
      'worker/a.ts',
      "import { parse } from '../src/analyzer/dockerfile/parse'",
      /not in the table/,
    ],
    [
      'a type named in place',
      'src/lessons/a.ts',
      "type A = import('../analyzer').Analysis",
      /not in the table/,
    ],
    [
      'a handler that reaches an adapter',
      'src/bot/handlers/a.ts',
      "import { s } from '../adapters/slack'",
      /ports/,
    ],
    ['Slack outside its adapter', 'worker/a.ts', "import { WebClient } from '@slack/web-api'", /stays in/],
    ['Redis outside queue and store', 'src/bot/learner.ts', "const r = require('ioredis')", /stays in/],
    [
      'the environment read far from config',
      'src/bot/a.ts',
      "const x = () => process.env['X']",
      /process\.env/,
    ],
    ['console', 'src/cli/a.ts', "export const f = () => console.log('x')", /console\.log/],
    ['work on import', 'src/bot/a.ts', 'start()', /when it is imported/],
    ['a barrel that is no door', 'src/bot/a.ts', "export * from './message'", /only re-exports/],
    ['a file in no room', 'src/stray.ts', 'export const a = 1', /no room/],
  ])('%s', (_, path, source, fault) => {
    expect(faultsOf(readModule(path, source))).toEqual([expect.stringMatching(fault)]);
  });
});
