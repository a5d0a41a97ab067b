import { readJsonArray } from './json-array';
import { splitCommand } from './split-command';
import type { Instruction } from './types';
import { plainWords, quotedWords } from './words';

type Arguments = Pick<Instruction, 'args' | 'form'> & {
  /** BuildKit's message when it refuses the arguments, else null. */
  error: string | null;
};

const MIXED = 'when using JSON array syntax, arrays must be comprised of strings only';

/** Splits what follows keyword and flags into arguments, as BuildKit's line_parsers.go does for each instruction. */
export function readArguments(keyword: string, rest: string, escape: string): Arguments {
  if (rest === '') return shell([]);
  switch (keyword) {
    case 'ADD':
    case 'COPY':
    case 'VOLUME':
      return jsonOr(rest, plainWords);
    case 'CMD':
    case 'ENTRYPOINT':
    case 'RUN':
    case 'SHELL':
      return jsonOr(rest, (text) => [text]);
    case 'HEALTHCHECK':
      return readHealthcheck(rest);
    case 'ENV':
    case 'LABEL':
      return readPairs(keyword, rest, escape);
    case 'ARG':
      return shell(quotedWords(rest, escape));
    case 'MAINTAINER':
    case 'STOPSIGNAL':
    case 'USER':
    case 'WORKDIR':
      return shell([rest]);
    case 'ONBUILD':
      return readTrigger(rest, escape);
    default:
      return shell(plainWords(rest));
  }
}

function shell(args: string[], error: string | null = null): Arguments {
  return { args, form: 'shell', error };
}

function jsonOr(rest: string, split: (text: string) => string[]): Arguments {
  const items = readJsonArray(rest);
  if (items === null) return shell(split(rest));
  if (items === 'mixed') return shell(split(rest), MIXED);
  return { args: items, form: 'exec', error: null };
}

function readHealthcheck(rest: string): Arguments {
  const type = /^[^\t-\r ]+/.exec(rest)?.[0] ?? '';
  const command = rest.slice(type.length).replace(/^[\t-\r ]+/, '');
  if (command === '') return shell([type]);
  const { args, form, error } = jsonOr(command, (text) => [text]);
  return { args: [type, ...args], form, error };
}

/** `ENV a=b c=d`, or the old `ENV a b c d`, which becomes the single word `a=b c d`. */
function readPairs(keyword: string, rest: string, escape: string): Arguments {
  const words = quotedWords(rest, escape);
  if (words[0]?.includes('=') === false) {
    const name = plainWords(rest)[0] ?? '';
    const value = rest.slice(name.length).replace(/^[\t\v\f\r ]+/, '');
    if (name.length === rest.length) return shell([name], `${keyword} must have two arguments`);
    return shell([`${name}=${value}`]);
  }
  const bad = words.find((word) => !word.includes('='));
  const error =
    bad === undefined
      ? null
      : `Syntax error - can't find = in ${JSON.stringify(bad)}. Must be of the form: name=value`;
  return shell(words, error);
}

/** The inner keyword first, then its arguments. */
function readTrigger(rest: string, escape: string): Arguments {
  const inner = splitCommand(rest, escape);
  const keyword = inner.keyword.toUpperCase();
  if (keyword === 'ONBUILD') return shell([keyword, ...plainWords(inner.rest)]);
  const { args, form, error } = readArguments(keyword, inner.rest, escape);
  return { args: [keyword, ...args], form, error };
}
