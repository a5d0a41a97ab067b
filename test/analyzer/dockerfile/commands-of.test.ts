import { commandsOf, parse } from '../../../src/analyzer/dockerfile';
import type { Command } from '../../../src/analyzer/dockerfile';

/** The commands of the last instruction. */
function commands(source: string): Command[] {
  const file = parse(source);
  const instruction = file.instructions.at(-1);
  return instruction ? commandsOf(instruction, file) : [];
}

function run(script: string): Command[] {
  return commands(`FROM node:20\nWORKDIR /app\nRUN ${script}`);
}

/** `name arg arg`, with a question mark where it may be left out. */
function words(found: readonly Command[]): string[] {
  return found.map(({ name, args, conditional }) => [conditional ? `?${name}` : name, ...args].join(' '));
}

describe('a script is taken apart', () => {
  test.each<[string, string, string[]]>([
    ['a list', 'a 1 && b 2; c 3', ['a 1', 'b 2', 'c 3']],
    ['a list that goes on after a failure', 'a || b', ['a', '?b']],
    ['after a test', '[ -f x ] && b && c', ['[ -f x ]', '?b', 'c']],
    ['a pipe', 'a | b | c', ['a', 'b', 'c']],
    ['a subshell and a group', '(a; b) && { c; d; }', ['a', 'b', 'c', 'd']],
    ['if', 'if a; then b; elif c; then d; else e; fi', ['a', '?b', '?c', '?d', '?e']],
    ['for over words', 'for x in 1 2; do a $x; done', ['a $x']],
    ['for over what nobody knows', 'for x in $L; do a $x; done', ['?a $x']],
    ['while', 'while a; do b; done', ['a', '?b']],
    ['case', 'case $x in a) b;; *) c;; esac', ['?b', '?c']],
    ['a function', 'f() { a; }; f', ['?a', 'f']],
    ['not', '! a', ['a']],
    ['in the background', 'a & b', ['a', 'b']],
    ['quotes go, variables stay', `a "b c" 'd e' "$F/g" h\\ i`, ['a b c d e $F/g h i']],
    ['comments of the shell', 'a # b', ['a']],
    ['a path before the name', '/usr/bin/apt-get update', ['apt-get update']],
    ['a here-string', 'a <<< b', ['a']],
    ['what never ends', 'a "b', ['a b']],
  ])('%s', (_, script, expected) => expect(words(run(script))).toEqual(expected));

  test.each<[string, string, string[]]>([
    ['sudo', 'sudo -E -u root apt-get update', ['apt-get update']],
    ['env', 'env -i A=b c d', ['c d']],
    ['exec', 'exec a b', ['a b']],
    ['time and nice', 'time nice -n 5 a b', ['a b']],
    ['timeout', 'timeout -k 5 30s a b', ['a b']],
    ['gosu', 'gosu app:app a b', ['a b']],
    ['nohup', 'nohup a b', ['a b']],
    ['sh -c', 'sh -c "a b && c"', ['a b', 'c']],
    ['bash with options', 'bash -euxo pipefail -c "a | b"', ['a', 'b']],
    ['a login shell', "bash -lc 'a b'", ['a b']],
    ['su -c', 'su - app -c "a b"', ['a b']],
    ['sudo and a shell', 'sudo sh -c "a; b"', ['a', 'b']],
    ['a shell that reads a file', 'bash setup.sh -x', ['bash setup.sh -x']],
    ['a shell at the end of a pipe', 'curl x | bash -s -- y', ['curl x', 'bash -s -- y']],
    ['command -v asks', 'command -v git', ['command -v git']],
    ['sudo alone', 'sudo', ['sudo']],
  ])('%s is set aside', (_, script, expected) => expect(words(run(script))).toEqual(expected));

  test('assignments before a command belong to it, those of env as well', () => {
    expect(run('A=1 B="2 3" env C=4 go build')[0]).toMatchObject({
      name: 'go',
      env: { A: '1', B: '2 3', C: '4' },
    });
  });

  test('redirections name the files written, not devices, descriptors or what is read', () => {
    const [command] = run('a < in > out 2>> err 2>&1 > /dev/null');
    expect(command?.writes).toEqual(['out', 'err']);
  });

  test('a redirection of a group is one of each command in it', () => {
    expect(run('{ a; b; } > out').map(({ writes }) => writes)).toEqual([['out'], ['out']]);
  });

  test('a command without a name still makes its file', () => {
    expect(run('> /var/log/x')[0]?.writes).toEqual(['/var/log/x']);
  });

  test('pipes say where the output goes', () => {
    expect(run('a | sudo b && (c; d) | e').map(({ name, pipedTo }) => [name, pipedTo])).toEqual([
      ['a', 1],
      ['b', null],
      ['c', 4],
      ['d', 4],
      ['e', null],
    ]);
    expect(run('x; sh -c "a | b"').map(({ pipedTo }) => pipedTo)).toEqual([null, 2, null]);
  });
});

