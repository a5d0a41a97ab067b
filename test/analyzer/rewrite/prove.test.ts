import { analyze, compare } from '../../../src/analyzer/analyze';
import type { ContextFile, ProofCheckId } from '../../../src/analyzer/types';
import { SEED_MULTI, SEED_SINGLE } from '../fixtures';

/** The proof of a rewrite by the check's name: what it says, true, false or null. */
function judge(before: string, after: string, files: ContextFile[] = []) {
  const { rewrite } = compare(before, after, { files });
  const proof = new Map(rewrite?.proof.map((check) => [check.check, check]));
  return {
    verdict: rewrite?.verdict,
    ok: (check: ProofCheckId) => proof.get(check)?.ok,
    detail: (check: ProofCheckId) => proof.get(check)?.detail,
  };
}

const vite: ContextFile[] = [
  {
    name: 'package.json',
    text: '{"name":"shop","scripts":{"dev":"vite","build":"vite build"},"devDependencies":{"vite":"^8.0.0"}}',
  },
  { name: 'vite.config.js', text: 'export default {};' },
];
const NODE =
  'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nENTRYPOINT ["node", "dist/main.js"]';
const NODE_BUILDER = 'FROM node:24 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\n';
const GO = 'FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/app .\nCMD ["/out/app"]';
const GO_MOD: ContextFile[] = [
  { name: 'go.mod', text: 'module example.com/a\n\nrequire github.com/gorilla/mux v1.8.1\n' },
];
const RUST =
  'FROM rust:1-bookworm\nWORKDIR /usr/src/myapp\nCOPY . .\nRUN cargo install --path .\nCMD ["/usr/local/cargo/bin/myapp"]';
const RUST_BUILDER =
  'FROM rust:1-bookworm AS builder\nWORKDIR /usr/src/myapp\nCOPY . .\nRUN cargo install --path .\n';

describe("the document's own two stages", () => {
  test('are not proven without package.json: the output folder is a guess', () => {
    const { verdict, ok, detail } = judge(SEED_SINGLE, SEED_MULTI);
    expect(ok('copy-sources-exist')).toBeNull();
    expect(detail('copy-sources-exist')).toBe('/app/dist');
    expect(verdict).toBe('unproven');
  });

  test('are proven for a Vite project', () => {
    expect(judge(SEED_SINGLE, SEED_MULTI, vite).verdict).toBe('proven');
  });

  test('are not proven where the config of Vite may name another folder', () => {
    expect(judge(SEED_SINGLE, SEED_MULTI, vite.slice(0, 1)).ok('copy-sources-exist')).toBeNull();
    const config = { name: 'vite.config.ts', text: "export default { build: { outDir: 'build' } };" };
    expect(judge(SEED_SINGLE, SEED_MULTI, [...vite.slice(0, 1), config]).verdict).toBe('unproven');
  });
});

describe('rewrites that were published and cannot work', () => {
  test('the folder is taken, the command still looks in it (dockershrink’s own example)', () => {
    const after = `${NODE_BUILDER}FROM node:24-slim\nWORKDIR /app\nCOPY --from=build /app/dist .\nENTRYPOINT ["node", "dist/main.js"]`;
    const { verdict, ok, detail } = judge(NODE, after);
    expect(ok('command-exists')).toBe(false);
    expect(detail('command-exists')).toBe('/app/dist/main.js');
    expect(verdict).toBe('unproven');
  });

  test('the same with the command mended is true', () => {
    const after = `${NODE_BUILDER}FROM node:24-slim\nWORKDIR /app\nCOPY --from=build /app/dist .\nENTRYPOINT ["node", "main.js"]`;
    expect(judge(NODE, after).ok('command-exists')).toBe(true);
  });

  test('a source folder under the name of the program (docker-rust #52)', () => {
    const after = `${RUST_BUILDER}FROM debian:bookworm-slim\nCOPY --from=builder /usr/src/myapp /usr/local/bin/myapp\nCMD ["myapp"]`;
    expect(judge(RUST, after).ok('command-exists')).toBe(false);
  });

  test('an older Debian than the builder’s, and Alpine', () => {
    const on = (image: string) =>
      judge(
        RUST,
        `${RUST_BUILDER}FROM ${image}\nCOPY --from=builder /usr/local/cargo/bin/myapp /app\nCMD ["/app"]`,
      );
    expect(on('debian:buster-slim').ok('libc-matches')).toBe(false);
    expect(on('alpine:3.23').ok('libc-matches')).toBe(false);
    expect(on('scratch').ok('libc-matches')).toBe(false);
    expect(on('debian:bookworm-slim').ok('libc-matches')).toBe(true);
    expect(on('debian:trixie-slim').ok('libc-matches')).toBe(true);
    expect(on('gcr.io/distroless/cc-debian12').ok('libc-matches')).toBe(true);
    expect(on('acme/runtime:1').ok('libc-matches')).toBeNull();
  });
});

