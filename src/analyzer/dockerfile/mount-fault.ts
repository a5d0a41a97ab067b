import { nearest } from './nearest';
import { splitCsv } from './parse-mount';

const TYPES = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const BARE_KEYS = new Set(['readonly', 'ro', 'readwrite', 'rw', 'required']);
const KEYS =
  'type from source src target dst destination readonly ro readwrite rw required size id sharing mode uid gid env'.split(
    ' ',
  );
const SHARING = ['shared', 'private', 'locked'];

export interface MountFault {
  message: string;
  suggestion: string | null;
}

/** What BuildKit would refuse about the value of `RUN --mount`; null when nothing. Variables are left alone. */
export function mountFault(value: string): MountFault | null {
  for (const field of splitCsv(value)) {
    const fault = fieldFault(field);
    if (fault) return fault;
  }
  return null;
}

function fieldFault(field: string): MountFault | null {
  const equals = field.indexOf('=');
  const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
  const value = equals < 0 ? '' : field.slice(equals + 1);
  if (key.includes('$')) return null;
  if (equals < 0 && !BARE_KEYS.has(key)) {
    return { message: `invalid field '${field}' must be a key=value pair`, suggestion: nearest(key, KEYS) };
  }
  if (!KEYS.includes(key)) {
    return { message: `unexpected key '${key}' in '${field}'`, suggestion: nearest(key, KEYS) };
  }
  if (value.includes('$')) {
    if (key !== 'from' || value.indexOf('$') === value.length - 1) return null;
    return {
      message: "'from' doesn't support variable expansion, define alias stage instead",
      suggestion: null,
    };
  }
  if (key === 'type' && !TYPES.includes(value.toLowerCase())) {
    return { message: `unsupported mount type "${value}"`, suggestion: nearest(value.toLowerCase(), TYPES) };
  }
  if (key === 'sharing' && !SHARING.includes(value.toLowerCase())) {
    return {
      message: `unsupported sharing value "${value}"`,
      suggestion: nearest(value.toLowerCase(), SHARING),
    };
  }
  return null;
}
