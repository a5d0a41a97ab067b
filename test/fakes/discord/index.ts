import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gateway, type GatewayOptions } from './gateway';
import { httpServer } from './http-server';
import { People } from './people';
import { State, type Message } from './state';

export type { Interaction, Message, Upload, User } from './state';

/**
 * Discord on loopback: API v10, CDN and gateway over real sockets, as strict as the real one where this project
 * touches it. `people` do what learners do, `state` is what they would see.
 */
export class FakeDiscord {
  readonly state: State;
  readonly gateway: Gateway;
  readonly people: People;
  private readonly server: Server;

  private constructor(token: string, options: GatewayOptions) {
    this.state = new State(token);
    this.server = httpServer(this.state, () => this.origin);
    this.gateway = new Gateway(this.state, this.server, () => this.origin, options);
    this.people = new People(this.state, this.gateway, () => this.origin);
  }

  static async start(options: Partial<GatewayOptions> & { token?: string } = {}): Promise<FakeDiscord> {
    const { token = 'fake.discord.token', granted = 0, heartbeatMs = 41_250, guildComes = true } = options;
    const fake = new FakeDiscord(token, { granted, heartbeatMs, guildComes });
    fake.server.listen(0, '127.0.0.1');
    await once(fake.server, 'listening');
    return fake;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** For `DISCORD_API_URL`. */
  get apiUrl(): string {
    return `${this.origin}/api`;
  }

  /** What the bot has said, oldest first; deferred answers still loading included. */
  get answers(): Message[] {
    return [...this.state.messages.values()].filter((message) => message.author.id === this.state.bot.id);
  }

  /** Resolves with the first value that is not null, undefined or false, looked for after every request. */
  async until<T>(find: () => T | null | undefined | false, ms = 5_000): Promise<T> {
    const deadline = AbortSignal.timeout(ms);
    for (;;) {
      const found = find();
      if (found) return found;
      await once(this.state, 'change', { signal: deadline }).catch(() => {
        throw new Error(
          `waited in vain for ${String(find)}; refused: ${this.state.refusals.join('; ') || 'nothing'}`,
        );
      });
    }
  }

  async stop(): Promise<void> {
    await this.gateway.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
