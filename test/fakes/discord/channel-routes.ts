import { ApiError, invalidForm } from './api-error';
import { isObject, string } from './json';
import { putMessage } from './put-message';
import { jsonBody, type ApiRequest, type ApiResponse } from './request';
import type { Channel, Message, State } from './state';
import { channelJson, messageJson } from './wire';

/** Discord keeps nonces for "a few minutes". */
const NONCE_MS = 5 * 60_000;

/** `POST` and `PATCH /channels/…/messages`, `POST /users/@me/channels`: with the bot's own token. */
export function createMessage(
  state: State,
  channelId: string,
  request: ApiRequest,
  origin: string,
): ApiResponse {
  const channel = channelOf(state, channelId);
  const body = jsonBody(request);
  mayWrite(channel, request);
  const nonce = typeof body.nonce === 'string' ? body.nonce : null;
  const earlier = body.enforce_nonce === true && nonce !== null ? sameNonce(state, nonce) : undefined;
  if (earlier) return { status: 200, body: messageJson(state, earlier, origin) };
  const reference = referenceOf(state, body.message_reference);
  const message = state.draft({ channel: channelId, author: state.bot, nonce, reference });
  putMessage(state, message, body, request.uploads);
  return { status: 200, body: messageJson(state, state.show(message), origin) };
}

export function editMessage(
  state: State,
  channelId: string,
  id: string,
  request: ApiRequest,
  origin: string,
): ApiResponse {
  const channel = channelOf(state, channelId);
  const message = state.messages.get(id);
  if (!message || message.channel !== channelId || message.ephemeralFor !== null)
    throw new ApiError(404, 10008, 'Unknown Message');
  if (message.author.id !== state.bot.id)
    throw new ApiError(403, 50005, 'Cannot edit a message authored by another user');
  mayWrite(channel, request);
  putMessage(state, message, jsonBody(request), request.uploads);
  message.edits += 1;
  return { status: 200, body: messageJson(state, message, origin) };
}

export function openDirectChannel(state: State, request: ApiRequest): ApiResponse {
  const recipient = string(jsonBody(request).recipient_id);
  const known = [...state.channels.values()].find((channel) => channel.recipient?.id === recipient);
  const asked = [...state.interactions.values()].find(({ user }) => user.id === recipient)?.user;
  if (!known && !asked) throw new ApiError(400, 50033, 'Invalid Recipient(s)');
  return { status: 200, body: channelJson(known ?? state.directChannel(asked ?? state.bot)) };
}

function channelOf(state: State, id: string): Channel {
  const channel = state.channels.get(id);
  if (!channel) throw new ApiError(404, 10003, 'Unknown Channel');
  return channel;
}

function mayWrite({ denied }: Channel, { body, uploads }: ApiRequest): void {
  const embeds = isObject(body) && Array.isArray(body.embeds) && body.embeds.length > 0;
  if (denied.has('send') || (denied.has('attach') && uploads.length > 0) || (denied.has('embed') && embeds)) {
    throw new ApiError(403, 50013, 'Missing Permissions');
  }
}

function sameNonce(state: State, nonce: string): Message | undefined {
  return [...state.messages.values()].find(
    (message) => message.nonce === nonce && state.now() - message.createdAt < NONCE_MS,
  );
}

function referenceOf(state: State, reference: unknown): string | null {
  if (!isObject(reference)) return null;
  const id = string(reference.message_id);
  if (state.messages.has(id)) return id;
  if (reference.fail_if_not_exists !== false)
    throw invalidForm(new Map([['message_reference', 'Unknown message']]));
  return null;
}
