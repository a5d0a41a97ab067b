import { buildGraph, commandsOf, filesOf, parse, pathExists } from '../../../src/analyzer/dockerfile';
import type { Instruction } from '../../../src/analyzer/dockerfile';

function inspect(source: string) {
  const file = parse(source);
  return {
    file,
    graph: buildGraph(file),
    commandsOf: (instruction: Instruction) => commandsOf(instruction, file),
  };
}

/** Does the path exist at the end of the last stage? */
function exists(source: string, path: string): boolean | null {
  const inspection = inspect(source);
  return pathExists(path, inspection.file.stages.length - 1, inspection);
}

describe('a path exists', () => {
  test.each<[string, string, string]>([
    ['WORKDIR makes it', 'FROM a\nWORKDIR /app', '/app'],
    ['and what is above it', 'FROM a\nWORKDIR /app/web', '/app'],
    ['COPY makes its destination', 'FROM a\nCOPY . /srv/web', '/srv/web'],
    [
      'a file into a directory keeps its name',
      'FROM a\nWORKDIR /app\nCOPY package.json .',
      '/app/package.json',
    ],
    ['a slash at the end makes it a directory', 'FROM a\nCOPY x/app.jar /opt/', '/opt/app.jar'],
    ['several sources need a directory', 'FROM a\nCOPY a.txt b.txt /x/', '/x/b.txt'],
    ['a file under another name', 'FROM a\nCOPY target/x.jar /app.jar', '/app.jar'],
    ['one file that a glob finds', 'FROM a\nWORKDIR /w\nCOPY target/*.jar app.jar', '/w/app.jar'],
    ['a heredoc', 'FROM a\nCOPY <<EOF /x/y.conf\nz\nEOF', '/x/y.conf'],
    ['ADD of a URL', 'FROM a\nADD https://x.org/y/z.bin?a=b /opt/', '/opt/z.bin'],
    ['mkdir', 'FROM a\nRUN mkdir -p -m 755 /x/y && touch /z', '/x/y'],
    ['a redirection', 'FROM a\nRUN echo 1 > /x', '/x'],
    ['go build', 'FROM golang:1.22\nWORKDIR /src\nRUN go build -o /out/app ./cmd/app', '/out/app'],
    [
      'go build with a relative output',
      'FROM golang:1.22\nWORKDIR /src\nRUN CGO_ENABLED=0 go build -ldflags="-s -w" -o bin/app .',
      '/src/bin/app',
    ],
    ['gcc', 'FROM gcc\nWORKDIR /s\nRUN gcc -O2 -o main main.c', '/s/main'],
    ['curl', 'FROM a\nRUN curl -fsSLo /x/y https://z', '/x/y'],
    ['curl under its own name', 'FROM a\nWORKDIR /d\nRUN curl -LO https://x/y.tgz', '/d/y.tgz'],
    ['wget', 'FROM a\nWORKDIR /d\nRUN wget -q https://x/y.tgz', '/d/y.tgz'],
    ['git clone', 'FROM a\nWORKDIR /d\nRUN git clone --depth 1 https://x/y.git', '/d/y'],
    ['a move', 'FROM a\nRUN touch /x && mv /x /y', '/y'],
    ['variables', 'FROM a\nENV D=/srv\nRUN mkdir $D/x', '/srv/x'],
    ['a stage it is built on', 'FROM a AS b\nWORKDIR /x\nFROM b', '/x'],
    [
      'a file of another stage',
      'FROM golang AS b\nRUN go build -o /out/app\nFROM scratch\nCOPY --from=b /out/app /app',
      '/app',
    ],
    [
      'a file of another stage into a directory',
      'FROM golang AS b\nRUN go build -o /out/app\nFROM scratch\nCOPY --from=b /out/app /bin/',
      '/bin/app',
    ],
    [
      'a directory of another stage',
      'FROM golang AS b\nRUN go build -o /out/app\nFROM scratch\nCOPY --from=b /out /srv',
      '/srv/app',
    ],
    [
      'through two stages',
      'FROM a AS x\nRUN touch /1/2\nFROM scratch AS y\nCOPY --from=x /1 /3\nFROM scratch\nCOPY --from=y /3/ /4/',
      '/4/2',
    ],
    [
      'from another path of the whole file system',
      'FROM a AS x\nRUN touch /1/2\nFROM scratch\nCOPY --from=x / /',
      '/1/2',
    ],
    ['the root', 'FROM scratch', '/'],
  ])('%s', (_, source, path) => expect(exists(source, path)).toBe(true));
});

