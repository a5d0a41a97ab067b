import { parse } from '../../../src/analyzer/dockerfile';

/** Keyword, first and last line of every instruction. */
function shape(source: string): string[] {
  return parse(source).instructions.map(({ keyword, line, endLine }) => `${keyword} ${line}-${endLine}`);
}

function only(source: string) {
  const file = parse(source);
  const instruction = file.instructions.at(-1);
  if (!instruction) throw new Error('no instruction');
  return instruction;
}

describe('instructions and their lines', () => {
  test.each<[string, string, string[]]>([
    ['one a line', 'FROM a\nRUN b\nCMD c', ['FROM 1-1', 'RUN 2-2', 'CMD 3-3']],
    ['in any case', 'from a\nRun b', ['FROM 1-1', 'RUN 2-2']],
    ['blank lines and comments between', '\n# x\nFROM a\n\n\nRUN b\n', ['FROM 3-3', 'RUN 6-6']],
    ['indented', '  FROM a\n\tRUN b', ['FROM 1-1', 'RUN 2-2']],
    ['continued lines', 'FROM a\nRUN b \\\n  c \\\n  d\nCMD e', ['FROM 1-1', 'RUN 2-4', 'CMD 5-5']],
    ['a comment inside a continuation', 'FROM a\nRUN b \\\n# no\n  c', ['FROM 1-1', 'RUN 2-4']],
    ['a blank line inside a continuation', 'FROM a\nRUN b \\\n\n  c', ['FROM 1-1', 'RUN 2-4']],
    ['blanks after the escape', 'FROM a\nRUN b \\ \t\n  c', ['FROM 1-1', 'RUN 2-3']],
    ['an escaped escape continues nothing', 'FROM a\nRUN b \\\\\nCMD c', ['FROM 1-1', 'RUN 2-2', 'CMD 3-3']],
    ['the file ends in a continuation', 'FROM a\nRUN b \\\n', ['FROM 1-1', 'RUN 2-2']],
    ['Windows line ends', 'FROM a\r\nRUN b \\\r\n  c\r\nCMD d\r\n', ['FROM 1-1', 'RUN 2-3', 'CMD 4-4']],
    ['a byte order mark', '\ufeffFROM a\nRUN b', ['FROM 1-1', 'RUN 2-2']],
    ['a heredoc', 'FROM a\nRUN <<EOF\nRUN no\nEOF\nCMD b', ['FROM 1-1', 'RUN 2-4', 'CMD 5-5']],
    ['two heredocs', 'FROM a\nCOPY <<A <<B /x/\n1\nA\n2\nB\nCMD b', ['FROM 1-1', 'COPY 2-6', 'CMD 7-7']],
    [
      'a heredoc after a continuation',
      'FROM a\nRUN cat \\\n<<EOF\nx\nEOF\nCMD b',
      ['FROM 1-1', 'RUN 2-5', 'CMD 6-6'],
    ],
    ['no heredoc in a CMD', 'FROM a\nCMD <<EOF\nRUN b', ['FROM 1-1', 'CMD 2-2', 'RUN 3-3']],
    ['no heredoc in JSON', 'FROM a\nRUN ["<<EOF"]\nCMD b', ['FROM 1-1', 'RUN 2-2', 'CMD 3-3']],
    ['a bit shift is no heredoc', 'FROM a\nRUN echo $((1<<2))\nCMD b', ['FROM 1-1', 'RUN 2-2', 'CMD 3-3']],
    ['a here-string is no heredoc', 'FROM a\nRUN cat <<<x\nCMD b', ['FROM 1-1', 'RUN 2-2', 'CMD 3-3']],
  ])('%s', (_, source, expected) => expect(shape(source)).toEqual(expected));

  test('the raw source keeps comments and bodies, the text is one logical line', () => {
    const instruction = only('FROM a\nRUN b \\\n  # why\n  && cat <<EOF\nbody\nEOF');
    expect(instruction.raw).toBe('RUN b \\\n  # why\n  && cat <<EOF\nbody\nEOF');
    expect(instruction.text).toBe('b   && cat <<EOF');
  });

  test('comments are kept with their lines, directives are not comments', () => {
    const file = parse('# syntax=docker/dockerfile:1\n# one\nFROM a\nRUN b \\\n  # two\n  c');
    expect(file.comments).toEqual([
      { line: 2, text: 'one' },
      { line: 5, text: 'two' },
    ]);
  });
});

