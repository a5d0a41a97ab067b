import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
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

/** A dispatch as it comes over the wire. */
interface Packet {
  t: GatewayDispatchEvents | 'HEARD';
  d: unknown;
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
    rest: quickRest(config.apiUrl),
  });
  client.on(Events.Error, (error) => log.error({ error }, 'Discord client'));
  client.on(Events.ShardError, (error) => log.warn({ error }, 'Discord gateway'));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.error({ code }, 'Discord has closed the gateway for good'),
  );
  client.on('raw', (packet: Packet) => hand(packet, client, ears));
  await client.login(config.token);
  return client;
}

/**
 * Takes the two events we live on before discord.js does. It would hold them back until every server is loaded, up to
 * 15 s where an acknowledgement has 3, build a cache of what learners write, and throw out of the connection's own
 * code, which ends the process, where a field it counts on is missing.
 */
function hand(packet: Packet, { user }: Client, ears: Ears): void {
  if (packet.t === GatewayDispatchEvents.InteractionCreate) ears.interaction(packet.d as APIInteraction);
  else if (packet.t === GatewayDispatchEvents.MessageCreate) {
    ears.message(packet.d as GatewayMessageCreateDispatchData, user?.id ?? '');
  } else return;
  packet.t = 'HEARD'; // unknown to discord.js, which passes over it
}
