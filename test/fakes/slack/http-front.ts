import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { ApiError } from './api-error';
import type { ApiCall, Fault } from './fault';
import { takeUpload } from './file-methods';
import { takeResponse } from './response-urls';
import type { Method } from './web-api';
import type { Workspace } from './workspace';

export interface Front {
  server: Server;
  origin: string;
  calls: ApiCall[];
  /** Makes the next calls of a method go wrong; `file` stands for downloads, `response_url` for answers there. */
  fail(method: string, fault: Fault, times?: number): void;
}

const LOGIN_PAGE =
  '<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in</body></html>';

/** Slack's HTTP face: Web API, upload and download of files, response_urls. Listens on a free loopback port. */
export async function openFront(
  workspace: Workspace,
  methodsAt: (origin: string) => Record<string, Method>,
): Promise<Front> {
  const calls: ApiCall[] = [];
  const faults = new Map<string, Fault[]>();
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const methods = methodsAt(origin);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin);
    const bytes = await bodyOf(request);
    const [, place = '', ...rest] = pathname.split('/');
    if (place === 'api') return api(rest.join('/'), request, bytes, response);
    if (place === 'upload')
      return send(
        response,
        takeUpload(workspace, rest.at(-1) ?? '', await uploaded(request, bytes)) ? 200 : 400,
        'OK',
      );
    if (place === 'files-pri') return file(rest[0] ?? '', searchParams.has('moved'), request, response);
    if (place === 'response') return respond(rest[0] ?? '', bytes, response);
    return send(response, 404, 'not found');
  }

  function api(method: string, request: IncomingMessage, bytes: Buffer, response: ServerResponse): void {
    const args = argsOf(request, bytes);
    const fault = faults.get(method)?.shift() ?? null;
    const call: ApiCall = { method, args, error: null, fault };
    calls.push(call);
    if (fault && 'hang' in fault) return;
    if (fault && 'status' in fault) return send(response, fault.status, 'error');
    if (fault && 'retryAfterS' in fault) {
      response.setHeader('retry-after', String(fault.retryAfterS));
      return send(response, 429, JSON.stringify({ ok: false, error: 'ratelimited' }));
    }
    try {
      if (fault) throw new ApiError(fault.error);
      checkToken(method, request, args);
      const called = methods[method];
      if (!called) throw new ApiError('unknown_method');
      json(response, { ok: true, ...called(args) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      call.error = error.message;
      json(response, { ok: false, error: error.error });
    }
  }

  function checkToken(method: string, request: IncomingMessage, args: Record<string, string>): void {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? args.token;
    if (!token) throw new ApiError('not_authed');
    if (token !== workspace.botToken && token !== workspace.appToken) throw new ApiError('invalid_auth');
    const wanted = method === 'apps.connections.open' ? workspace.appToken : workspace.botToken;
    if (token !== wanted) throw new ApiError('not_allowed_token_type');
  }

  function file(id: string, isMoved: boolean, request: IncomingMessage, response: ServerResponse): void {
    const fault = faults.get('file')?.shift();
    const found = workspace.files.get(id);
    const allowed =
      request.headers.authorization === `Bearer ${workspace.botToken}` && workspace.scopes.has('files:read');
    // Without a right to the file Slack answers 200 with its login page (slackapi/bolt-js#2585).
    if (!allowed) return send(response, 200, LOGIN_PAGE, 'text/html; charset=utf-8');
    if (fault && 'status' in fault) return send(response, fault.status, 'error');
    if (fault && 'error' in fault) return redirect(response, fault.error);
    if (!found) return send(response, 404, 'not found');
    // One hop, as Slack makes for some files.
    if (!isMoved) return redirect(response, `${origin}${request.url}?moved`);
    send(response, 200, found.bytes, found.mimetype);
  }

  function respond(id: string, bytes: Buffer, response: ServerResponse): void {
    const fault = faults.get('response_url')?.shift() ?? null;
    calls.push({ method: 'response_url', args: { id, body: bytes.toString() }, error: null, fault });
    if (fault && 'status' in fault) return send(response, fault.status, 'error');
    const { status, body } = takeResponse(workspace, id, bytes.toString());
    send(response, status, body);
  }

  return {
    server,
    origin,
    calls,
    fail(method, fault, times = 1) {
      faults.set(method, [...(faults.get(method) ?? []), ...Array<Fault>(times).fill(fault)]);
    },
  };
}

function argsOf(request: IncomingMessage, bytes: Buffer): Record<string, string> {
  if (request.headers['content-type']?.startsWith('application/json')) {
    const whole = JSON.parse(bytes.toString() || '{}') as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(whole).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
  }
  return Object.fromEntries(new URLSearchParams(bytes.toString()));
}

/** The bytes of a multipart form's one file, or the body itself. */
async function uploaded(request: IncomingMessage, bytes: Buffer): Promise<Buffer> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return bytes;
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  for (const [, part] of form) if (typeof part !== 'string') return Buffer.from(await part.arrayBuffer());
  return Buffer.alloc(0);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

function json(response: ServerResponse, body: unknown): void {
  send(response, 200, JSON.stringify(body), 'application/json; charset=utf-8');
}

function send(response: ServerResponse, status: number, body: string | Buffer, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}