describe('command and interpreter', () => {
  const site = (cmd: string) => judge(SEED_SINGLE, SEED_MULTI.replace(/CMD .*/, cmd), vite);

  test('npm is not in nginx', () => {
    const { ok } = site('CMD ["npm", "start"]');
    expect(ok('command-exists')).toBe(false);
    expect(ok('interpreter-present')).toBe(false);
  });

  test('the base’s own command is there', () => {
    expect(site('').ok('command-exists')).toBe(true);
  });

  test('a shell form finds no shell in distroless', () => {
    const after = `${GO.replace('golang:1.26', 'golang:1.26 AS b').replace(/\nCMD.*/, '')}\nFROM gcr.io/distroless/static-debian12\nCOPY --from=b /out/app /out/app\nCMD /out/app`;
    expect(judge(GO, after).ok('interpreter-present')).toBe(false);
  });

  test('distroless’ own node runs the script that CMD names', () => {
    const before = 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci --omit=dev\nCMD ["node", "server.js"]';
    const builder = 'FROM node:24 AS b\nWORKDIR /app\nCOPY . .\nRUN npm ci --omit=dev\n';
    const final = 'FROM gcr.io/distroless/nodejs24-debian12\nCOPY --from=b /app /app\nWORKDIR /app\n';
    expect(judge(before, `${builder}${final}CMD ["server.js"]`).ok('command-exists')).toBe(true);
    expect(judge(before, `${builder}${final}CMD ["npm", "start"]`).ok('command-exists')).not.toBe(true);
  });

  test('a binary at another place than it was copied to', () => {
    const builder =
      'FROM golang:1.26 AS b\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /out/app .\n';
    expect(
      judge(GO, `${builder}FROM scratch\nCOPY --from=b /out/app /app\nCMD ["/out/app"]`).ok('command-exists'),
    ).toBe(false);
    expect(
      judge(GO, `${builder}FROM scratch\nCOPY --from=b /out/app /app\nCMD ["/app"]`).ok('command-exists'),
    ).toBe(true);
    expect(
      judge(GO, `${builder}FROM scratch\nCOPY --from=b /out/app /usr/bin/\nCMD ["/usr/bin/app"]`).ok(
        'command-exists',
      ),
    ).toBe(true);
  });
});

describe('what is copied', () => {
  const from = (source: string) =>
    judge(
      GO,
      `FROM golang:1.26 AS b\nWORKDIR /src\nRUN CGO_ENABLED=0 go build -o /out/app .\nFROM scratch\nCOPY --from=b ${source} /app\nCMD ["/app"]`,
    );

  test('is there, is not there, or can’t be told', () => {
    expect(from('/out/app').ok('copy-sources-exist')).toBe(true);
    expect(from('/out/server').ok('copy-sources-exist')).toBe(false);
    expect(from('/usr/share/zoneinfo').ok('copy-sources-exist')).toBeNull();
  });

  test('comes from a stage that is none', () => {
    expect(
      judge(SEED_SINGLE, SEED_MULTI.replace('--from=builder', '--from=bulder'), vite).ok(
        'copy-sources-exist',
      ),
    ).toBe(false);
  });

  test('is a file that the original never had', () => {
    const after = SEED_MULTI.replace('EXPOSE', 'COPY nginx.conf /etc/nginx/conf.d/default.conf\nEXPOSE');
    expect(judge(SEED_SINGLE, after, vite).ok('copy-sources-exist')).toBeNull();
    const withFile = [...vite, { name: 'nginx.conf', text: 'server {}' }];
    expect(judge(SEED_SINGLE, after, withFile).ok('copy-sources-exist')).toBe(true);
  });

  test('is the wrong folder of a known framework', () => {
    expect(
      judge(SEED_SINGLE, SEED_MULTI.replace('/app/dist', '/app/build'), vite).ok('copy-sources-exist'),
    ).not.toBe(true);
  });
});

