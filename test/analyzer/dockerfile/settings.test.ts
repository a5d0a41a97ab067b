import {
  environmentOf,
  expandedIn,
  parse,
  userOf,
  variableOf,
  workdirOf,
} from '../../../src/analyzer/dockerfile';

function lastOf(source: string) {
  const file = parse(source);
  const instruction = file.instructions.at(-1);
  if (!instruction) throw new Error('no instruction');
  return { file, instruction };
}

describe('the working directory where an instruction stands', () => {
  test.each<[string, string, string | null]>([
    ['an absolute one', 'FROM a\nWORKDIR /app', '/app'],
    ['one relative to another', 'FROM a\nWORKDIR /app\nWORKDIR web/../api', '/app/api'],
    ['a slash at the end goes', 'FROM a\nWORKDIR /app/', '/app'],
    ['a variable', 'FROM a\nENV D=/srv\nWORKDIR $D/x', '/srv/x'],
    ['an ARG with a default', 'FROM a\nARG D=/srv\nWORKDIR ${D}', '/srv'],
    ['an ARG without one', 'FROM a\nARG D\nWORKDIR $D', null],
    ['a variable of the base image', 'FROM a\nWORKDIR $APP', null],
    ['an absolute one after an unknown one', 'FROM a\nWORKDIR $APP\nWORKDIR /x', '/x'],
    ['a relative one after an unknown one', 'FROM a\nWORKDIR $APP\nWORKDIR x', null],
    ['an image that is known starts at the root', 'FROM node:20\nWORKDIR app', '/app'],
    ['an image that is known to start elsewhere', 'FROM golang:1.22\nWORKDIR src', '/go/src'],
    ['an image that is not known', 'FROM example.com/x', null],
    ['nothing at all', 'FROM scratch', '/'],
    ['the stage it is built on', 'FROM a AS b\nWORKDIR /x\nFROM b\nWORKDIR y', '/x/y'],
    ['not another stage', 'FROM node AS b\nWORKDIR /x\nFROM node', '/'],
    ['Windows', '# escape=`\nFROM a\nWORKDIR C:\\app\\src', '/app/src'],
    ['quotes', 'FROM a\nWORKDIR "/my app"', '/my app'],
  ])('%s', (_, source, expected) => {
    const { file, instruction } = lastOf(`${source}\nRUN x`);
    expect(workdirOf(instruction, file)).toBe(expected);
    expect(file.stages.map((stage) => workdirOf(stage, file)).at(-1)).toBe(expected);
  });

  test('an instruction does not see its own effect', () => {
    const { file, instruction } = lastOf('FROM a\nWORKDIR /x\nWORKDIR /y');
    expect(workdirOf(instruction, file)).toBe('/x');
  });
});

describe('variables where an instruction stands', () => {
  test.each<[string, string, Record<string, string | null>]>([
    ['ENV', 'FROM a\nENV A=1 B="2 3"', { A: '1', B: '2 3' }],
    ['ENV of the old form', 'FROM a\nENV A 1 2', { A: '1 2' }],
    ['words of one ENV see what was before it', 'FROM a\nENV A=1\nENV A=2 B=$A', { A: '2', B: '1' }],
    ['ARG with a default', 'FROM a\nARG A=1', { A: '1' }],
    ['ARG without one', 'FROM a\nARG A', { A: null }],
    ['ARG takes the global default', 'ARG A=1\nFROM a\nARG A', { A: '1' }],
    ['ARG has its own default before the global one', 'ARG A=1\nFROM a\nARG A=2', { A: '2' }],
    ['a global ARG is not there by itself', 'ARG A=1\nFROM a', {}],
    ['the platform is, once declared', 'FROM a\nARG TARGETARCH', { TARGETARCH: 'amd64' }],
    ['ENV after ARG', 'FROM a\nARG A=1\nENV A=2', { A: '2' }],
    ['ENV from ARG', 'FROM a\nARG A=1\nENV B=${A}.0', { A: '1', B: '1.0' }],
    ['a hole makes it unknown', 'FROM a\nENV B=$PATH:/x', { B: null }],
    ['a default fills the hole', 'FROM a\nENV B=${A:-1}', { B: '1' }],
    ['the stage it is built on', 'FROM a AS b\nENV A=1\nFROM b\nENV B=$A', { A: '1', B: '1' }],
    ['not another stage', 'FROM a AS b\nENV A=1\nFROM a', {}],
  ])('%s', (_, source, expected) => {
    const { file, instruction } = lastOf(`${source}\nRUN x`);
    expect({ ...environmentOf(instruction, file) }).toEqual(expected);
    for (const [name, value] of Object.entries(expected))
      expect(variableOf(name, instruction, file)).toBe(value);
  });

  test('each place has its own', () => {
    const file = parse('FROM a\nRUN x\nENV A=1\nRUN x\nENV A=2\nRUN x');
    const runs = file.instructions.filter(({ keyword }) => keyword === 'RUN');
    expect(runs.map((run) => variableOf('A', run, file))).toEqual([undefined, '1', '2']);
  });

  test('a long chain of stages is still read', () => {
    const stages = Array.from(
      { length: 60 },
      (_, i) => `FROM ${i === 0 ? 'a' : `s${i - 1}`} AS s${i}\nENV V${i}=${i}`,
    );
    const { file, instruction } = lastOf(`${stages.join('\n')}\nRUN x`);
    expect(Object.keys(environmentOf(instruction, file))).toHaveLength(60);
    expect(variableOf('V0', instruction, file)).toBe('0');
  });

  test('words of an instruction are expanded where it stands', () => {
    const { file, instruction } = lastOf('FROM a\nENV D=/srv\nCOPY x ${D}/y');
    expect(expandedIn(instruction.args[1] ?? '', instruction, file)).toMatchObject({
      value: '/srv/y',
      known: true,
    });
  });
});

test('the user in force', () => {
  const file = parse('FROM a AS b\nARG U=app\nUSER $U\nFROM b\nRUN x\nFROM a\nRUN x\nUSER $NOBODY');
  expect(file.stages.map((stage) => userOf(stage, file))).toEqual(['app', 'app', null]);
});
