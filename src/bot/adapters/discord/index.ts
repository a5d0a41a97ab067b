import type { Logger } from '../../../log';
import type { Adapter, Sender } from '../../ports';
import { DiscordAdapter } from './adapter';
import type { DiscordConfig, DiscordSenderConfig } from './config';
import { DiscordSender } from './send';

export type { DiscordConfig, DiscordSenderConfig } from './config';
export type { DiscordWords, DiscordWordsByLocale } from './words';

/** Listens and speaks: for the bot. Nothing is connected before `start`. */
export function discordAdapter(config: DiscordConfig, log: Logger): Adapter {
  return new DiscordAdapter(config, log);
}

/** Speaks over REST alone: for a worker. */
export function discordSender(config: DiscordSenderConfig, log: Logger): Sender {
  return new DiscordSender(config, log);
}