describe('directives', () => {
  test('syntax, escape and check are read in any case, before anything else', () => {
    const file = parse('# Syntax = docker/dockerfile:1\n#ESCAPE=`\n# check=skip=all\nFROM a');
    expect({ ...file.directives }).toEqual({ syntax: 'docker/dockerfile:1', escape: '`', check: 'skip=all' });
    expect(file.escape).toBe('`');
  });

  test.each([
    ['after a comment', '# hello\n# escape=`\nFROM a'],
    ['after a blank line', '\n# escape=`\nFROM a'],
    ['after an instruction', 'FROM a\n# escape=`'],
    ['with an unknown one before', '# x=y\n# escape=`\nFROM a'],
  ])('not %s', (_, source) => expect(parse(source).escape).toBe('\\'));

  test('with a backtick as the escape a backslash is a plain character', () => {
    const file = parse('# escape=`\nFROM a\nRUN dir c:\\ `\n  x\nCOPY a c:\\\\');
    expect(file.instructions.map(({ text }) => text)).toEqual(['a', 'dir c:\\   x', 'a c:\\\\']);
  });

  test.each([
    ['twice', '# escape=`\n# escape=\\\nFROM a', 'only one escape parser directive can be used', 2],
    ['with another character', '# escape=x\nFROM a', "invalid escape token 'x' does not match ` or \\", 1],
  ])('an escape directive %s is a problem', (_, source, message, line) => {
    expect(parse(source).problems).toEqual([expect.objectContaining({ message, line })]);
  });
});

describe('arguments', () => {
  test.each<[string, string, string[]]>([
    ['FROM', 'FROM a AS b', ['a', 'AS', 'b']],
    ['COPY', 'COPY  a\tb   c/', ['a', 'b', 'c/']],
    ['COPY keeps quotes', 'COPY "a b" c', ['"a', 'b"', 'c']],
    ['EXPOSE', 'EXPOSE 80 443/tcp', ['80', '443/tcp']],
    ['RUN is one word', 'RUN  a   b ', ['a   b']],
    ['WORKDIR is one word', 'WORKDIR /a b', ['/a b']],
    ['ENV', 'ENV A=b C="d e" F=g\\ h', ['A=b', 'C="d e"', 'F=g\\ h']],
    ['ENV of the old form', 'ENV A b  "c"', ['A=b  "c"']],
    ['LABEL', `LABEL a.b='c d' "e f"=g`, [`a.b='c d'`, '"e f"=g']],
    ['ARG', 'ARG A B=c D="e f"', ['A', 'B=c', 'D="e f"']],
    ['HEALTHCHECK', 'HEALTHCHECK --interval=5s CMD curl -f x', ['CMD', 'curl -f x']],
    ['HEALTHCHECK NONE', 'HEALTHCHECK NONE', ['NONE']],
    ['ONBUILD', 'ONBUILD COPY a b', ['COPY', 'a', 'b']],
    ['an unknown instruction', 'FOO a  b', ['a', 'b']],
  ])('%s', (_, source, args) => {
    const instruction = only(source);
    expect(instruction.args).toEqual(args);
    expect(instruction.form).toBe('shell');
  });

  test.each<[string, string, string[]]>([
    ['a blank inside an item stays', 'CMD ["nginx", "-g", "daemon off;"]', ['nginx', '-g', 'daemon off;']],
    ['escapes are JSON escapes', 'CMD ["a\\"b", "\\u0041", "c\\\\d"]', ['a"b', 'A', 'c\\d']],
    ['an empty array', 'ENTRYPOINT []', []],
    ['over several lines', 'CMD [ \\\n"a", \\\n"b" ]', ['a', 'b']],
    ['COPY with blanks in names', 'COPY ["a b", "c/"]', ['a b', 'c/']],
    ['VOLUME', 'VOLUME ["/a", "/b"]', ['/a', '/b']],
    ['HEALTHCHECK', 'HEALTHCHECK CMD ["curl", "x y"]', ['CMD', 'curl', 'x y']],
    ['ONBUILD', 'ONBUILD RUN ["a", "b c"]', ['RUN', 'a', 'b c']],
  ])('JSON: %s', (_, source, args) => {
    const instruction = only(source);
    expect(instruction.args).toEqual(args);
    expect(instruction.form).toBe('exec');
  });

  test.each([
    ['single quotes', `CMD ['a', 'b']`],
    ['no end', 'CMD ["a", "b"'],
    ['a comma too many', 'CMD ["a",]'],
    ['something behind it', 'CMD ["a"] b'],
    ['a shell test', 'RUN [ -f x ] && y'],
  ])('JSON that is broken falls back to the shell form: %s', (_, source) => {
    const instruction = only(`FROM a\n${source}`);
    expect(instruction.form).toBe('shell');
    expect(instruction.args).toEqual([instruction.text]);
    expect(parse(`FROM a\n${source}`).problems).toEqual([]);
  });

  test('a JSON array with anything but strings is refused', () => {
    const [problem] = parse('FROM a\nCMD ["a", 1]').problems;
    expect(problem).toMatchObject({ line: 2, code: 'bad-argument' });
    expect(problem?.message).toContain('must be comprised of strings only');
  });
});

