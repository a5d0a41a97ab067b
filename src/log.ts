import pino from 'pino';

export type Logger = pino.Logger;
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const HIDDEN = '[hidden]';

/** Keys whose value is a secret wherever it stands. `place` is an adapter's own and may hold interaction tokens. */
const SECRET_KEY = /token|secret|password|authorization|cookie|api_?key|response_?url|webhook|^place$/i;
/** Keys whose value a learner wrote: only its length is of use in a log. */
const LEARNERS_TEXT = new Set(['source', 'text', 'content', 'dockerfile', 'files', 'pastes', 'action']);

/** Secrets that stand inside a sentence, a stack or an address. */
const SECRET_TEXT: readonly [RegExp, string][] = [
  [/\b(rediss?:\/\/)[^\s/@]{0,500}@/gi, `$1${HIDDEN}@`],
  [/\bx(?:ox[a-z]|app)-[\w.-]+/g, HIDDEN],
  [/\bsk-[\w-]{8,}/g, HIDDEN],
  [/\b(Bearer|Bot|Basic) [\w.~+/=-]{8,}/g, `$1 ${HIDDEN}`],
  // A Discord bot token is three words: id, time, signature.
  [/\b[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}/g, HIDDEN],
  // Addresses that work without a token of their own: interaction and webhook, response_url, signed files.
  [/(\/(?:webhooks|interactions)\/\d{1,25}\/)[\w.~%-]+/g, `$1${HIDDEN}`],
  [/(hooks\.slack\.com\/)[\w./-]+/g, `$1${HIDDEN}`],
];

/**
 * JSON lines on standard error (standard output belongs to answers). Whatever is logged, no token, no password, no
 * address that speaks for us and no text of a learner comes out: each finished line is masked, by the names of its
 * keys and by what its strings look like, child loggers and errors included.
 */
export function createLog(level: LogLevel, stream: pino.DestinationStream = process.stderr): Logger {
  const serializers = { err: pino.stdSerializers.err, error: pino.stdSerializers.err };
  return pino({ level, base: null, serializers, hooks: { streamWrite: maskLine } }, stream);
}

function maskLine(line: string): string {
  try {
    return `${JSON.stringify(mask(JSON.parse(line)))}\n`;
  } catch {
    return maskText(line); // a line that is no JSON is not expected, and is not lost
  }
}

function mask(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map(mask);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskNamed(key, inner)]));
}

function maskNamed(key: string, value: unknown): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (SECRET_KEY.test(key)) return HIDDEN;
  if (!LEARNERS_TEXT.has(key)) return mask(value);
  return typeof value === 'string' ? `[${value.length} characters]` : HIDDEN;
}

/** The text with every secret it holds masked. Safe to repeat. */
export function maskText(text: string): string {
  return SECRET_TEXT.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);
}
