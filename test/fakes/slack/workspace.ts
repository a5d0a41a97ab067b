import type { Wire } from './wire';

export interface FakeFile {
  id: string;
  name: string;
  mimetype: string;
  bytes: Buffer;
  mode: string;
  file_access: 'visible' | 'check_file_info';
}

export interface FakeMessage {
  ts: string;
  channel: string;
  thread_ts: string | null;
  user: string;
  text: string;
  blocks: Wire[];
  files: FakeFile[];
  /** How often it was changed after it was posted. */
  edits: number;
  /** The only person who sees it; null for everyone in the channel. */
  onlyFor: string | null;
}

export interface FakeChannel {
  id: string;
  kind: 'channel' | 'private' | 'im';
  members: Set<string>;
  archived: boolean;
}

export interface ResponseUrl {
  id: string;
  kind: 'command' | 'action';
  channel: string;
  user: string;
  /** The message whose button was pressed. */
  message: FakeMessage | null;
  uses: number;
  expired: boolean;
}

export interface OpenedView {
  id: string;
  user: string;
  view: Wire;
  open: boolean;
}

/** Everything a workspace remembers. Ids are handed out in order, so that a failing test reads the same each time. */
export class Workspace {
  readonly team = 'T0FAKE';
  readonly botUser = 'U0BOT';
  readonly botId = 'B0BOT';
  readonly botToken = 'xoxb-fake-bot-token';
  readonly appToken = 'xapp-fake-app-token';
  readonly signingSecret = 'fake-signing-secret';
  readonly scopes = new Set([
    'app_mentions:read',
    'channels:history',
    'chat:write',
    'commands',
    'files:read',
    'files:write',
    'im:history',
    'im:write',
    'users:read',
  ]);
  readonly channels = new Map<string, FakeChannel>();
  readonly messages: FakeMessage[] = [];
  readonly files = new Map<string, FakeFile>();
  readonly triggers = new Map<string, { user: string; at: number; used: boolean }>();
  readonly responseUrls = new Map<string, ResponseUrl>();
  readonly views: OpenedView[] = [];
  private count = 0;

  next(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.count.toString().padStart(6, '0')}`;
  }

  nextTs(): string {
    this.count += 1;
    return `${1_700_000_000 + this.count}.000100`;
  }

  channel(
    id: string,
    kind: FakeChannel['kind'] = 'channel',
    members: string[] = [this.botUser],
  ): FakeChannel {
    const made = { id, kind, members: new Set(members), archived: false };
    this.channels.set(id, made);
    return made;
  }

  /** The direct messages between a person and the bot. */
  direct(user: string): FakeChannel {
    const id = `D0${user}`;
    return this.channels.get(id) ?? this.channel(id, 'im', [user, this.botUser]);
  }

  add(message: Pick<FakeMessage, 'channel' | 'user'> & Partial<FakeMessage>): FakeMessage {
    const whole = {
      ts: this.nextTs(),
      thread_ts: null,
      text: '',
      blocks: [],
      files: [],
      edits: 0,
      onlyFor: null,
      ...message,
    };
    this.messages.push(whole);
    return whole;
  }

  file(name: string, content: string | Buffer, details: Partial<FakeFile> = {}): FakeFile {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const file: FakeFile = {
      id: this.next('F'),
      name,
      mimetype: 'text/plain',
      bytes,
      mode: 'hosted',
      file_access: 'visible',
      ...details,
    };
    this.files.set(file.id, file);
    return file;
  }

  /** Lives 3 seconds and opens one view. */
  trigger(user: string): string {
    const id = this.next('trigger.');
    this.triggers.set(id, { user, at: Date.now(), used: false });
    return id;
  }

  responseUrl(made: Omit<ResponseUrl, 'id' | 'uses' | 'expired'>): ResponseUrl {
    const url = { ...made, id: this.next('R'), uses: 0, expired: false };
    this.responseUrls.set(url.id, url);
    return url;
  }
}
