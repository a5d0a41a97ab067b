import type { Server } from 'node:http';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { isObject, string, type Json } from './json';
import type { State } from './state';
import { guildJson, userJson } from './wire';

const GUILDS = 1 << 0;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const MESSAGE_CONTENT = 1 << 15;
/** Members, presences, content. */
const PRIVILEGED = (1 << 1) | (1 << 8) | MESSAGE_CONTENT;
const ALL_INTENTS = (1 << 26) - 1;

export interface GatewayOptions {
  /** Privileged intents the application was granted. */
  granted: number;
  heartbeatMs: number;
  /** Whether GUILD_CREATE follows READY, or the server stays unavailable. */
  guildComes: boolean;
}

interface Session {
  id: string;
  intents: number;
  socket: WebSocket | null;
  sent: { s: number; t: string; d: Json }[];
}

/** The gateway: HELLO, IDENTIFY, READY, heartbeats, RESUME with what was missed. Closes with Discord's codes. */
export class Gateway {
  heartbeats = 0;
  identifies = 0;
  resumes = 0;
  private readonly state: State;
  private readonly options: GatewayOptions;
  private readonly origin: () => string;
  private readonly sockets: WebSocketServer;
  private session: Session | null = null;

  constructor(state: State, server: Server, origin: () => string, options: GatewayOptions) {
    this.state = state;
    this.options = options;
    this.origin = origin;
    this.sockets = new WebSocketServer({ server, path: '/gateway' });
    this.sockets.on('connection', (socket, request) => {
      const query = new URL(request.url ?? '/', 'ws://loopback').searchParams;
      if (query.get('v') !== '10' || query.get('encoding') !== 'json')
        return socket.close(4012, 'Invalid API version');
      socket.on('message', (data) => this.hear(socket, data));
      socket.on('close', () => this.state.emit('change'));
      send(socket, { op: 10, d: { heartbeat_interval: options.heartbeatMs }, s: null, t: null });
    });
  }

  get connected(): boolean {
    return this.session?.socket?.readyState === 1;
  }

  /** Sends an event, if the intents of the session cover it; keeps it for a RESUME. */
  dispatch(t: string, d: Json, needs: 'guild' | 'direct' | 'none'): void {
    const { session } = this;
    if (!session) throw new Error('no bot has identified itself');
    const intent = { guild: GUILD_MESSAGES, direct: DIRECT_MESSAGES, none: 0 }[needs];
    if (intent !== 0 && (session.intents & intent) === 0) return;
    const event = { s: session.sent.length + 1, t, d };
    session.sent.push(event);
    if (session.socket) send(session.socket, { op: 0, ...event });
  }

  /** Is the content of a message in a server sent, though the bot is not addressed? */
  get readsContent(): boolean {
    return ((this.session?.intents ?? 0) & MESSAGE_CONTENT) !== 0;
  }

  /** Breaks the connection, as networks do; the session stays for a RESUME. */
  drop(): void {
    this.session?.socket?.terminate();
    if (this.session) this.session.socket = null;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets.clients) socket.terminate();
    await new Promise((resolve) => this.sockets.close(resolve));
  }

  private hear(socket: WebSocket, data: RawData): void {
    const packet: unknown = JSON.parse(text(data));
    if (!isObject(packet)) return socket.close(4002, 'Error while decoding payload.');
    const d = isObject(packet.d) ? packet.d : {};
    this.state.emit('change');
    switch (packet.op) {
      case 1:
        this.heartbeats += 1;
        return send(socket, { op: 11, d: null, s: null, t: null });
      case 2:
        return this.identify(socket, d);
      case 6:
        return this.resume(socket, d);
      default:
        return socket.close(4001, 'Unknown opcode.');
    }
  }

  private identify(socket: WebSocket, d: Json): void {
    const intents = Number(d.intents);
    if (d.token !== this.state.token) return socket.close(4004, 'Authentication failed.');
    if (!isObject(d.properties) || string(d.properties.os) === '')
      return socket.close(4002, 'properties are required');
    if (!Number.isInteger(intents) || (intents & ~ALL_INTENTS) !== 0)
      return socket.close(4013, 'Invalid intent(s).');
    if ((intents & PRIVILEGED & ~this.options.granted) !== 0)
      return socket.close(4014, 'Disallowed intent(s).');
    this.identifies += 1;
    this.session = { id: this.state.id(), intents, socket, sent: [] };
    const guild = { id: this.state.guild, unavailable: true };
    const ready: Json = {
      v: 10,
      user: { ...userJson(this.state.bot, true), email: null, mfa_enabled: false, verified: true, flags: 0 },
      guilds: [guild],
      session_id: this.session.id,
      resume_gateway_url: `${this.origin().replace('http:', 'ws:')}/gateway`,
      shard: d.shard,
      application: { id: this.state.applicationId, flags: 0 },
    };
    this.dispatch('READY', ready, 'none');
    if ((intents & GUILDS) === 0 || !this.options.guildComes) return;
    const channels = [...this.state.channels.values()].filter(
      (channel) => channel.guild === this.state.guild,
    );
    this.dispatch('GUILD_CREATE', guildJson(this.state, channels), 'none');
  }

  private resume(socket: WebSocket, d: Json): void {
    const { session } = this;
    if (!session || d.token !== this.state.token || d.session_id !== session.id) {
      return send(socket, { op: 9, d: false, s: null, t: null });
    }
    const seen = Number(d.seq);
    if (!Number.isInteger(seen) || seen > session.sent.length) return socket.close(4007, 'Invalid seq.');
    this.resumes += 1;
    session.socket = socket;
    for (const event of session.sent.filter(({ s }) => s > seen)) send(socket, { op: 0, ...event });
    this.dispatch('RESUMED', {}, 'none');
  }
}

function text(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString() : '';
}

function send(socket: WebSocket, packet: Json): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(packet));
}
