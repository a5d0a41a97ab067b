import type { Locale } from '../../reply/reply';
import type { DiscordWordsByLocale } from './words';

/** What a worker needs to speak. */
export interface DiscordSenderConfig {
  /** The bot's token, without `Bot`. */
  token: string;
  /** The REST API, e.g. `http://127.0.0.1:4000/api`; Discord's own when absent. */
  apiUrl?: string | null;
  words: DiscordWordsByLocale;
}

/** What the bot needs to listen. */
export interface DiscordConfig extends DiscordSenderConfig {
  /** The language of commands and modal: they are shown before anything can be looked up. */
  defaultLocale: Locale;
  /**
   * Asks for the privileged Message Content intent, so that replies to the bot without a ping are heard too.
   * Default false: mentions, direct messages and commands carry their content anyway.
   */
  messageContent?: boolean;
}
