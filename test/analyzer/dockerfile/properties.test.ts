import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import {
  buildGraph,
  commandsOf,
  environmentOf,
  parse,
  pathExists,
  workdirOf,
  type Instruction,
} from '../../../src/analyzer/dockerfile';
import { extractDockerfile, looksLikeDockerfile } from '../../../src/analyzer/looks-like-dockerfile';
import { fencedFiles } from '../../../src/analyzer/markdown-fences';

/** Pieces that Dockerfiles are made of, and pieces that break them. */
const PIECES = [
  'FROM ',
  'from ',
  'RUN ',
  'COPY ',
  'ADD ',
  'ENV ',
  'ARG ',
  'LABEL ',
  'CMD ',
  'ENTRYPOINT ',
  'WORKDIR ',
  'USER ',
  'HEALTHCHECK ',
  'ONBUILD ',
  'SHELL ',
  'VOLUME ',
  'EXPOSE ',
  'FOO ',
  'node:20',
  'scratch',
  ' AS ',
  'a',
  'b',
  'c',
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  ' \\\n',
  '\\',
  '`',
  '# x\n',
  '# escape=`\n',
  '"',
  "'",
  '$A',
  '${A',
  '${A:-',
  '}',
  '--from=a ',
  '--from=0 ',
  '--mount=type=cache,target=/c ',
  '--link ',
  '["a", "b c"]',
  '["a"',
  '<<EOF',
  '<<-EOF\n',
  'EOF\n',
  ' && ',
  ' || ',
  ' | ',
  ';',
  '(',
  ')',
  '{ ',
  ' }',
  'if ',
  '; then ',
  '; fi',
  'cd /x',
  'cd ..',
  'sh -c "',
  '> /y',
  '/app/',
  ' . ',
  '```',
  '```dockerfile\n',
  '\ufeff',
  '\0',
  '\u00a0',
  '\ud800',
  'ఎ',
  '__proto__',
  'constructor',
];

const dockerfile = oneof(
  {
    weight: 6,
    arbitrary: array(constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  },
  {
    weight: 2,
    arbitrary: array(constantFrom(...PIECES), { maxLength: 40 }).map(
      (pieces) => `FROM a AS a\n${pieces.join('')}`,
    ),
  },
  { weight: 1, arbitrary: string({ unit: 'binary', maxLength: 200 }) },
);

const RUNS = { numRuns: 1500, seed: 20261123 };

test('any text is read: nothing throws, and all lines are in the file and in order', () => {
  assert(
    property(dockerfile, (source) => {
      const file = parse(source);
      const last = source.split('\n').length;
      let line = 0;
      for (const [index, instruction] of file.instructions.entries()) {
        expect(instruction.index).toBe(index);
        expect(instruction.line).toBeGreaterThan(line);
        expect(instruction.endLine).toBeGreaterThanOrEqual(instruction.line);
        line = instruction.endLine;
      }
      expect(line).toBeLessThanOrEqual(last);
      for (const problem of file.problems) {
        expect(problem.line).toBeGreaterThanOrEqual(1);
        expect(problem.line).toBeLessThanOrEqual(last);
      }
    }),
    RUNS,
  );
});

test('what has no instruction has a problem that says why', () => {
  assert(
    property(dockerfile, (source) => {
      const { stages, problems } = parse(source);
      expect(stages.length + problems.length).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

test('the graph, the commands and the files of any text are read, with lines inside their instruction', () => {
  assert(
    property(dockerfile, (source) => {
      const file = parse(source);
      const graph = buildGraph(file);
      expect(graph.ships.every((stage) => graph.reachable.has(stage))).toBe(true);
      const inspection = {
        file,
        graph,
        commandsOf: (instruction: Instruction) => commandsOf(instruction, file),
      };
      for (const instruction of file.instructions) {
        const commands = commandsOf(instruction, file);
        for (const { line, pipedTo, name } of commands) {
          expect(line).toBeGreaterThanOrEqual(instruction.line);
          expect(line).toBeLessThanOrEqual(instruction.endLine);
          expect(typeof name).toBe('string');
          expect(pipedTo === null || commands[pipedTo] !== undefined).toBe(true);
        }
        workdirOf(instruction, file);
        environmentOf(instruction, file);
      }
      for (const stage of file.stages)
        expect([true, false, null]).toContain(pathExists('/app/b', stage.index, inspection));
    }),
    RUNS,
  );
});

test('any message is told apart, and what is taken out of it is in it', () => {
  assert(
    property(dockerfile, constantFrom('', 'please look:\n', 'ok?\n```\n'), (source, before) => {
      const text = before + source;
      const extracted = extractDockerfile(text);
      expect(looksLikeDockerfile(text)).toBe(extracted !== null);
      for (const fenced of fencedFiles(text)) expect(typeof fenced.text).toBe('string');
      for (const line of extracted?.source.split('\n') ?? []) expect(text).toContain(line.replace(/\r$/, ''));
      expect(extracted?.line ?? 1).toBeGreaterThanOrEqual(1);
    }),
    RUNS,
  );
});
