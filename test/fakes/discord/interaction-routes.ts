import { ApiError, invalidForm } from './api-error';
import { checkModal } from './check-modal';
import { isObject, type Json } from './json';
import { putMessage } from './put-message';
import { jsonBody, type ApiRequest, type ApiResponse } from './request';
import type { Interaction, Message, State } from './state';
import { messageJson } from './wire';

const ACKNOWLEDGE_MS = 3_000;
const TOKEN_MS = 15 * 60_000;

const DEFER_REPLY = 5;
const DEFER_UPDATE = 6;
const MODAL = 9;

/** `POST /interactions/…/callback`: once, within 3 s. */
export function acknowledge(state: State, id: string, token: string, request: ApiRequest): ApiResponse {
  const interaction = state.interactions.get(id);
  const after = state.now() - (interaction?.createdAt ?? 0);
  if (
    !interaction ||
    interaction.token !== token ||
    (interaction.acknowledged === null && after > ACKNOWLEDGE_MS)
  ) {
    throw new ApiError(404, 10062, 'Unknown interaction');
  }
  if (interaction.acknowledged !== null)
    throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
  const body = jsonBody(request);
  const data = isObject(body.data) ? body.data : {};
  switch (body.type) {
    case DEFER_REPLY:
      deferReply(state, interaction, data);
      break;
    case DEFER_UPDATE:
      if (interaction.type !== 3) throw invalidForm(new Map([['type', 'Only for message components']]));
      break;
    case MODAL:
      if (interaction.type === 5) throw invalidForm(new Map([['type', 'A modal can not answer a modal']]));
      checkModal(data);
      interaction.modal = data;
      break;
    default:
      throw invalidForm(new Map([['type', `Type ${String(body.type)} is not faked`]]));
  }
  interaction.acknowledged = body.type;
  interaction.acknowledgedAfter = after;
  return { status: 204 };
}

function deferReply(state: State, interaction: Interaction, data: Json): void {
  if (data.flags !== undefined && data.flags !== 64)
    throw invalidForm(new Map([['data.flags', 'Only EPHEMERAL']]));
  interaction.ephemeral = data.flags === 64;
  interaction.original = state.show(answerOf(state, interaction, interaction.ephemeral, true)).id;
}

/** `PATCH /webhooks/…/messages/…`: with the interaction's token, for 15 minutes. */
export function editAnswer(
  state: State,
  application: string,
  token: string,
  id: string,
  request: ApiRequest,
  origin: string,
): ApiResponse {
  const interaction = speaking(state, application, token);
  const wanted = id === '@original' ? interaction.original : interaction.followUps.find((one) => one === id);
  const message = wanted ? state.messages.get(wanted) : undefined;
  if (!message) throw new ApiError(404, 10008, 'Unknown Message');
  putMessage(state, message, jsonBody(request), request.uploads);
  message.edits += 1;
  return { status: 200, body: messageJson(state, message, origin) };
}

/** `POST /webhooks/…`: a further message. */
export function followUp(
  state: State,
  application: string,
  token: string,
  request: ApiRequest,
  origin: string,
): ApiResponse {
  const interaction = speaking(state, application, token);
  const body = jsonBody(request);
  const message = answerOf(state, interaction, (Number(body.flags ?? 0) & 64) !== 0, false);
  putMessage(state, message, body, request.uploads);
  state.show(message);
  interaction.followUps.push(message.id);
  return request.query.get('wait') === 'true'
    ? { status: 200, body: messageJson(state, message, origin) }
    : { status: 204 };
}

function speaking(state: State, application: string, token: string): Interaction {
  const interaction = [...state.interactions.values()].find((one) => one.token === token);
  if (!interaction || application !== state.applicationId || interaction.acknowledged === null) {
    throw new ApiError(404, 10015, 'Unknown Webhook');
  }
  if (state.now() - interaction.createdAt > TOKEN_MS) throw new ApiError(401, 50027, 'Invalid Webhook Token');
  return interaction;
}

function answerOf(state: State, interaction: Interaction, ephemeral: boolean, loading: boolean): Message {
  return state.draft({
    channel: interaction.channel,
    author: state.bot,
    askedBy: interaction.user,
    ephemeralFor: ephemeral ? interaction.user.id : null,
    loading,
  });
}
