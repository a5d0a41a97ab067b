import { buildGraph, LIMIT_BYTES, LIMIT_LINES, parse } from '../../../src/analyzer/dockerfile';
import type { Problem } from '../../../src/analyzer/types';

function problemsOf(source: string): Problem[] {
  const file = parse(source);
  return [...file.problems, ...buildGraph(file).problems];
}

function codes(source: string): string[] {
  return problemsOf(source).map(({ code, line }) => `${code} ${line}`);
}

const FENCE = '```';

describe('text that is no Dockerfile', () => {
  test.each([
    ['nothing', '', 'empty 1'],
    ['blanks', ' \n\t\r\n', 'empty 1'],
    ['a NUL byte', 'FROM a\nRUN b\0c', 'not-text 1'],
    ['a zip', 'PK\u0003\u0004\u0014rest', 'not-text 1'],
    ['bytes that were no UTF-8', `\ufffd\ufffd\ufffd${'\ufffda'.repeat(50)}`, 'not-text 1'],
    ['a sentence', 'how small can my image be?', 'not-a-dockerfile 1'],
    ['only comments', '# FROM node', 'not-a-dockerfile 1'],
  ])('%s', (_, source, expected) => expect(codes(source)).toEqual([expected]));

  test.each([
    ['bytes', `FROM a\n# ${'x'.repeat(LIMIT_BYTES)}`],
    ['lines', `FROM a\n${'RUN b\n'.repeat(LIMIT_LINES)}`],
    ['five megabytes', 'RUN echo hello\n'.repeat(350_000)],
  ])('more than the limit: %s', (_, source) => {
    const file = parse(source);
    expect(file.instructions).toEqual([]);
    expect(file.problems).toEqual([
      expect.objectContaining({
        code: 'too-large',
        facts: expect.objectContaining({ limitBytes: LIMIT_BYTES, limitLines: LIMIT_LINES }),
      }),
    ]);
  });

  test('the limit itself is read', () => {
    const line = 'RUN b\n';
    expect(parse(`FROM a\n${line.repeat(LIMIT_LINES - 1)}`).instructions).toHaveLength(LIMIT_LINES);
  });
});

describe('a Markdown fence around the file', () => {
  test('a clean one is no problem and the lines are those of the paste', () => {
    const file = parse(`${FENCE}dockerfile\n# syntax=x\nFROM a\nRUN b\n${FENCE}\n`);
    expect(file.problems).toEqual([]);
    expect(file.instructions.map(({ line }) => line)).toEqual([3, 4]);
    expect(file.directives['syntax']).toBe('x');
  });

  test.each([
    ['unclosed', `${FENCE}\nFROM a\nRUN b`, 'markdown-fence 1'],
    ['text around it', `see:\n${FENCE}\nFROM a\n${FENCE}\nok?`, 'markdown-fence 2'],
    ['only the closing one', `FROM a\nRUN b\n${FENCE}`, 'markdown-fence 3'],
  ])('%s', (_, source, problem) => {
    expect(codes(source)).toEqual([problem]);
    expect(parse(source).stages[0]?.from.image).toBe('a');
  });

  test('a heredoc that writes Markdown is left alone', () => {
    const source = `FROM a\nCOPY <<EOF /README.md\n${FENCE}sh\nx\n${FENCE}\nEOF\nRUN b`;
    expect(codes(source)).toEqual([]);
    expect(parse(source).instructions).toHaveLength(3);
  });
});