describe('libc', () => {
  const go = (builder: string, build: string, runtime: string) =>
    judge(
      GO,
      `FROM ${builder} AS b\nWORKDIR /src\nCOPY . .\n${build}\nFROM ${runtime}\nCOPY --from=b /out/app /out/app\nCMD ["/out/app"]`,
      GO_MOD,
    ).ok('libc-matches');

  test.each([
    ['golang:1.26', 'RUN go build -o /out/app .', 'alpine:3.23', null],
    ['golang:1.26', 'RUN go build -o /out/app .', 'scratch', null],
    ['golang:1.26', 'RUN CGO_ENABLED=0 go build -o /out/app .', 'scratch', true],
    ['golang:1.26', 'ENV CGO_ENABLED=0\nRUN go build -o /out/app .', 'alpine:3.23', true],
    ['golang:1.26-alpine', 'RUN go build -o /out/app .', 'scratch', true],
    [
      'golang:1.26-alpine',
      'RUN apk add gcc musl-dev && go build -o /out/app .',
      'debian:bookworm-slim',
      false,
    ],
    ['gcc:14', 'RUN gcc -o /out/app a.c', 'alpine:3.23', false],
    ['gcc:14', 'RUN gcc -static -o /out/app a.c', 'scratch', true],
  ])('%s, %s → %s: %s', (builder, build, runtime, expected) => {
    expect(go(builder, build, runtime)).toBe(expected);
  });

  test('node_modules of Debian on Alpine may hold machine code', () => {
    const after = `${NODE_BUILDER}FROM node:24-alpine\nWORKDIR /app\nCOPY --from=build /app /app\nENTRYPOINT ["node", "dist/main.js"]`;
    expect(judge(NODE, after).ok('libc-matches')).toBeNull();
    expect(judge(NODE, after.replace('node:24-alpine', 'node:24-slim')).ok('libc-matches')).toBe(true);
  });
});

describe('settings', () => {
  const before =
    'FROM node:24\nENV PORT=3000\nWORKDIR /app\nCOPY . .\nRUN npm ci\nLABEL team=web\nEXPOSE 3000\nHEALTHCHECK CMD node health.js\nUSER node\nCMD ["node", "server.js"]';
  const final = (lines: string) =>
    judge(
      before,
      `FROM node:24 AS b\nWORKDIR /app\nCOPY . .\nRUN npm ci\nFROM node:24-slim\nWORKDIR /app\nCOPY --from=b /app ./\n${lines}\nCMD ["node", "server.js"]`,
    );
  const all = [
    'ENV PORT=3000',
    'LABEL team=web',
    'EXPOSE 3000',
    'HEALTHCHECK CMD node health.js',
    'USER node',
  ];

  test('all kept', () => {
    expect(final(all.join('\n')).ok('runtime-settings-kept')).toBe(true);
  });

  test.each(all)('without %s', (line) => {
    expect(final(all.filter((one) => one !== line).join('\n')).ok('runtime-settings-kept')).toBe(false);
  });

  test('another value of a variable can’t be judged', () => {
    expect(final(all.join('\n').replace('PORT=3000', 'PORT=4000')).ok('runtime-settings-kept')).toBeNull();
  });

  test('a better user is a change for the better', () => {
    const after =
      'FROM node:24 AS b\nWORKDIR /app\nCOPY . .\nRUN npm ci\nFROM node:24-slim\nWORKDIR /app\nCOPY --from=b /app ./\nUSER node\nCMD ["node", "server.js"]';
    expect(
      judge('FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]', after).ok(
        'runtime-settings-kept',
      ),
    ).toBe(true);
  });
});

describe('the rest', () => {
  test('a low port needs root', () => {
    const site = (base: string, port: number) =>
      judge(
        SEED_SINGLE,
        SEED_MULTI.replace('nginx:alpine', base).replace('EXPOSE 80', `EXPOSE ${port}`),
        vite,
      ).ok('port-not-privileged');
    expect(site('nginxinc/nginx-unprivileged:1.30-alpine', 80)).toBe(false);
    expect(site('nginxinc/nginx-unprivileged:1.30-alpine', 8080)).toBe(true);
    expect(site('nginx:1.30-alpine', 80)).toBe(true);
    expect(site('acme/nginx:1', 80)).toBeNull();
  });

  test('certificates are missing in scratch until they are copied', () => {
    const after = (copy: string) =>
      judge(
        GO,
        `FROM golang:1.26 AS b\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /out/app .\nFROM scratch\n${copy}COPY --from=b /out/app /out/app\nCMD ["/out/app"]`,
      );
    expect(after('').ok('ca-certificates')).toBeNull();
    expect(
      after('COPY --from=b /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n').ok('ca-certificates'),
    ).toBe(true);
  });

  test('a larger image is no rewrite', () => {
    expect(
      judge('FROM node:24-alpine\nCMD ["node"]', 'FROM node:24\nCMD ["node"]').ok('size-not-larger'),
    ).toBe(false);
  });

  test('a file that does not parse is only that', () => {
    const { ok, verdict } = judge(SEED_SINGLE, 'FRM node:24');
    expect(ok('parses')).toBe(false);
    expect(verdict).not.toBe('proven');
  });
});

