import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { analyze, compare, type Analysis, type AnalyzeContext } from '../analyzer';
import { renderTerminal } from '../bot/adapters/shell';
import { wordsOf } from '../bot/locales';
import { LOCALES, type Locale } from '../bot/reply/reply';
import { textOfBytes } from '../bot/text-of-bytes';
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
async function main(): Promise<number> {
  const request = await readRequest();
  if (typeof request === 'string') {
    process.stderr.write(`${request}\n`);
    return 2;
  }
  let status = 0;
  for (const file of request.files) {
    const read = await tryRead(file);
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
    {
      name: file === '-' ? 'Dockerfile' : basename(file),
      before: request.before === null ? null : analyze(request.before, request.context).size,
    },
  );
  const color = process.stdout.isTTY && process.stdout.hasColors();
  return `${title}${renderTerminal(reply, { color, width: Math.min(process.stdout.columns ?? 80, 96) })}\n`;
}

function analysisOf(source: string, { before, context }: Request): Analysis {
  return before === null ? analyze(source, context) : compare(before, source, context);
}

async function tryRead(file: string): Promise<Read> {
  try {
    return { text: await readText(file) };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

let standardInput: Promise<Buffer> | null = null;

/** Standard input ends once: whoever names it again gets the same. What is no text comes as it is, for the analyzer to say so. */
async function readText(file: string): Promise<string> {
  const bytes = await (file === '-' ? (standardInput ??= buffer(process.stdin)) : readFile(file));
  return textOfBytes(bytes) ?? bytes.toString('utf8');
}

/** The request, or what is wrong with it. */
async function readRequest(): Promise<Request | string> {
  const parsed = readArguments();
  if (typeof parsed === 'string') return `${parsed}\n${USAGE}`;
  const { values, positionals, language } = parsed;
  if (positionals.length === 0) return `name at least one FILE\n${USAGE}`;
  try {
    const before = values.before === undefined ? null : await readBeside('--before', values.before);
    const files: NonNullable<AnalyzeContext['files']> = [];
    for (const file of values.context)
      files.push({ name: basename(file), text: await readBeside('--context', file) });
    const target = values.target === undefined ? {} : { target: values.target };
    return { json: values.json, language, context: { ...target, files }, before, files: positionals };
  } catch (error) {
    return messageOf(error);
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        lang: { type: 'string' },
        target: { type: 'string' },
        context: { type: 'string', multiple: true, default: [] },
        before: { type: 'string' },
      },
    });
    const [source, name] =
      values.lang === undefined
        ? ['DEFAULT_LANGUAGE', process.env['DEFAULT_LANGUAGE'] || 'te-Latn']
        : ['--lang', values.lang];
    const language = LOCALES.find((locale) => locale === name);
    return language ? { values, positionals, language } : `${source} takes ${LOCALES.join(', ')}`;
  } catch (error) {
    return messageOf(error);
  }
}

async function readBeside(option: string, file: string): Promise<string> {
  const read = await tryRead(file);
  if ('error' in read) throw new Error(`${option} ${file}: ${read.error}`);
  return read.text;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

process.stdout.on('error', () => process.exit()); // the reader of a pipe may leave first: `| head`
void main().then((status) => (process.exitCode = status));
