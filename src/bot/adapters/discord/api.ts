import { DiscordAPIError, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
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

/** For what must arrive: answers. Rate limits are waited out, but not for ever. */
export function patientRest(apiUrl: string | null | undefined): Partial<RESTOptions> {
  return {
    api: apiBase(apiUrl),
    version: '10',
    timeout: TIMES.request,
    retries: 2,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > TIMES.longestRateLimit,
  };
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
