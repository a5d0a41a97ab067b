import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  Partials,
  Status,
  type APIInteraction,
  type GatewayMessageCreateDispatchData,
} from 'discord.js';
import type { Logger } from '../../../log';
import { quickRest } from './api';
import type { DiscordConfig } from './config';

/** Called as events come in; they must not throw. */
export interface Ears {
  interaction(data: APIInteraction): void;
  /** `bot` is the user id of the bot itself. */
  message(data: GatewayMessageCreateDispatchData, bot: string): void;
}

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

const CONNECTED: ReadonlySet<Status> = new Set([Status.Ready, Status.WaitingForGuilds]);

/**
 * Resolves with a client when Discord's gateway has accepted us. A Message Content intent that the bot was never
 * granted is done without.
 *
 * @throws when the token is wrong or Discord is out of reach.
 */
export async function openGateway(config: DiscordConfig, ears: Ears, log: Logger): Promise<Client> {
  const wantsContent = config.messageContent === true;
  try {
    return await connect(config, wantsContent, ears, log);
  } catch (error) {
    if (!wantsContent || !/disallowed intents/i.test(String(error))) throw error;
    log.error('the Message Content intent is not enabled for this bot: going on without it');
    return connect(config, false, ears, log);
  }
}

export function isConnected(client: Client | null): boolean {
  const shards = client?.ws.shards;
  return Boolean(shards?.size && shards.every(({ status }) => CONNECTED.has(status)));
}

async function connect(
  config: DiscordConfig,
  messageContent: boolean,
  ears: Ears,
  log: Logger,
): Promise<Client> {
  const client = new Client({
    intents: messageContent ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    partials: [Partials.Channel],
    rest: quickRest(config.apiUrl),
    allowedMentions: { parse: [], repliedUser: false },
    // What learners write is read once and not kept.
    makeCache: Options.cacheWithLimits({ MessageManager: 0 }),
  });
  client.on(Events.Error, (error) => log.error({ error }, 'Discord client'));
  client.on(Events.ShardError, (error) => log.warn({ error }, 'Discord gateway'));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.error({ code }, 'Discord has closed the gateway for good'),
  );
  // The raw events: `interactionCreate` waits until every server is loaded, up to 15 s; an acknowledgement has 3.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => ears.interaction(data));
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: GatewayMessageCreateDispatchData) =>
    ears.message(data, client.user?.id ?? ''),
  );
  await client.login(config.token);
  return client;
}