describe('flags', () => {
  test.each<[string, string, [string, string | null][], string]>([
    ['with a value', 'COPY --from=b x y', [['from', 'b']], 'x y'],
    ['without', 'COPY --link x y', [['link', null]], 'x y'],
    [
      'several',
      'RUN --mount=type=cache,target=/a --mount=type=bind,target=/b x',
      [
        ['mount', 'type=cache,target=/a'],
        ['mount', 'type=bind,target=/b'],
      ],
      'x',
    ],
    ['quoted', 'COPY --chown="a b" x y', [['chown', 'a b']], 'x y'],
    ['ended by two dashes', 'COPY --link -- --x y', [['link', null]], '--x y'],
    [
      'over continued lines',
      'COPY --from=b \\\n  --chmod=755 \\\n  x y',
      [
        ['from', 'b'],
        ['chmod', '755'],
      ],
      'x y',
    ],
    ['only before the arguments', 'RUN npm i --force', [], 'npm i --force'],
  ])('%s', (_, source, flags, text) => {
    const instruction = only(source);
    expect(instruction.flags).toEqual(flags.map(([name, value]) => ({ name, value })));
    expect(instruction.text).toBe(text);
  });
});

describe('heredocs', () => {
  test('the body is apart from text and arguments, with its first line', () => {
    const instruction = only('FROM a\nRUN <<EOF\necho $A\n\techo b\nEOF');
    expect(instruction.text).toBe('<<EOF');
    expect(instruction.heredocs).toEqual([
      { name: 'EOF', content: 'echo $A\n\techo b\n', expand: true, line: 3 },
    ]);
  });

  test.each<[string, string, { name: string; content: string; expand: boolean }]>([
    [
      'tabs are stripped with a dash',
      'RUN <<-EOF\n\t\ta\n\tEOF',
      { name: 'EOF', content: 'a\n', expand: true },
    ],
    [
      'a quoted delimiter expands nothing',
      "RUN <<'EOF'\na\nEOF",
      { name: 'EOF', content: 'a\n', expand: false },
    ],
    ['double quotes as well', 'RUN <<"E F"\na\nE F', { name: 'E F', content: 'a\n', expand: false }],
    ['blanks before the delimiter', 'RUN << EOF\na\nEOF', { name: 'EOF', content: 'a\n', expand: true }],
    ['a descriptor before it', 'RUN cat 3<<EOF\na\nEOF', { name: 'EOF', content: 'a\n', expand: true }],
    ['an empty body', 'RUN <<EOF\nEOF', { name: 'EOF', content: '', expand: true }],
    [
      'comments and blank lines stay',
      'RUN <<EOF\n# a\n\nb\nEOF',
      { name: 'EOF', content: '# a\n\nb\n', expand: true },
    ],
    [
      'the terminator must stand alone',
      'RUN <<EOF\n EOF\nEOF',
      { name: 'EOF', content: ' EOF\n', expand: true },
    ],
    ['ONBUILD', 'ONBUILD RUN <<EOF\na\nEOF', { name: 'EOF', content: 'a\n', expand: true }],
  ])('%s', (_, source, heredoc) => expect(only(source).heredocs).toEqual([expect.objectContaining(heredoc)]));

  test('several follow one another', () => {
    expect(
      only('COPY <<a <<b /x/\n1\na\n2\nb').heredocs.map(({ name, content, line }) => [name, content, line]),
    ).toEqual([
      ['a', '1\n', 2],
      ['b', '2\n', 4],
    ]);
  });

  test('one that never ends is a problem and does not swallow the instructions after it', () => {
    const file = parse('FROM a\nRUN <<EOF\necho x\nCOPY b c\nCMD d');
    expect(file.problems).toEqual([expect.objectContaining({ code: 'unterminated-heredoc', line: 2 })]);
    expect(file.instructions.map(({ keyword }) => keyword)).toEqual(['FROM', 'RUN', 'COPY', 'CMD']);
  });
});

