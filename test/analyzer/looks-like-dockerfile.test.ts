import { extractDockerfile, looksLikeDockerfile } from '../../src/analyzer/looks-like-dockerfile';
import { fencedFiles } from '../../src/analyzer/markdown-fences';

const FENCE = '```';

describe('a message that holds a Dockerfile is told from talk', () => {
  const dockerfiles: [string, string][] = [
    ['a plain Dockerfile', 'FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["npm", "start"]'],
    ['one FROM alone', 'FROM node:20-alpine'],
    ['one FROM alone with a comment above', '# my image\nFROM nginx'],
    ['small letters that name an image', 'from node:20\nworkdir /app\ncopy . .\nrun npm install'],
    ['small letters and a well-known image without a tag', 'from node\nrun npm install'],
    ['an ARG before FROM', 'ARG V=20\nFROM node:${V}\nRUN npm ci'],
    ['a mistyped FROM', 'FRO node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci'],
    ['half a Dockerfile without a FROM', 'WORKDIR /app\nCOPY package.json .\nRUN npm install'],
    ['two different instructions and nothing else', 'COPY --from=builder /app/dist /srv\nCMD ["nginx"]'],
    ['a fence', `${FENCE}dockerfile\nFROM node:20\nRUN npm ci\n${FENCE}`],
    ['a fence without a language', `${FENCE}\nFROM node:20\nRUN npm ci\n${FENCE}`],
    ['a fence as Slack sends it', `${FENCE}FROM node:20\nRUN npm ci${FENCE}`],
    ['a fence on one line', `${FENCE}FROM node:20${FENCE}`],
    ['a fence that is never closed', `${FENCE}dockerfile\nFROM node:20\nRUN npm ci`],
    ['tildes', '~~~\nFROM node:20\nRUN npm ci\n~~~'],
    [
      'a fence within sentences',
      `please review:\n${FENCE}dockerfile\nFROM node:20\nRUN npm ci\n${FENCE}\nthanks!`,
    ],
    ['sentences around it without a fence', 'idi chudu please:\n\nFROM node:20\nRUN npm ci\n\nsize entha?'],
    ['Windows line ends', 'FROM node:20\r\nRUN npm ci\r\n'],
    ['a byte order mark', '\ufeffFROM node:20\nRUN npm ci'],
    ['a syntax directive first', '# syntax=docker/dockerfile:1\nFROM node:20\nRUN npm ci'],
    [
      'a Dockerfile beside another fenced file',
      `FROM node:20\nRUN npm ci\n\npackage.json:\n${FENCE}json\n{}\n${FENCE}`,
    ],
    ['one wrong line inside', 'FROM node:20\nCOPPY . .\nRUN npm ci'],
    ['an instruction without its arguments', 'FROM busybox\n\nENV PATH\n'],
    [
      'a forgotten continuation',
      'FROM node:20\nRUN apt-get update &&\napt-get install -y curl\nCMD ["node"]',
    ],
    [
      'a heredoc that writes Markdown',
      `FROM node:20\nCOPY <<EOF /README.md\n${FENCE}sh\nnpm start\n${FENCE}\nEOF\nRUN npm ci`,
    ],
  ];
  test.each(dockerfiles)('yes: %s', (_, text) => expect(looksLikeDockerfile(text)).toBe(true));

  const talk: [string, string][] = [
    ['nothing', ''],
    ['blanks', ' \n\t\n '],
    ['a sentence that begins with from', 'from tomorrow I copy files'],
    ['two such sentences', 'from tomorrow\nrun tests'],
    ['a keyword and a question', 'RUN enti?'],
    ['a question about FROM', 'FROM node:20 AS builder ante enti?'],
    ['FROM alone and a question after it', 'FROM node:20\n\nante enti idi?'],
    ['a quoted line', 'what does this do?\nCOPY --from=builder /app/dist .'],
    [
      'a quoted line in a fence',
      `ee line ardham kaledu\n${FENCE}dockerfile\nCOPY --from=builder /app/dist .\n${FENCE}`,
    ],
    ['a quoted line in backticks', '`COPY --from=builder /app/dist .` ante enti?'],
    ['a comparison', 'CMD vs ENTRYPOINT'],
    ['comparisons, one a line', 'COPY vs ADD\nCMD vs ENTRYPOINT\nENV vs ARG'],
    ['a list of words', 'FROM\nRUN\nCMD'],
    ['SQL', 'SELECT *\nFROM users\nWHERE id = 1'],
    ['a JSON file', '{\n  "name": "app"\n}'],
    ['a fenced package.json', `${FENCE}json\n{ "from": "x" }\n${FENCE}`],
    ['a compose file', 'services:\n  web:\n    image: nginx\n    volumes:\n      - .:/app'],
    ['a shell session', '$ docker build -t app .\n$ docker run app'],
    ['words of the tutor', 'next'],
    ['a Telugu question', 'మల్టీ స్టేజ్ అంటే ఏమిటి?'],
    ['an answer to a quiz', 'FROM nginx:alpine ani rayali'],
    ['steps as prose', 'Copy the files to the server\nRun the tests\nAdd a user'],
  ];
  test.each(talk)('no: %s', (_, text) => expect(looksLikeDockerfile(text)).toBe(false));
});