describe('instructions that BuildKit refuses', () => {
  test.each([
    ['no FROM', 'RUN a\nCMD b', ['no-instruction-before-from 1', 'no-from 1']],
    ['only ARGs', 'ARG A=1', ['no-from 1']],
    ['an instruction before FROM', 'RUN a\nFROM b', ['no-instruction-before-from 1']],
    ['ARG before FROM is fine', 'ARG A\nFROM b', []],
    ['a FROM that is mistyped says it all', 'FORM a\nRUN b\nCMD c', ['unknown-instruction 1']],
    ['nothing but a mistyped FROM', 'FRO a', ['unknown-instruction 1']],
    ['a FROM that is mistyped, and one that is not', 'FROM a\nFORM b\nRUN c', ['unknown-instruction 2']],
    ['an unknown instruction', 'FROM a\nFOO b', ['unknown-instruction 2']],
    ['a space that is none', 'FROM a\nRUN\u00a0b', ['unknown-instruction 2']],
    ['FROM without an image', 'FROM', ['missing-argument 1']],
    ['FROM with two words', 'FROM a b', ['bad-argument 1']],
    ['FROM with a word for AS', 'FROM a IS b', ['bad-argument 1']],
    ['COPY without a destination', 'FROM a\nCOPY b', ['missing-argument 2']],
    ['RUN without a command', 'FROM a\nRUN', ['missing-argument 2']],
    ['WORKDIR without a path', 'FROM a\nWORKDIR', ['missing-argument 2']],
    ['ENV without anything', 'FROM a\nENV', ['missing-argument 2']],
    ['ENV without a value', 'FROM a\nENV B', ['bad-argument 2']],
    ['ENV with a word without =', 'FROM a\nENV B=c D', ['bad-argument 2']],
    ['ENV without a name', 'FROM a\nENV =c', ['bad-argument 2']],
    ['HEALTHCHECK of another type', 'FROM a\nHEALTHCHECK CURL b', ['bad-argument 2']],
    ['HEALTHCHECK without a command', 'FROM a\nHEALTHCHECK CMD', ['missing-argument 2']],
    ['HEALTHCHECK with a bad time', 'FROM a\nHEALTHCHECK --interval=5 CMD b', ['bad-flag 2']],
    [
      'HEALTHCHECK with good times',
      'FROM a\nHEALTHCHECK --interval=1m30s --timeout=0.5s --retries=3 CMD b',
      [],
    ],
    ['SHELL without JSON', 'FROM a\nSHELL bash -c', ['bad-argument 2']],
    ['a heredoc as the destination', 'FROM a\nCOPY b <<EOF\nEOF', ['bad-argument 2']],
    ['ONBUILD ONBUILD', 'FROM a\nONBUILD ONBUILD RUN b', ['bad-argument 2']],
    ['ONBUILD FROM', 'FROM a\nONBUILD FROM b', ['bad-argument 2']],
    ['an unknown flag', 'FROM a\nCOPY --form=b c d', ['bad-flag 2']],
    ['a flag twice', 'FROM a\nCOPY --chown=b --chown=c d e', ['bad-flag 2']],
    ['a flag without its value', 'FROM a\nCOPY --chown d e', ['bad-flag 2']],
    ['a flag that is yes or no', 'FROM a\nCOPY --link=maybe d e', ['bad-flag 2']],
    ['flags that may repeat', 'FROM a\nCOPY --exclude=b --exclude=c d e', []],
    ['an unknown mount', 'FROM a\nRUN --mount=type=cash,target=/b c', ['bad-flag 2']],
    ['an unknown field of a mount', 'FROM a\nRUN --mount=type=cache,traget=/b c', ['bad-flag 2']],
    [
      'good mounts',
      'FROM a\nRUN --mount=type=secret,id=x --mount=type=cache,target=/c,sharing=locked,ro d',
      [],
    ],
    ['CMD and ENTRYPOINT without anything clear', 'FROM a\nCMD\nENTRYPOINT []', []],
    ['a name with a sign in it', 'FROM a AS b@c', ['bad-stage-name 1']],
    ['a name that begins with a digit', 'FROM a AS 1b', ['bad-stage-name 1']],
    ['a reserved name', 'FROM a AS scratch', ['reserved-stage-name 1']],
    ['a name twice', 'FROM a AS b\nFROM c AS B', ['duplicate-stage-name 2']],
    ['a blank base', 'ARG A\nFROM $A', ['empty-base-name 2']],
    ['a base in capitals', 'FROM Node:20', ['bad-argument 1']],
    ['a base with an empty tag', 'FROM node:', ['bad-argument 1']],
    [
      'bases that are fine',
      'FROM localhost:5000/a/b:T_1@sha256:' + 'a'.repeat(64) + '\nFROM gcr.io/X/y'.replace('X', 'x'),
      [],
    ],
    ['a heredoc that never ends', 'FROM a\nRUN <<EOF\nb', ['unterminated-heredoc 2']],
    ['a command that is cut off', 'FROM a\nRUN b && \\\n', ['unterminated-continuation 2']],
  ])('%s', (_, source, expected) => expect(codes(source).toSorted()).toEqual(expected.toSorted()));

  test('one bad line does not lose the others', () => {
    const file = parse('FROM a\nFOO b\nCOPY c\nRUN d\nWORKDIR');
    expect(file.instructions.map(({ keyword }) => keyword)).toEqual([
      'FROM',
      'FOO',
      'COPY',
      'RUN',
      'WORKDIR',
    ]);
    expect(codes('FROM a\nFOO b\nCOPY c\nRUN d\nWORKDIR')).toEqual([
      'unknown-instruction 2',
      'missing-argument 3',
      'missing-argument 5',
    ]);
  });
});

describe('problems say what is meant', () => {
  test.each([
    ['FRO node', 'FROM'],
    ['FORM node', 'FROM'],
    ['COPPY a b', 'COPY'],
    ['WROKDIR /a', 'WORKDIR'],
    ['ENTRYPIONT a', 'ENTRYPOINT'],
    ['EXPSE 80', 'EXPOSE'],
    ['XYZZY', null],
  ])('%s', (line, suggestion) => {
    const problem = problemsOf(`FROM a\n${line}`).find(({ code }) => code === 'unknown-instruction');
    expect(problem?.facts).toEqual({ keyword: line.split(' ')[0], suggestion });
  });

  test('a flag, a mount and a stage', () => {
    expect(problemsOf('FROM a\nCOPY --form=b c d')[0]?.facts).toMatchObject({
      flag: 'form',
      suggestion: 'from',
    });
    expect(problemsOf('FROM a\nRUN --mount=type=cash,target=/b c')[0]?.facts).toMatchObject({
      suggestion: 'cache',
    });
    expect(buildGraph(parse('FROM a AS builder'), 'bulder').problems[0]?.facts).toEqual({
      target: 'bulder',
      suggestion: 'builder',
    });
  });
});

describe('stages that reach into one another', () => {
  test.each([
    ['itself by name', 'FROM a AS b\nCOPY --from=b c d', ['copy-from-self 2']],
    ['itself by index', 'FROM a\nCOPY --from=0 c d', ['copy-from-self 2']],
    ['a later stage', 'FROM a\nCOPY --from=b c d\nFROM e AS b', ['copy-from-later-stage 2']],
    ['each other', 'FROM a AS x\nCOPY --from=y c d\nFROM x AS y', ['stage-cycle 2']],
    ['an index that is not there', 'FROM a\nCOPY --from=7 c d', ['bad-argument 2']],
    ['a variable', 'ARG B=b\nFROM a\nCOPY --from=$B c d', ['bad-argument 3']],
    ['a name that is no stage is an image', 'FROM a AS builder\nFROM b\nCOPY --from=bulder c d', []],
  ])('%s', (_, source, expected) => expect(codes(source)).toEqual(expected));
});