describe('what is left behind', () => {
  const GO_BUILDER =
    'FROM golang:1.26 AS builder\nENV CGO_ENABLED=0\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/app .\n';
  const FINAL = 'FROM gcr.io/distroless/static-debian12\nCOPY --from=builder /out/app /out/app\n';
  const START = 'CMD ["/out/app"]';
  const SOURCES = GO.replace('COPY . .', 'COPY go.mod main.go ./');

  test('a program may read what lay beside its source: that can not be told', () => {
    const { ok, detail, verdict } = judge(GO, GO_BUILDER + FINAL + START);
    expect(ok('nothing-left-behind')).toBeNull();
    expect(detail('nothing-left-behind')).toBe('/src');
    expect(verdict).toBe('unproven');
  });

  test.each([
    ['only sources and lists of modules were copied', SOURCES, GO_BUILDER + FINAL + START],
    ['the folder comes along', GO, `${GO_BUILDER}${FINAL}COPY --from=builder /src /src\n${START}`],
    ['the same files are copied again', GO, `${GO_BUILDER}${FINAL}COPY . /src\n${START}`],
    ['a site is served from its output', SEED_SINGLE, SEED_MULTI],
  ])('nothing, where %s', (_name, before, after) => {
    expect(judge(before, after).ok('nothing-left-behind')).toBe(true);
  });
});

describe('cgo that a rewrite turns off', () => {
  const before =
    'FROM golang:1.26\nWORKDIR /src\nCOPY go.mod go.sum *.go ./\nRUN go build -o app .\nCMD ["./app"]';
  const after = (image: string) =>
    `FROM ${image} AS build\nENV CGO_ENABLED=0\nWORKDIR /src\nCOPY go.mod go.sum *.go ./\nRUN go build -o app .\nFROM gcr.io/distroless/static-debian12:nonroot\nWORKDIR /src\nCOPY --from=build /src/app ./app\nCMD ["./app"]`;

  test('can’t be told without go.mod: go-sqlite3 compiles without cgo and fails when it is opened', () => {
    expect(judge(before, after('golang:1.26')).ok('libc-matches')).toBeNull();
  });

  test('is proven with a go.mod, and on Alpine, where cgo was off', () => {
    expect(judge(before, after('golang:1.26'), GO_MOD).ok('libc-matches')).toBe(true);
    const alpine = 'golang:1.26-alpine';
    expect(judge(before.replace('golang:1.26', alpine), after(alpine)).ok('libc-matches')).toBe(true);
  });

  const SERVER =
    'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci --omit=dev\nUSER node\nCMD ["node", "server.js"]';
  const packageJson = (dependencies: Record<string, string>): ContextFile => ({
    name: 'package.json',
    text: JSON.stringify({ dependencies }),
  });

  test.each([
    ['can not be told without package.json', [], null],
    ['can not be told where a package reads it', [packageJson({ express: '5', dotenv: '17' })], null],
    ['is nothing where none does', [packageJson({ express: '5' })], true],
  ])('.env %s', (_name, files, ok) => {
    const { rewrite } = analyze(SERVER, { files });
    expect(rewrite?.dockerignore).toMatch(/^\.env$/m);
    expect(rewrite?.proof.find(({ check }) => check === 'nothing-left-behind')?.ok).toBe(ok);
  });
});

test('a secret that is kept in ENV is not proven to run: its value has to come from elsewhere', () => {
  const before =
    'FROM node:24\nENV API_TOKEN=a1b2c3d4e5f6\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "x.js"]';
  const { rewrite } = analyze(before, {
    files: [{ name: 'package.json', text: '{"dependencies":{"koa":"3"}}' }],
  });
  const kept = rewrite?.proof.find(({ check }) => check === 'runtime-settings-kept');
  expect(kept).toMatchObject({ ok: null, detail: 'ENV API_TOKEN=…' });
  expect(rewrite?.verdict).toBe('unproven');
});
