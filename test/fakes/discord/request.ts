import type { IncomingMessage } from 'node:http';
import { ApiError } from './api-error';
import { isObject, type Json } from './json';
import type { Upload } from './state';

/** One request to the API, its path decoded and without `/api/v10`. */
export interface ApiRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  /** An array only for the bulk overwrite of commands. */
  body: unknown;
  uploads: Upload[];
}

export interface ApiResponse {
  status: number;
  body?: unknown;
}

export async function readRequest(message: IncomingMessage): Promise<ApiRequest> {
  const url = new URL(message.url ?? '/', 'http://loopback');
  const version = /^\/api\/v(\d+)\//.exec(url.pathname);
  if (version?.[1] !== '10') throw new ApiError(400, 50041, 'Invalid API version provided');
  if (!message.headers['user-agent']?.startsWith('DiscordBot ('))
    throw new ApiError(403, 0, 'cloudflare: unknown user agent');
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const { body, uploads } = await readBody(Buffer.concat(chunks), message.headers['content-type'] ?? '');
  return {
    method: message.method ?? 'GET',
    path: decodeURIComponent(url.pathname.slice('/api/v10'.length)),
    query: url.searchParams,
    authorization: message.headers.authorization,
    body,
    uploads,
  };
}

async function readBody(bytes: Buffer, type: string): Promise<{ body: unknown; uploads: Upload[] }> {
  if (bytes.length === 0) return { body: {}, uploads: [] };
  if (type.startsWith('application/json')) return { body: parse(bytes.toString()), uploads: [] };
  if (!type.startsWith('multipart/form-data'))
    throw new ApiError(400, 50035, 'Expected "Content-Type" header to be JSON or form data');
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const uploads: Upload[] = [];
  for (const [key, value] of form.entries()) {
    const index = /^files\[(\d{1,2})\]$/.exec(key)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    uploads[Number(index)] = {
      filename: secureName(value.name),
      bytes: Buffer.from(await value.arrayBuffer()),
    };
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? parse(payload) : {}, uploads };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ApiError(400, 50109, 'The request body contains invalid JSON.');
  }
}

/** Discord cleans file names as werkzeug's `secure_filename` does (discord-api-docs#7754). */
function secureName(name: string): string {
  return name.replace(/[^A-Za-z0-9_.-]/g, '_').replace(/^[._]+|[._]+$/g, '') || 'unknown';
}

export function jsonBody(request: ApiRequest): Json {
  if (!isObject(request.body)) throw new ApiError(400, 50109, 'The request body contains invalid JSON.');
  return request.body;
}
