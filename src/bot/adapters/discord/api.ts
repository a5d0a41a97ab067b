import { DiscordAPIError, HTTPError, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import { TIMES } from './limits';

const DISCORD = 'https://discord.com/api';

/** The API's address without version and trailing slash. */
export function apiBase(apiUrl: string | null | undefined): string {
  return (apiUrl || DISCORD).replace(/\/+$/, '').replace(/\/v\d+$/, '');
}

/** For what must be quick or is worth nothing: acknowledgements. */
export function quickRest(apiUrl: string | null | undefined): Partial<RESTOptions> {
  return { api: apiBase(apiUrl), version: '10', timeout: TIMES.acknowledge, retries: 1 };
}

/**
 * For what must arrive: answers. Rate limits are waited out, but not for ever. A proxy in front of Discord counts the
 * 50 requests a second over all processes; counting here as well would only slow this one down.
 */
export function patientRest(apiUrl: string | null | undefined): Partial<RESTOptions> {
  const api = apiBase(apiUrl);
  return {
    api,
    globalRequestsPerSecond: api === DISCORD ? 50 : Number.POSITIVE_INFINITY,
    version: '10',
    timeout: TIMES.request,
    retries: 2,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > TIMES.longestRateLimit,
  };
}

/** The request; its error comes without the message that was to be sent, which belongs in no log. */
export async function discreet<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof DiscordAPIError || error instanceof HTTPError)
      error.requestBody = { files: [], json: null };
    throw error;
  }
}

export function hasCode(error: unknown, ...codes: (RESTJSONErrorCodes | number)[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}

/** The interaction's token is worth nothing: over 15 minutes old, or never acknowledged. */
export function isTokenDead(error: unknown): boolean {
  return hasCode(
    error,
    RESTJSONErrorCodes.InvalidWebhookToken,
    RESTJSONErrorCodes.UnknownWebhook,
    RESTJSONErrorCodes.UnknownInteraction,
  );
}

/** The message or its channel was deleted. */
export function isGone(error: unknown): boolean {
  return hasCode(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel);
}