describe('a path does not exist', () => {
  test.each<[string, string, string]>([
    ['nothing is in scratch', 'FROM scratch', '/app'],
    [
      'the base is known and nothing made it',
      'FROM nginx:alpine\nRUN apk add --no-cache curl',
      '/app/server',
    ],
    [
      'it was copied elsewhere',
      'FROM golang AS b\nRUN go build -o /out/app\nFROM scratch\nCOPY --from=b /out/app /app',
      '/server',
    ],
    [
      'a directory was copied, and it is not in it',
      'FROM scratch AS b\nCOPY <<EOF /out/a\nEOF\nFROM scratch\nCOPY --from=b /out /srv',
      '/srv/b',
    ],
    ['it was removed', 'FROM node\nRUN touch /x && rm -rf /x', '/x'],
    ['the contents were removed', 'FROM node\nRUN mkdir -p /x/y && rm -rf /x/*', '/x/y'],
    ['it was moved away', 'FROM node\nRUN touch /x && mv /x /y', '/x'],
    ['it is only in a stage that nothing is copied from', 'FROM node AS b\nWORKDIR /x\nFROM node', '/x'],
    [
      'it was written into a mount',
      'FROM node\nRUN --mount=type=cache,target=/cache touch /cache/x',
      '/cache/x',
    ],
    ['a file has nothing under it', 'FROM scratch\nCOPY <<EOF /x\nEOF', '/x/y'],
  ])('%s', (_, source, path) => expect(exists(source, path)).toBe(false));
});

describe("it can't be told", () => {
  test.each<[string, string, string]>([
    ['the build context may hold it', 'FROM node\nWORKDIR /app\nCOPY . .', '/app/server.js'],
    ['a base image that is not known', 'FROM example.com/x', '/app'],
    ['the system of a base image', 'FROM node:20', '/usr/local/bin/node'],
    ['the own directory of a base image', 'FROM golang:1.22', '/go/bin/x'],
    ['a build of the project', 'FROM node\nWORKDIR /app\nRUN npm run build', '/app/dist'],
    ['a command nobody knows', 'FROM node\nRUN ./build.sh', '/dist'],
    ['a package may bring it', 'FROM debian\nRUN apt-get install -y x', '/usr/bin/x'],
    ['it may be left out', 'FROM node\nRUN test -f /y && touch /x', '/x'],
    ['it may be removed', 'FROM node\nRUN touch /x\nRUN test -f /y && rm /x', '/x'],
    ['an archive', 'FROM node\nRUN tar -xzf /tmp/x.tgz -C /opt2', '/opt2/bin/x'],
    ['a variable that is not known', 'FROM node\nRUN mkdir $WHERE', '/x'],
    [
      'a directory of another stage that a build has filled',
      'FROM node AS b\nWORKDIR /a\nRUN npm run build\nFROM scratch\nCOPY --from=b /a/dist /srv',
      '/srv/index.html',
    ],
    ['an image of others', 'FROM scratch\nCOPY --from=busybox:1 /bin /b', '/b/sh'],
    [
      'stages that copy from each other',
      'FROM scratch AS x\nCOPY --from=y /a /a\nFROM scratch AS y\nCOPY --from=x /a /a',
      '/a/b',
    ],
  ])('%s', (_, source, path) => expect(exists(source, path)).toBe(null));

  test('a maze of stages is answered all the same', () => {
    const stages = Array.from(
      { length: 300 },
      (_, i) => `FROM scratch AS s${i}\nCOPY --from=s${i - 1} /a /a\nCOPY --from=s${i - 1} /b /a`,
    );
    expect(exists(`FROM scratch AS s-1\n${stages.join('\n')}`.replaceAll('s-1', 'start'), '/a/x/y')).not.toBe(
      true,
    );
  });
});

test('who made a path is told with its line', () => {
  const inspection = inspect('FROM a\nWORKDIR /app\nRUN a && \\\n  mkdir b');
  expect(filesOf(0, inspection)).toEqual([
    { does: 'put', path: '/app', kind: 'directory', certain: true, line: 2 },
    { does: 'may-fill', path: '/', except: [], line: 3 },
    { does: 'put', path: '/app/b', kind: 'directory', certain: true, line: 4 },
  ]);
});