describe('the directory follows cd', () => {
  test.each<[string, string, (string | null)[]]>([
    ['WORKDIR', 'a', ['/app']],
    ['a relative cd', 'cd web && a', ['/app', '/app/web']],
    ['an absolute cd', 'cd /x/../y; a', ['/app', '/y']],
    ['back', 'cd /x && cd - && a', ['/app', '/x', '/app']],
    ['a subshell keeps it to itself', '(cd /x && a); b', ['/app', '/x', '/app']],
    ['a cd that may be left out', 'if a; then cd /x; fi; b', ['/app', '/app', null]],
    ['a variable of the Dockerfile', 'cd $HOMEDIR/x && a', ['/app', '/srv/x']],
    ['a variable of nobody', 'cd $Q && a', ['/app', null]],
    ['a home directory', 'cd && a', ['/app', null]],
    ['a glob', 'cd node-*/ && a', ['/app', null]],
    ['a shell in the shell', 'cd /x && sh -c "cd y && a" && b', ['/app', '/x', '/x/y', '/x']],
  ])('%s', (_, script, expected) => {
    const found = commands(`FROM node\nENV HOMEDIR=/srv\nWORKDIR /app\nRUN ${script}`);
    expect(found.map(({ cwd }) => cwd)).toEqual(expected);
  });

  test('a cd that ends the script when it fails', () => {
    expect(run('cd /x || exit 1; a').at(-1)?.cwd).toBe('/x');
  });
});

describe('forms', () => {
  test('JSON is no script: blanks, operators and variables are characters', () => {
    expect(commands('FROM a\nCMD ["nginx", "-g", "daemon off;", "&&", "$X"]')[0]).toMatchObject({
      name: 'nginx',
      args: ['-g', 'daemon off;', '&&', '$X'],
      line: 2,
    });
  });

  test('JSON that calls a shell is unwrapped, and init programs are set aside', () => {
    expect(words(commands('FROM a\nCMD ["sh", "-c", "a && b"]'))).toEqual(['a', 'b']);
    expect(words(commands('FROM a\nENTRYPOINT ["/sbin/tini", "--", "node", "x.js"]'))).toEqual(['node x.js']);
    expect(words(commands('FROM a\nENTRYPOINT ["dumb-init", "node", "x.js"]'))).toEqual(['node x.js']);
  });

  test.each<[string, string, string[]]>([
    ['a heredoc is the script', 'RUN <<EOF\na\nb && c\nEOF', ['a', 'b', 'c']],
    ['a heredoc for a shell', 'RUN bash <<EOF\na\nb\nEOF', ['a', 'b']],
    ['a heredoc for another program', 'RUN python3 <<EOF\nimport x\nEOF', ['python3']],
    ['a heredoc with an interpreter', 'RUN <<EOF\n#!/usr/bin/env python3\nimport x\nEOF', ['python3']],
    ['a heredoc with a shell as its interpreter', 'RUN <<EOF\n#!/bin/bash -e\na\nEOF', ['a']],
    ['a heredoc into a file', 'RUN cat <<EOF > /x && a\nhi\nEOF', ['cat', 'a']],
    ['HEALTHCHECK', 'HEALTHCHECK --interval=5s CMD a || exit 1', ['a', '?exit 1']],
    ['HEALTHCHECK in JSON', 'HEALTHCHECK CMD ["a", "b"]', ['a b']],
    ['HEALTHCHECK NONE', 'HEALTHCHECK NONE', []],
    ['CMD in shell form', 'CMD npm start', ['npm start']],
    ['other instructions run nothing', 'COPY a b', []],
    ['ONBUILD runs nothing here', 'ONBUILD RUN a', []],
    ['an empty RUN', 'RUN', []],
    ['an empty ENTRYPOINT', 'ENTRYPOINT []', []],
  ])('%s', (_, source, expected) => expect(words(commands(`FROM x\n${source}`))).toEqual(expected));

  test.each<[string, string, string[]]>([
    [
      'a SHELL of PowerShell',
      'FROM x\nSHELL ["powershell", "-Command"]\nRUN Invoke-WebRequest a -OutFile b; Remove-Item b',
      ['Invoke-WebRequest a -OutFile b', 'Remove-Item b'],
    ],
    [
      'a Windows base',
      'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN mkdir C:\\app && dir',
      ['mkdir C:\\app', 'dir'],
    ],
    ['a SHELL of bash', 'FROM x\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b', ['a', 'b']],
    [
      'a SHELL of the stage it is built on',
      'FROM x AS y\nSHELL ["pwsh", "-c"]\nFROM y\nRUN if (Test-Path a) { b }',
      ['if (Test-Path a) { b }'],
    ],
  ])('%s', (_, source, expected) => expect(words(commands(source))).toEqual(expected));
});

describe('lines are those of the Dockerfile', () => {
  test.each<[string, string, number[]]>([
    ['continued lines', 'FROM a\nRUN b && \\\n  c && \\\n  d', [2, 3, 4]],
    ['comments and blank lines between', 'FROM a\nRUN b && \\\n  # no\n\n  c', [2, 5]],
    ['flags on lines of their own', 'FROM a\nRUN --mount=type=cache,target=/x \\\n  b && \\\n  c', [3, 4]],
    ['a heredoc', 'FROM a\nRUN <<EOF\nb\n\nc\nEOF', [3, 5]],
    ['a heredoc and a command after it', 'FROM a\nRUN cat <<EOF > x && \\\n b\nhi\nEOF', [2, 3]],
    ['a script in quotes', 'FROM a\nRUN b && \\\n sh -c "c && \\\n d"', [2, 3, 4]],
    ['HEALTHCHECK', 'FROM a\nHEALTHCHECK --interval=5s \\\n CMD b || \\\n c', [3, 4]],
    ['Windows line ends', 'FROM a\r\nRUN b && \\\r\n  c\r\n', [2, 3]],
  ])('%s', (_, source, expected) => expect(commands(source).map(({ line }) => line)).toEqual(expected));
});
