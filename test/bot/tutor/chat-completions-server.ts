import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What the real thing refuses, this refuses: unknown fields, an empty schema, roles it does not know. */
const requestSchema = z.strictObject({
  model: z.string().min(1),
  messages: z
    .array(z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: z.string().min(1) }))
    .min(1),
  response_format: z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: z.string().regex(/^[\w-]{1,64}$/),
      strict: z.literal(true),
      schema: z.looseObject({
        type: z.literal('object'),
        required: z.array(z.string()).min(1),
        additionalProperties: z.literal(false),
      }),
    }),
  }),
});
export type ChatRequest = z.infer<typeof requestSchema>;

/** One turn of the server: answers, or leaves the request hanging. */
export type Turn = (request: ChatRequest, response: ServerResponse) => void;

export interface ChatServer {
  url: string;
  requests: ChatRequest[];
  /** What it refused, and why. */
  refused: string[];
  close(): Promise<void>;
}

/** An OpenAI-compatible server on loopback that knows one key and takes one turn a request, the last one for good. */
export async function chatServer(key: string, ...turns: Turn[]): Promise<ChatServer> {
  const requests: ChatRequest[] = [];
  const refused: string[] = [];
  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of incoming) body += String(chunk);
    const refuse = (status: number, message: string) => {
      refused.push(`${status} ${message}`);
      sendJson(response, status, { error: { message, type: 'invalid_request_error' } });
    };
    if (incoming.method !== 'POST' || incoming.url !== '/v1/chat/completions')
      return refuse(404, 'no such path');
    if (incoming.headers.authorization !== `Bearer ${key}`) return refuse(401, 'wrong key');
    if (!incoming.headers['content-type']?.startsWith('application/json')) return refuse(415, 'no JSON');
    const read = requestSchema.safeParse(JSON.parse(body));
    if (!read.success) return refuse(400, z.prettifyError(read.error));
    const turn = turns[Math.min(requests.length, turns.length - 1)];
    requests.push(read.data);
    return turn?.(read.data, response);
  };
  const server = createServer((incoming, response) => void handle(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** Answers with this text, as a finished completion. */
export function says(content: string, choice: Record<string, unknown> = {}): Turn {
  return ({ model }, response) =>
    sendJson(response, 200, {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_795_000_000,
      model,
      choices: [
        {
          index: 0,
          finish_reason: 'stop',
          message: { role: 'assistant', content, refusal: null },
          ...choice,
        },
      ],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    });
}

/** Fails with this status. */
export function fails(status: number, headers: Record<string, string> = {}): Turn {
  return (_, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    sendJson(response, status, { error: { message: `status ${status}`, type: 'server_error' } });
  };
}
