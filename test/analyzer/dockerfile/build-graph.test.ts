import { buildGraph, parse } from '../../../src/analyzer/dockerfile';

const THREE = `FROM node:20 AS deps
RUN npm ci
FROM deps AS build
RUN npm run build
FROM node:20 AS test
COPY --from=build /app /app
FROM nginx AS web
COPY --from=build /app/dist /usr/share/nginx/html`;

describe('the stage graph', () => {
  test('the last stage is built, with what it copies from and what that is built on', () => {
    const graph = buildGraph(parse(THREE));
    expect(graph.target).toBe(3);
    expect(graph.reachable).toEqual(new Set([0, 1, 3]));
    expect(graph.ships).toEqual([3]);
  });

  test.each([
    ['test', 2],
    ['TEST', 2],
    ['1', 1],
  ])('the target may be a name in any case or an index: %s', (target, index) => {
    expect(buildGraph(parse(THREE), target)).toMatchObject({ target: index, problems: [] });
  });

  test('what ships is the target and the stages it is built FROM', () => {
    expect(buildGraph(parse(THREE), 'build').ships).toEqual([1, 0]);
  });

  test('an unknown target is a problem, and the last stage is taken', () => {
    const graph = buildGraph(parse(THREE), 'wbe');
    expect(graph.target).toBe(3);
    expect(graph.problems).toEqual([
      expect.objectContaining({ code: 'unknown-target', facts: { target: 'wbe', suggestion: 'web' } }),
    ]);
  });

  test('copies are by name, index and image, mounts by name', () => {
    const { copies } = buildGraph(
      parse(`FROM a AS one
FROM b
COPY --from=ONE x y/
COPY --from=0 p q r/
COPY --from=docker.io/library/busybox:1 /bin/sh /sh
RUN --mount=type=bind,from=one,source=/s,target=/t --mount=type=cache,target=/c make
RUN --mount=from=0,target=/u make`),
    );
    expect(
      copies.map(({ into, via, stage, image, sources, destination }) => ({
        into,
        via,
        stage,
        image,
        sources,
        destination,
      })),
    ).toEqual([
      { into: 1, via: 'copy', stage: 0, image: null, sources: ['x'], destination: 'y/' },
      { into: 1, via: 'copy', stage: 0, image: null, sources: ['p', 'q'], destination: 'r/' },
      {
        into: 1,
        via: 'copy',
        stage: null,
        image: 'docker.io/library/busybox:1',
        sources: ['/bin/sh'],
        destination: '/sh',
      },
      { into: 1, via: 'mount', stage: 0, image: null, sources: ['/s'], destination: '/t' },
      { into: 1, via: 'mount', stage: null, image: '0', sources: ['/'], destination: '/u' },
    ]);
  });

  test('of two stages with one name a FROM takes the earlier, a copy the later', () => {
    const file = parse('FROM a AS x\nFROM x AS y\nFROM b AS x\nFROM c\nCOPY --from=x p q');
    expect(file.stages[1]?.from.stage).toBe(0);
    expect(buildGraph(file).copies[0]?.stage).toBe(2);
  });

  test('without a stage there is no target', () => {
    expect(buildGraph(parse('RUN a'))).toMatchObject({ target: null, copies: [], ships: [] });
  });
});
