import { REST, Routes, type APIInteraction, type Client } from 'discord.js';
import type { Logger } from '../../../log';
import type { Message } from '../../message';
import type { Adapter } from '../../ports';
import { patientRest, quickRest } from './api';
import { commandsOf } from './commands';
import type { DiscordConfig } from './config';
import { readFiles } from './files';
import { isConnected, openGateway } from './gateway';
import { hearInteraction } from './hear-interaction';
import { hearMessage } from './hear-message';
import type { Heard } from './heard';
import { registerCommands } from './register-commands';
import { DiscordSender } from './send';
import type { DiscordWords } from './words';

type Receive = (message: Message) => Promise<void>;

/** Listens at Discord's gateway, answers over REST. */
export class DiscordAdapter implements Adapter {
  readonly platform = 'discord';
  readonly sender: DiscordSender;
  private readonly config: DiscordConfig;
  private readonly log: Logger;
  private readonly words: DiscordWords;
  private readonly quick: REST;
  private readonly underWay = new Set<Promise<void>>();
  private client: Client | null = null;

  constructor(config: DiscordConfig, log: Logger) {
    this.config = config;
    this.log = log;
    this.words = config.words[config.defaultLocale];
    this.quick = new REST(quickRest(config.apiUrl));
    this.sender = new DiscordSender(config, log);
  }

  async start(receive: Receive): Promise<void> {
    const ears = {
      interaction: (data: APIInteraction) =>
        this.track('an interaction', async () => {
          const heard = hearInteraction(data, this.words);
          if (heard) await this.take(heard, data, receive);
          else this.log.warn({ type: data.type }, 'an interaction this bot never asked for');
        }),
      message: (data: Parameters<typeof hearMessage>[0], bot: string) =>
        this.track('a message', async () => {
          const heard = hearMessage(data, bot);
          if (heard) await this.take(heard, null, receive);
        }),
    };
    const client = await openGateway(this.config, ears, this.log);
    this.client = client;
    this.track('the registering of commands', () => this.register(client));
  }

  /** The gateway goes first: what is under way needs only REST. */
  async stop(): Promise<void> {
    await this.client?.destroy();
    this.client = null;
    await Promise.all(this.underWay);
  }

  ready(): boolean {
    return isConnected(this.client);
  }

  /** Acknowledges before all else, downloads meanwhile: an answer can only take the place of what is acknowledged. */
  private async take(heard: Heard, interaction: APIInteraction | null, receive: Receive): Promise<void> {
    const acknowledged = heard.ack && interaction ? this.acknowledge(interaction, heard.ack) : null;
    const pastes = await readFiles(heard.attachments, this.config.apiUrl, this.log);
    await acknowledged;
    if (heard.message) await receive({ ...heard.message, pastes });
  }

  /** A failure is no reason not to answer: another process may have acknowledged, and the sender has a way without. */
  private async acknowledge({ id, token }: APIInteraction, body: Heard['ack']): Promise<void> {
    try {
      await this.quick.post(Routes.interactionCallback(id, token), { body, auth: false });
    } catch (error) {
      this.log.warn({ error }, 'an interaction could not be acknowledged');
    }
  }

  private async register(client: Client): Promise<void> {
    const application = client.application?.id;
    if (application === undefined) throw new Error('Discord did not name the application');
    const rest = new REST(patientRest(this.config.apiUrl)).setToken(this.config.token);
    const written = await registerCommands(rest, application, commandsOf(this.words));
    this.log.info({ written }, 'Discord knows the commands');
  }

  /** The boundary: nothing that fails here may reach the gateway's own code. */
  private track(what: string, work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => this.log.error({ error }, `${what} failed`))
      .finally(() => this.underWay.delete(done));
    this.underWay.add(done);
  }
}
