import {
  LogLevel,
  WebAPIHTTPError,
  WebAPIRequestError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import type { Logger as SlackLogger } from '@slack/web-api';
import type { Logger } from '../../../log';
import type { SlackSenderConfig } from './config';

/** Slack's clients by what may be done again. Both give up on a call after 10 s and hand a rate limit to the caller. */
export interface WebClients {
  /** For calls that may be repeated: up to two retries. */
  repeatable: WebClient;
  /** For chat.postMessage: repeated only where Slack surely never saw the call, for a second one is a second message. */
  once: WebClient;
}

export function webClients(config: Pick<SlackSenderConfig, 'botToken' | 'apiUrl'>, log: Logger): WebClients {
  const once: WebClientOptions['retryConfig'] = { ...RETRIES };
  // p-retry, which runs these, stops when onFailedAttempt throws; the client's own type doesn't know that option.
  Object.assign(once, {
    onFailedAttempt(error: unknown) {
      if (!neverArrived(error)) throw error;
    },
  });
  const options = webClientOptions(config, log);
  return {
    repeatable: new WebClient(config.botToken, { ...options }),
    once: new WebClient(config.botToken, { ...options, retryConfig: once }),
  };
}

const RETRIES = { retries: 2, minTimeout: 500, factor: 2 };

/** Without these, a call has no time-out and a rate limit stops every call of the client. */
export function webClientOptions(config: Pick<SlackSenderConfig, 'apiUrl'>, log: Logger): WebClientOptions {
  return {
    ...(config.apiUrl === null ? {} : { slackApiUrl: config.apiUrl }),
    timeout: 10_000,
    retryConfig: RETRIES,
    rejectRateLimitedCalls: true,
    logger: slackLogger(log),
  };
}

const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function neverArrived(error: unknown): boolean {
  if (error instanceof WebAPIHTTPError) return error.statusCode === 503;
  if (!(error instanceof WebAPIRequestError)) return false;
  const { cause } = error.original;
  return (
    typeof cause === 'object' && cause !== null && 'code' in cause && NOT_CONNECTED.has(String(cause.code))
  );
}

/** Slack's libraries into our log. Their debug lines hold whole messages and tokens, so those are dropped. */
export function slackLogger(log: Logger): SlackLogger {
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const error = parts.find((part) => part instanceof Error);
      const text = parts
        .filter((part) => !(part instanceof Error))
        .map(String)
        .join(' ');
      log[level]({ ...(error ? { err: error } : {}), from: 'slack' }, text || String(error));
    };
  return {
    debug() {},
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}
