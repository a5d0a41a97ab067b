/** What a flag takes: nothing, one value, one value each time it is given, a Go duration, or a number. */
export type FlagKind = 'bool' | 'one' | 'many' | 'duration' | 'count';

/** The instructions of a Dockerfile and the flags each takes (BuildKit, frontend/dockerfile/instructions/parse.go). */
const FLAGS: Readonly<Record<string, Readonly<Record<string, FlagKind>>>> = {
  ADD: {
    chown: 'one',
    chmod: 'one',
    link: 'bool',
    'keep-git-dir': 'bool',
    checksum: 'one',
    unpack: 'bool',
    exclude: 'many',
  },
  ARG: {},
  CMD: {},
  COPY: { from: 'one', chown: 'one', chmod: 'one', link: 'bool', parents: 'bool', exclude: 'many' },
  ENTRYPOINT: {},
  ENV: {},
  EXPOSE: {},
  FROM: { platform: 'one' },
  HEALTHCHECK: {
    interval: 'duration',
    timeout: 'duration',
    'start-period': 'duration',
    'start-interval': 'duration',
    retries: 'count',
  },
  LABEL: {},
  MAINTAINER: {},
  ONBUILD: {},
  RUN: { mount: 'many', network: 'one', security: 'one', device: 'many' },
  SHELL: {},
  STOPSIGNAL: {},
  USER: {},
  VOLUME: {},
  WORKDIR: {},
};

export const KEYWORDS: readonly string[] = Object.keys(FLAGS);

export function isKeyword(word: string): boolean {
  return Object.hasOwn(FLAGS, word);
}

/** The flags an instruction takes, by name; empty for an unknown instruction. */
export function flagsOf(keyword: string): Readonly<Record<string, FlagKind>> {
  return (isKeyword(keyword) && FLAGS[keyword]) || {};
}
