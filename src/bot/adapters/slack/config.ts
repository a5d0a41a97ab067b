import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '../../reply/reply';
import type { SlackWordsByLocale } from './words';

/** What a worker needs to speak. */
export interface SlackSenderConfig {
  /** `xoxb-…` */
  botToken: string;
  /** The Web API, ending in `/api/`; null: Slack's own. */
  apiUrl: string | null;
  words: SlackWordsByLocale;
}

/** What the bot needs to listen. */
export interface SlackAdapterConfig extends SlackSenderConfig {
  mode: 'socket' | 'http';
  /** `xapp-…`; Socket Mode needs it. */
  appToken: string | null;
  /** What Slack signs its requests with; HTTP needs it. */
  signingSecret: string | null;
  /** For HTTP: POST /slack/events listens here; 0 lets the system choose. In Socket Mode no port is opened. */
  port: number;
  /** Served on the same port, HTTP only. */
  customRoutes?: CustomRoute[];
  /** The language of the modal, which opens before anything can be looked up. */
  defaultLocale: Locale;
}

export interface CustomRoute {
  path: string;
  method: string | string[];
  handler(request: IncomingMessage, response: ServerResponse): void;
}