describe('stages', () => {
  test('are named in small letters, found by name in any case and keep what was written', () => {
    const { stages } = parse(
      'FROM node:20 AS Build\nRUN a\n\nFROM build as test\nFROM nginx\nCOPY --from=BUILD a b',
    );
    expect(
      stages.map(({ index, name, nameAsWritten, line, endLine }) => [
        index,
        name,
        nameAsWritten,
        line,
        endLine,
      ]),
    ).toEqual([
      [0, 'build', 'Build', 1, 2],
      [1, 'test', 'test', 4, 4],
      [2, null, null, 5, 6],
    ]);
    expect(stages.map(({ from }) => from.stage)).toEqual([null, 0, null]);
  });

  test('a number is an image, a later name is an image, its own name is an image', () => {
    const { stages } = parse('FROM a AS a\nFROM 0 AS x\nFROM y AS z\nFROM b AS y');
    expect(stages.map(({ from }) => from.stage)).toEqual([null, null, null, null]);
  });

  test('hold their instructions; those before the first FROM are in none', () => {
    const file = parse('ARG A\nFROM a\nRUN b\nFROM c\nRUN d');
    expect(file.instructions.map(({ stage }) => stage)).toEqual([null, 0, 0, 1, 1]);
    expect(file.stages.map(({ instructions }) => instructions.map(({ keyword }) => keyword))).toEqual([
      ['FROM', 'RUN'],
      ['FROM', 'RUN'],
    ]);
  });

  test.each([
    ['ARG V=20\nFROM node:${V}-alpine', 'node:20-alpine'],
    ['ARG V=20\nFROM node:$V', 'node:20'],
    ['FROM node:${V:-18}', 'node:18'],
    ['ARG V=20\nARG I=node:$V\nFROM ${I}', 'node:20'],
    ['ARG V="20"\nFROM node:${V}', 'node:20'],
    ['ARG V=20-alpine\nFROM node:${V%-alpine}', 'node:20'],
    ['FROM --platform=$BUILDPLATFORM x/$TARGETARCH', 'x/amd64'],
  ])('variables of global ARGs are put into FROM: %s', (source, image) => {
    expect(parse(source).stages[0]?.from.image).toBe(image);
  });

  test('an ARG of a stage is not for the next FROM', () => {
    expect(parse('FROM a\nARG V=1\nFROM b:${V:-none}').stages[1]?.from.image).toBe('b:none');
  });

  test('the platform is kept as written', () => {
    expect(parse('FROM --platform=$BUILDPLATFORM a').stages[0]?.from.platform).toBe('$BUILDPLATFORM');
  });

  test('global ARGs with and without a default', () => {
    expect({ ...parse('ARG A=1\nARG B\nARG C=${A}2 D=$B\nFROM a').globalArgs }).toEqual({
      A: '1',
      B: null,
      C: '12',
      D: '',
    });
  });
});
