import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApiError } from './api-error';
import { createMessage, editMessage, openDirectChannel } from './channel-routes';
import { checkCommands, registered } from './check-commands';
import { acknowledge, editAnswer, followUp } from './interaction-routes';
import { objects } from './json';
import { readRequest, type ApiRequest, type ApiResponse } from './request';
import type { State } from './state';

/** The REST API under `/api/v10` and the CDN under `/attachments`. */
export function httpServer(state: State, origin: () => string): Server {
  return createServer((message, response) => {
    void (message.url?.startsWith('/attachments/')
      ? serveFile(state, message, response)
      : serveApi(state, origin(), message, response));
  });
}

async function serveApi(
  state: State,
  origin: string,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const request = await readRequest(message);
    const limit = state.limits.findIndex(({ route }) => route.test(`${request.method} ${request.path}`));
    const [limited] = limit < 0 ? [] : state.limits.splice(limit, 1);
    if (limited) return slowDown(response, limited.retryAfter);
    const { status, body } = route(state, origin, request);
    state.emit('change');
    // A 204 must carry no JSON content type: discord.js would try to parse it.
    if (body === undefined) response.writeHead(status).end();
    else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  } catch (error) {
    refuse(state, message, response, error);
  }
}

function route(state: State, origin: string, request: ApiRequest): ApiResponse {
  const { method, path } = request;
  const [first, second = '', third = '', fourth = ''] = path.slice(1).split('/');
  const called = `${method} ${first}`;
  if (called === 'POST interactions' && fourth === 'callback')
    return acknowledge(state, second, third, request);
  if (called === 'POST webhooks') return followUp(state, second, third, request, origin);
  if (called === 'PATCH webhooks')
    return editAnswer(state, second, third, path.split('/')[5] ?? '', request, origin);

  if (request.authorization !== `Bot ${state.token}`) throw new ApiError(401, 0, '401: Unauthorized');
  if (path === '/gateway/bot') return gateway(origin);
  if (called === 'POST users' && path === '/users/@me/channels') return openDirectChannel(state, request);
  if (called === 'POST channels' && third === 'messages')
    return createMessage(state, second, request, origin);
  if (called === 'PATCH channels' && third === 'messages')
    return editMessage(state, second, fourth, request, origin);
  if (path === `/applications/${state.applicationId}/commands`) return commands(state, request);
  throw new ApiError(404, 0, '404: Not Found');
}

function gateway(origin: string): ApiResponse {
  const url = `${origin.replace('http:', 'ws:')}/gateway`;
  const session_start_limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
  return { status: 200, body: { url, shards: 1, session_start_limit } };
}

function commands(state: State, { method, body }: ApiRequest): ApiResponse {
  if (method === 'PUT') {
    checkCommands(objects(body));
    state.commands = objects(body).map((command) => registered(command, state.id(), state.applicationId));
    state.commandWrites += 1;
  }
  return { status: 200, body: state.commands };
}

function slowDown(response: ServerResponse, retryAfter: number): void {
  response
    .writeHead(429, {
      'content-type': 'application/json',
      'retry-after': `${retryAfter}`,
      'x-ratelimit-scope': 'shared',
    })
    .end(JSON.stringify({ message: 'You are being rate limited.', retry_after: retryAfter, global: false }));
}

function refuse(state: State, message: IncomingMessage, response: ServerResponse, error: unknown): void {
  const {
    status,
    code,
    message: words,
    errors,
  } = error instanceof ApiError ? error : new ApiError(500, 0, `the fake itself failed: ${String(error)}`);
  state.refusals.push(
    `${code} ${message.method} ${message.url?.replace(/\?.*/, '')} ${errors ? JSON.stringify(errors) : words}`,
  );
  message.resume();
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ message: words, code, errors }));
  state.emit('change');
}

async function serveFile(state: State, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = state.files.get(message.url?.split('/')[2] ?? '');
  if (file) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
  else response.writeHead(404).end('This content is no longer available.');
}
