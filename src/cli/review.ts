import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze, compare, extractDockerfile, type Analysis, type AnalyzeContext } from '../analyzer';
import { renderTerminal } from '../bot/adapters/shell';
import { wordsOf } from '../bot/locales';
import { LOCALES, type Locale } from '../bot/reply/reply';
import { analysisReply } from '../bot/views/analysis';
import { loadCatalog } from '../lessons';

const USAGE =
  'usage: npm run --silent review -- [--json] [--lang te-Latn|te|en] [--target STAGE] [--context FILE]… [--before FILE] [--] FILE…\n' +
  '       FILE - is standard input';

interface Request {
  json: boolean;
  language: Locale;
  context: AnalyzeContext;
  before: string | null;
  files: string[];
}

/** Reviews files as the chat would. Exit 0 when all were read, 2 for usage errors or an unreadable file. */
function main(): number {
  const request = readRequest();
  if (typeof request === 'string') {
    process.stderr.write(`${request}\n${USAGE}\n`);
    return 2;
  }
  let status = 0;
  for (const file of request.files) {
    const read = tryRead(file);
    if ('error' in read) status = 2;
    process.stdout.write(request.json ? jsonLine(file, read, request) : forTerminal(file, read, request));
  }
  return status;
}

type Read = { text: string } | { error: string };

function jsonLine(file: string, read: Read, request: Request): string {
  const body = 'error' in read ? { error: read.error } : analysisOf(read.text, request);
  return `${JSON.stringify({ file, ...body })}\n`;
}

function forTerminal(file: string, read: Read, request: Request): string {
  const title = request.files.length > 1 ? `== ${file} ==\n\n` : '';
  if ('error' in read) {
    process.stderr.write(`${file}: ${read.error}\n`);
    return '';
  }
  const catalog = loadCatalog();
  const reply = analysisReply(
    analysisOf(read.text, request),
    wordsOf(request.language),
    (lesson) => catalog.byId(lesson)?.words[request.language].title ?? null,
    file === '-' ? 'Dockerfile' : basename(file),
  );
  const color = process.stdout.isTTY && process.stdout.hasColors();
  return `${title}${renderTerminal(reply, { color, width: Math.min(process.stdout.columns ?? 80, 96) })}\n`;
}

function analysisOf(text: string, { before, context }: Request): Analysis {
  const source = unfenced(text);
  return before === null ? analyze(source, context) : compare(unfenced(before), source, context);
}

/** A file that holds a fenced Dockerfile is read as the chat would read it. */
function unfenced(text: string): string {
  return extractDockerfile(text)?.source ?? text;
}

function tryRead(file: string): Read {
  try {
    return { text: readFileSync(file === '-' ? 0 : file, 'utf8') };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** The request, or what is wrong with it. */
function readRequest(): Request | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: process.env['DEFAULT_LANGUAGE'] ?? 'te-Latn' },
        target: { type: 'string' },
        context: { type: 'string', multiple: true, default: [] },
        before: { type: 'string' },
      },
    });
    const language = LOCALES.find((locale) => locale === values.lang);
    if (!language) return `--lang takes ${LOCALES.join(', ')}`;
    if (positionals.length === 0) return 'name at least one FILE';
    return {
      json: values.json,
      language,
      context: {
        ...(values.target === undefined ? {} : { target: values.target }),
        files: values.context.map((file) => ({ name: basename(file), text: readFileSync(file, 'utf8') })),
      },
      before: values.before === undefined ? null : readFileSync(values.before, 'utf8'),
      files: positionals,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

process.stdout.on('error', () => process.exit()); // the reader of a pipe may leave first: `| head`
process.exitCode = main();