describe('the Dockerfile is taken out of the message', () => {
  test('out of a fence, with the line it begins on and what was said around it', () => {
    const text = `please review:\n${FENCE}dockerfile\nFROM node:20\nRUN npm ci\n${FENCE}\nsize entha?`;
    expect(extractDockerfile(text)).toEqual({
      source: 'FROM node:20\nRUN npm ci',
      line: 3,
      rest: 'please review:\nsize entha?',
    });
  });

  test('out of sentences', () => {
    expect(
      extractDockerfile('idi chudu:\n\n# app\nFROM node:20\nRUN npm ci \\\n  && npm test\n\nok na?'),
    ).toEqual({
      source: '# app\nFROM node:20\nRUN npm ci \\\n  && npm test',
      line: 3,
      rest: 'idi chudu:\n\n\nok na?',
    });
  });

  test('as Slack sends it, fences on the lines of the code', () => {
    expect(extractDockerfile(`${FENCE}FROM node:20\nRUN npm ci${FENCE}`)).toEqual({
      source: 'FROM node:20\nRUN npm ci',
      line: 1,
      rest: '',
    });
  });

  test('of several fences the one that is a Dockerfile', () => {
    const text = `package.json:\n${FENCE}json\n{}\n${FENCE}\nDockerfile:\n${FENCE}\nFROM node:20\nCMD ["node"]\n${FENCE}`;
    expect(extractDockerfile(text)?.source).toBe('FROM node:20\nCMD ["node"]');
    expect(extractDockerfile(text)?.rest).toContain('package.json');
  });

  test('with a backtick as the escape', () => {
    const source = '# escape=`\n\n# why\n\nFROM x\nRUN a `\n  ; b\nCMD c';
    expect(extractDockerfile(`look:\n${source}\nok?`)?.source).toBe(source);
  });

  test('a mistyped first line stays in it', () => {
    expect(extractDockerfile('FORM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci')?.source).toMatch(/^FORM/);
  });
});

describe('fenced files carry their names', () => {
  test.each([
    ['a line before', `package.json:\n${FENCE}json\n{}\n${FENCE}`, 'package.json'],
    ['a bold line before', `**src/app.ts**\n${FENCE}ts\nx\n${FENCE}`, 'src/app.ts'],
    ['the info string', `${FENCE}package.json\n{}\n${FENCE}`, 'package.json'],
    ['a title', `${FENCE}json title="package.json"\n{}\n${FENCE}`, 'package.json'],
    ['a comment on the first line', `${FENCE}js\n// server.js\nx\n${FENCE}`, 'server.js'],
    ['.dockerignore', `.dockerignore\n${FENCE}\nnode_modules\n${FENCE}`, '.dockerignore'],
    ['no name at all', `my file\n${FENCE}json\n{}\n${FENCE}`, null],
  ])('in %s', (_, text, name) => expect(fencedFiles(text)[0]?.name).toBe(name));

  test('each with its language and text', () => {
    expect(fencedFiles(`a\n${FENCE}JSON\n{}\n\n${FENCE}\nb\n${FENCE}\nx`)).toEqual([
      { name: null, language: 'json', text: '{}\n' },
      { name: null, language: null, text: 'x' },
    ]);
  });
});
