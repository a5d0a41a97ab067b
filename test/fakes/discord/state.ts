import { EventEmitter } from 'node:events';
import type { Json } from './json';

export interface User {
  id: string;
  username: string;
}

export interface Upload {
  filename: string;
  bytes: Buffer;
  /** What the attachment says of its size, where it lies. */
  claimedSize?: number;
  description?: string;
}

export interface StoredFile extends Upload {
  id: string;
}

export interface Channel {
  id: string;
  /** Null for a direct channel. */
  guild: string | null;
  /** Of a direct channel: the other one. */
  recipient: User | null;
  /** What the bot may not do here. */
  denied: Set<'send' | 'attach' | 'embed'>;
}

/** A message as people see it, after all edits. */
export interface Message {
  id: string;
  channel: string;
  author: User;
  content: string;
  embeds: Json[];
  components: Json[];
  attachments: StoredFile[];
  /** Only this user sees it. */
  ephemeralFor: string | null;
  /** "… is thinking" */
  loading: boolean;
  edits: number;
  mentions: User[];
  /** True when somebody was pinged by it. */
  pings: boolean;
  reference: string | null;
  /** The user whose command or press it answers. */
  askedBy: User | null;
  nonce: string | null;
  createdAt: number;
}

export interface Interaction {
  id: string;
  token: string;
  type: 2 | 3 | 5;
  user: User;
  channel: string;
  createdAt: number;
  /** The type of the callback, null before. */
  acknowledged: number | null;
  /** How long that took, in ms. */
  acknowledgedAfter: number | null;
  /** The deferred message, or the one whose button was pressed. */
  original: string | null;
  ephemeral: boolean;
  followUps: string[];
  /** What the callback opened. */
  modal: Json | null;
}

/** The world of one fake Discord. Emits `change` after each request. */
export class State extends EventEmitter<{ change: [] }> {
  readonly token: string;
  readonly bot: User;
  readonly applicationId: string;
  readonly guild: string;
  /** Its only text channel. */
  readonly guildChannel: string;
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, Message>();
  readonly interactions = new Map<string, Interaction>();
  readonly files = new Map<string, StoredFile>();
  commands: Json[] = [];
  commandWrites = 0;
  /** Every request that was refused, as `50035 PATCH /webhooks/…`. */
  readonly refusals: string[] = [];
  /** Rate limits to be met: the first request whose `METHOD /path` matches gets 429. */
  readonly limits: { route: RegExp; retryAfter: number }[] = [];
  private clockOffset = 0;
  private lastId = 0n;

  constructor(token: string) {
    super();
    this.token = token;
    this.bot = { id: this.id(), username: 'vantillu' };
    this.applicationId = this.bot.id;
    this.guild = this.id();
    this.guildChannel = this.id();
    this.addChannel({ id: this.guildChannel, guild: this.guild, recipient: null, denied: new Set() });
  }

  /** Discord's time, in ms since 1970. */
  now(): number {
    return Date.now() + this.clockOffset;
  }

  /** Lets time pass for Discord. */
  advance(ms: number): void {
    this.clockOffset += ms;
  }

  /** A snowflake: time and a counter. */
  id(): string {
    const now = BigInt(this.now() - 1_420_070_400_000) << 22n;
    this.lastId = now > this.lastId ? now : this.lastId + 1n;
    return this.lastId.toString();
  }

  addChannel(channel: Channel): Channel {
    this.channels.set(channel.id, channel);
    return channel;
  }

  directChannel(user: User): Channel {
    const known = [...this.channels.values()].find((channel) => channel.recipient?.id === user.id);
    return known ?? this.addChannel({ id: this.id(), guild: null, recipient: user, denied: new Set() });
  }

  /** A message that nobody sees yet. */
  draft(message: Pick<Message, 'channel' | 'author'> & Partial<Message>): Message {
    return {
      id: this.id(),
      content: '',
      embeds: [],
      components: [],
      attachments: [],
      ephemeralFor: null,
      loading: false,
      edits: 0,
      mentions: [],
      pings: false,
      reference: null,
      askedBy: null,
      nonce: null,
      createdAt: this.now(),
      ...message,
    };
  }

  show(message: Message): Message {
    this.messages.set(message.id, message);
    return message;
  }

  storeFile(upload: Upload): StoredFile {
    const file = { ...upload, id: this.id() };
    this.files.set(file.id, file);
    return file;
  }
}
