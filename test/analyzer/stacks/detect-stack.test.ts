import { buildGraph, commandsOf, parse } from '../../../src/analyzer/dockerfile';
import type { Instruction } from '../../../src/analyzer/dockerfile/types';
import type { DetectedStack } from '../../../src/analyzer/inspection';
import { readBuildContext } from '../../../src/analyzer/read-build-context';
import { detectStack, stackOf } from '../../../src/analyzer/stacks';
import type { StackId } from '../../../src/analyzer/types';
import { SEED_MULTI, SEED_SINGLE } from '../fixtures';

/** The stack of a Dockerfile, with a `package.json` pasted along or without. */
function spot(dockerfile: string, packageJson?: object): DetectedStack | null {
  const file = parse(dockerfile);
  const files = packageJson ? [{ name: 'package.json', text: JSON.stringify(packageJson) }] : [];
  return detectStack({
    file,
    graph: buildGraph(file),
    commandsOf: (instruction: Instruction) => commandsOf(instruction, file),
    context: readBuildContext(files),
  });
}

const node = (rest: string) => `FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\n${rest}`;

describe('static site or server, from the text alone', () => {
  test.each<[string, string, StackId]>([
    ['the document’s single stage', SEED_SINGLE, 'node-static'],
    ['the document’s two stages', SEED_MULTI, 'node-static'],
    ['a server file', node('RUN npm run build\nCMD ["node", "dist/main.js"]'), 'node-server'],
    ['a server file without a build', node('EXPOSE 3000\nCMD node server.js'), 'node-server'],
    ['serve', node('RUN npm run build\nCMD ["npx", "serve", "-s", "build"]'), 'node-static'],
    ['vite preview', node('RUN npm run build\nCMD ["npm", "run", "preview"]'), 'node-static'],
    ['ng build and ng serve', node('RUN npx ng build\nCMD ["npx", "ng", "serve"]'), 'node-static'],
    ['npm start with no build', node('CMD ["npm", "start"]'), 'node-server'],
    ['npm start behind a port', node('RUN npm run build\nEXPOSE 3000\nCMD ["npm", "start"]'), 'node-server'],
    [
      'npm start behind Vite’s port',
      node('RUN npm run build\nEXPOSE 5173\nCMD ["npm", "start"]'),
      'node-static',
    ],
    [
      'a variable of Vite',
      node('ARG VITE_API\nRUN npm run build\nEXPOSE 3000\nCMD ["npm", "start"]'),
      'node-static',
    ],
    ['start:prod', node('RUN npm run build\nCMD ["npm", "run", "start:prod"]'), 'node-server'],
    [
      'tini in front',
      node('RUN npm run build\nENTRYPOINT ["tini", "--"]\nCMD ["node", "dist/main.js"]'),
      'node-server',
    ],
    ['pm2', node('CMD ["pm2-runtime", "app.js"]'), 'node-server'],
    ['next start', node('RUN npx next build\nCMD ["npx", "next", "start"]'), 'next'],
    [
      'next standalone',
      `${node('RUN npm run build').replace('node:24', 'node:24 AS b')}\nFROM node:24-slim\nCOPY --from=b /app/.next/standalone ./\nCMD ["node", "server.js"]`,
      'next',
    ],
    [
      'nginx of the system',
      node('RUN npm run build\nRUN apt-get install -y nginx\nCMD ["nginx", "-g", "daemon off;"]'),
      'node-static',
    ],
    ['caddy', SEED_MULTI.replace('nginx:alpine', 'caddy:2').replace(/CMD.*/, ''), 'node-static'],
  ])('%s', (_, dockerfile, id) => {
    expect(spot(dockerfile)?.id).toBe(id);
  });

  test('an uncertain judgement says so', () => {
    expect(spot(SEED_SINGLE)?.evidence.join('; ')).toMatch(/RUN npm run build \(line 6\).*uncertain/);
    expect(spot(SEED_MULTI)?.evidence.join('; ')).not.toContain('uncertain');
  });
});

