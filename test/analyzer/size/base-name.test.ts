import { baseName } from '../../../src/analyzer/size/base-name';
import { readTag } from '../../../src/analyzer/size/tag';

describe('baseName', () => {
  test.each([
    ['node', 'node', 'latest'],
    ['node:20-alpine', 'node', '20-alpine'],
    ['node:20-alpine@sha256:0123', 'node', '20-alpine'],
    ['node@sha256:0123', 'node', 'latest'],
    ['docker.io/library/node:20', 'node', '20'],
    ['docker.io/node:20', 'node', '20'],
    ['library/nginx:alpine', 'nginx', 'alpine'],
    ['public.ecr.aws/docker/library/python:3.12', 'python', '3.12'],
    ['mirror.gcr.io/library/golang:1.26', 'golang', '1.26'],
    ['arm64v8/node:20', 'node', '20'],
    ['localhost:5000/team/app', 'localhost:5000/team/app', 'latest'],
    ['localhost:5000/team/app:1', 'localhost:5000/team/app', '1'],
    ['gcr.io/distroless/nodejs20-debian12', 'gcr.io/distroless/nodejs', '20-debian12'],
    ['gcr.io/distroless/static-debian12:nonroot', 'gcr.io/distroless/static', 'debian12-nonroot'],
    ['gcr.io/distroless/base-nossl-debian12', 'gcr.io/distroless/base', 'nossl-debian12'],
    ['gcr.io/distroless/static', 'gcr.io/distroless/static', 'latest'],
  ])('%s', (reference, image, tag) => {
    expect(baseName(reference)).toEqual({ image, tag });
  });
});

describe('readTag', () => {
  test.each([
    ['20.11.1-alpine3.19', [20, 11, 1], ['alpine'], []],
    ['latest', [], [], []],
    ['lts-alpine', [], ['alpine'], []],
    ['iron-slim', [20], ['slim'], []],
    ['3.12-slim-bookworm', [3, 12], ['slim'], ['bookworm']],
    ['mainline-alpine-slim', [], ['alpine', 'slim'], []],
    ['8.3-fpm-alpine', [8, 3], ['alpine', 'fpm'], []],
  ])('%s', (tag, release, flavour, codenames) => {
    expect(readTag(tag)).toEqual({ release, flavour, codenames });
  });

  test('a distribution’s release name is its release', () => {
    expect(readTag('bookworm-slim', 'debian')).toEqual({ release: [12], flavour: ['slim'], codenames: [] });
    expect(readTag('jammy', 'ubuntu').release).toEqual([22, 4]);
  });
});
