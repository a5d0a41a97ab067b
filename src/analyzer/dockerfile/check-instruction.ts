import type { Facts, Problem, ProblemCode } from '../types';
import { parseHeredocWord } from './heredoc-words';
import { trimStart } from './is-space';
import { flagsOf, isKeyword, KEYWORDS } from './keywords';
import { mountFault } from './mount-fault';
import { nearest } from './nearest';
import type { Flag, Instruction } from './types';

/** What BuildKit would refuse about one instruction, in its words; the first fault only, as BuildKit. */
export function checkInstruction(instruction: Instruction): Problem | null {
  const { keyword, line } = instruction;
  const fault = isKeyword(keyword) ? findFault(instruction) : unknownInstruction(keyword);
  if (!fault) return null;
  const { code, message, facts } = fault;
  return { line, code, message, facts: { keyword, ...facts } };
}

interface Fault {
  code: ProblemCode;
  message: string;
  facts: Facts;
}

function unknownInstruction(keyword: string): Fault {
  const suggestion = nearest(keyword, KEYWORDS);
  const hint = suggestion ? ` (did you mean ${suggestion}?)` : '';
  return {
    code: 'unknown-instruction',
    message: `unknown instruction: ${keyword}${hint}`,
    facts: { suggestion },
  };
}

function findFault(instruction: Instruction): Fault | null {
  return arityFault(instruction) ?? flagFault(instruction) ?? argumentFault(instruction);
}

function arityFault({ keyword, args, heredocs }: Instruction): Fault | null {
  const missing = (message: string): Fault => ({ code: 'missing-argument', message, facts: {} });
  switch (keyword) {
    case 'ADD':
    case 'COPY':
      if (args.length >= 2) return null;
      return missing(
        args.length === 0
          ? `${keyword} requires at least two arguments`
          : `${keyword} requires at least two arguments, but only one was provided. Destination could not be determined`,
      );
    case 'FROM':
      if (args.length === 0) return missing('FROM requires either one or three arguments');
      if (args.length === 1 || (args.length === 3 && args[1]?.toLowerCase() === 'as')) return null;
      return { code: 'bad-argument', message: 'FROM requires either one or three arguments', facts: {} };
    case 'WORKDIR':
    case 'USER':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return args.length === 1 ? null : missing(`${keyword} requires exactly one argument`);
    case 'HEALTHCHECK':
      return healthcheckFault(args);
    case 'CMD':
    case 'ENTRYPOINT':
      // Without arguments they clear what the base image has set.
      return null;
    default:
      return args.length > 0 || heredocs.length > 0
        ? null
        : missing(`${keyword} requires at least one argument`);
  }
}

function healthcheckFault(args: string[]): Fault | null {
  const type = args[0]?.toUpperCase();
  if (type === undefined) {
    return { code: 'missing-argument', message: 'HEALTHCHECK requires at least one argument', facts: {} };
  }
  if (type === 'NONE') {
    if (args.length === 1) return null;
    return { code: 'bad-argument', message: 'HEALTHCHECK NONE takes no arguments', facts: {} };
  }
  if (type !== 'CMD') {
    const message = `Unknown type ${JSON.stringify(type)} in HEALTHCHECK (try CMD)`;
    return { code: 'bad-argument', message, facts: { suggestion: 'CMD' } };
  }
  if (args.length > 1) return null;
  return { code: 'missing-argument', message: 'Missing command after HEALTHCHECK CMD', facts: {} };
}

function flagFault({ keyword, flags }: Instruction): Fault | null {
  // BuildKit drops the flags of these two without looking at them.
  if (keyword === 'ARG' || keyword === 'STOPSIGNAL') return null;
  const kinds = flagsOf(keyword);
  const seen = new Set<string>();
  for (const flag of flags) {
    const fault = oneFlagFault(keyword, flag, kinds, seen);
    if (fault) return fault;
    seen.add(flag.name);
  }
  return null;
}

function oneFlagFault(
  keyword: string,
  flag: Flag,
  kinds: ReturnType<typeof flagsOf>,
  seen: ReadonlySet<string>,
): Fault | null {
  const { name, value } = flag;
  const bad = (message: string, facts: Facts = {}): Fault => ({
    code: 'bad-flag',
    message,
    facts: { flag: name, ...facts },
  });
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!kind) {
    const suggestion = nearest(name, Object.keys(kinds));
    const hint = suggestion ? ` (did you mean ${suggestion}?)` : '';
    return bad(`unknown flag: --${name}${hint}`, { suggestion });
  }
  if (kind !== 'many' && seen.has(name)) return bad(`duplicate flag specified: --${name}`);
  if (kind !== 'bool' && value === null) return bad(`missing a value on flag: --${name}`);
  const mount = keyword === 'RUN' && name === 'mount' ? mountFault(value ?? '') : null;
  if (mount) return bad(mount.message, { suggestion: mount.suggestion });
  if (kind === 'duration' && !isDuration(value ?? ''))
    return bad(`time: invalid duration "${value}"`, { value });
  if (kind === 'count' && !/^(\+?\d{1,9})?$/.test(value ?? ''))
    return bad(`invalid number "${value}"`, { value });
  if (kind !== 'bool') return null;
  if (value === null || ['true', 'false'].includes(value.toLowerCase())) return null;
  if (value === '') return bad(`missing a value on flag: --${name}`);
  return bad(`expecting boolean value for flag --${name}, not: ${value}`);
}

/** As Go's time.ParseDuration, at least a millisecond or nothing at all. */
function isDuration(value: string): boolean {
  if (value === '' || value === '0') return true;
  const parts = /^\+?((?:\d{1,18}(?:\.\d{0,18})?(?:ns|us|µs|μs|ms|s|m|h)){1,8})$/.exec(value);
  return parts !== null && !/^[\d.]+(ns|us|µs|μs)$/.test(value);
}

function argumentFault({ keyword, args, form }: Instruction): Fault | null {
  const bad = (message: string): Fault => ({ code: 'bad-argument', message, facts: {} });
  if (keyword === 'SHELL' && form !== 'exec') return bad('SHELL requires the arguments to be in JSON form');
  if ((keyword === 'COPY' || keyword === 'ADD') && form === 'shell' && parseHeredocWord(args.at(-1) ?? '')) {
    return bad(`${keyword} cannot accept a heredoc as a destination`);
  }
  if (
    (keyword === 'ENV' || keyword === 'LABEL' || keyword === 'ARG') &&
    args.some((word) => word.startsWith('='))
  ) {
    return bad(`${keyword} names can not be blank`);
  }
  if (keyword === 'VOLUME' && args.some((path) => trimStart(path) === '')) {
    return bad('VOLUME specified can not be an empty string');
  }
  return keyword === 'ONBUILD' ? triggerFault(args[0] ?? '') : null;
}

function triggerFault(trigger: string): Fault | null {
  const bad = (message: string): Fault => ({ code: 'bad-argument', message, facts: { trigger } });
  if (trigger === 'ONBUILD') return bad("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
  if (trigger === 'FROM' || trigger === 'MAINTAINER')
    return bad(`${trigger} isn't allowed as an ONBUILD trigger`);
  return isKeyword(trigger) ? null : unknownInstruction(trigger);
}