describe('package.json decides', () => {
  const start = node('RUN npm run build\nEXPOSE 3000\nCMD ["npm", "start"]');
  test.each<[string, StackId, string]>([
    ['vite', 'node-static', 'vite'],
    ['react-scripts', 'node-static', 'create-react-app'],
    ['@angular/cli', 'node-static', 'angular'],
    ['astro', 'node-static', 'astro'],
    ['next', 'next', 'next'],
    ['express', 'node-server', 'express'],
    ['@nestjs/core', 'node-server', 'nest'],
    ['nuxt', 'node-server', 'nuxt'],
  ])('%s is %s', (name, id, framework) => {
    const stack = spot(start, { dependencies: { [name]: '1' } });
    expect(stack).toMatchObject({ id, framework });
  });

  test('express beside vite is a server', () => {
    expect(spot(start, { dependencies: { express: '5' }, devDependencies: { vite: '8' } })?.id).toBe(
      'node-server',
    );
  });

  test('what is no text in it is as if it were not there', () => {
    const odd = {
      name: 7,
      scripts: 'build',
      dependencies: { vite: { version: 8 }, express: '5' },
      devDependencies: null,
    };
    expect(spot(start, odd)?.framework).toBe('express');
  });
});

describe('where the output lies', () => {
  const build = node('RUN npm run build\nCMD ["npx", "serve", "-s", "FOLDER"]');
  const at = (dockerfile: string, packageJson?: object) => {
    const { output, outputCertain } = spot(dockerfile, packageJson) ?? {};
    return { output, certain: outputCertain };
  };
  const scripts = (tool: string) => ({ scripts: { build: `${tool} build` } });

  test('is the usual folder when nothing says more, and that is a guess', () => {
    expect(at(SEED_SINGLE)).toEqual({ output: '/app/dist', certain: false });
    expect(at(SEED_MULTI)).toEqual({ output: '/app/dist', certain: false });
  });

  test('is what the command serves or runs', () => {
    expect(at(build.replace('FOLDER', 'build'))).toEqual({ output: '/app/build', certain: true });
    expect(at(node('RUN npm run build\nCMD ["node", "build/index.js"]'))).toEqual({
      output: '/app/build',
      certain: true,
    });
  });

  test('is the framework’s folder', () => {
    expect(at(SEED_SINGLE, { devDependencies: { vite: '8' }, ...scripts('vite') })).toEqual({
      output: '/app/dist',
      certain: false, // vite.config may name another
    });
    expect(at(SEED_SINGLE, { dependencies: { 'react-scripts': '5' }, ...scripts('react-scripts') })).toEqual({
      output: '/app/build',
      certain: true,
    });
    const angular = (version: string) => ({
      name: 'shop',
      dependencies: { '@angular/core': version },
      devDependencies: { '@angular/cli': version },
      ...scripts('ng'),
    });
    expect(at(SEED_SINGLE, angular('^19.0.0')).output).toBe('/app/dist/shop/browser');
    expect(at(SEED_SINGLE, angular('~15.2.0')).output).toBe('/app/dist/shop');
  });

  test('is a guess when the build script chooses a folder of its own', () => {
    const chosen = { devDependencies: { vite: '8' }, scripts: { build: 'vite build --outDir ../public' } };
    expect(at(SEED_SINGLE, chosen).certain).toBe(false);
  });

  test.each([
    ['RUN go build -o /bin/app ./cmd/app', '/bin/app'],
    ['RUN go build -o app .', '/src/app'],
    ['RUN go build -o bin/ ./cmd/server', '/src/bin/server'],
    ['RUN go build ./cmd/server', '/src/server'],
    ['RUN go build main.go', '/src/main'],
    ['RUN cd cmd/server && go build -o ../../out .', '/src/out'],
    ['RUN CGO_ENABLED=0 go build -ldflags "-s -w" -trimpath -o /out/x', '/out/x'],
    ['RUN go install ./cmd/tool', '/go/bin/tool'],
    ['RUN go build .', null],
    ['RUN go build -o $BIN .', null],
  ])('of %s is %s', (run, output) => {
    expect(spot(`FROM golang:1.26\nWORKDIR /src\nCOPY . .\n${run}\nCMD ["/x"]`)?.output).toBe(output);
  });
});

describe('the other stacks', () => {
  test.each<[StackId, string, string | null]>([
    [
      'go',
      'FROM golang:1.26 AS b\nRUN go build -o /app .\nFROM scratch\nCOPY --from=b /app /app\nCMD ["/app"]',
      null,
    ],
    [
      'java',
      'FROM maven:3-eclipse-temurin-21 AS b\nWORKDIR /s\nRUN mvn -q package\nFROM eclipse-temurin:21-jre\nCOPY --from=b /s/target/a.jar /a.jar\nCMD ["java", "-jar", "/a.jar"]',
      null,
    ],
    [
      'java',
      'FROM eclipse-temurin:21\nWORKDIR /s\nCOPY . .\nRUN ./gradlew bootJar\nCMD java -jar build/libs/a.jar',
      null,
    ],
    [
      'python',
      'FROM python:3.14\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["gunicorn", "app:app"]',
      'pip',
    ],
    ['python', 'FROM python:3.14-slim\nRUN uv sync --locked\nCMD ["uv", "run", "uvicorn", "app:app"]', 'uv'],
    [
      'rust',
      'FROM rust:1 AS b\nWORKDIR /s\nRUN cargo build --release\nFROM debian:bookworm-slim\nCOPY --from=b /s/target/release/a /a\nCMD ["/a"]',
      null,
    ],
    [
      'dotnet',
      'FROM mcr.microsoft.com/dotnet/sdk:10.0 AS b\nRUN dotnet restore && dotnet publish -o /out\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=b /out .\nENTRYPOINT ["dotnet", "A.dll"]',
      'dotnet',
    ],
    [
      'php',
      'FROM composer:2 AS v\nRUN composer install --no-dev\nFROM php:8.4-fpm\nCOPY --from=v /app/vendor ./vendor',
      'composer',
    ],
    ['ruby', 'FROM ruby:3.4\nRUN bundle install\nCMD ["rails", "server"]', 'bundler'],
    ['cpp', 'FROM debian:bookworm\nRUN apt-get install -y g++ make\nRUN make\nCMD ["./app"]', null],
  ])('%s', (id, dockerfile, packageManager) => {
    expect(spot(dockerfile)).toMatchObject({ id, packageManager });
  });

  test('what ships decides over what is built on the way', () => {
    const frontend = 'FROM node:24 AS web\nWORKDIR /web\nCOPY . .\nRUN npm ci && npm run build\n';
    expect(
      spot(
        `${frontend}FROM python:3.14-slim\nRUN pip install flask\nCOPY --from=web /web/dist /app/static\nCMD ["gunicorn", "app:app"]`,
      )?.id,
    ).toBe('python');
    expect(
      spot(
        `${frontend}FROM golang:1.26 AS api\nCOPY --from=web /web/dist ./dist\nRUN go build -o /app .\nFROM scratch\nCOPY --from=api /app /app\nCMD ["/app"]`,
      )?.id,
    ).toBe('go');
  });

  test.each(['', 'FROM scratch', 'FROM alpine:3.23\nCMD ["sh"]', 'FROM postgres:18', 'RUN npm ci'])(
    '%p is none',
    (dockerfile) => {
      expect(spot(dockerfile)).toBeNull();
    },
  );
});

test('every stack is in the list, by its own id', () => {
  const ids: StackId[] = [
    'node-static',
    'node-server',
    'next',
    'go',
    'java',
    'python',
    'rust',
    'dotnet',
    'php',
    'ruby',
    'cpp',
  ];
  expect(ids.map((id) => stackOf(id).id)).toEqual(ids);
});
