import { readFileSync } from 'node:fs';
import { LOCALES, type Locale } from './bot/reply/reply';
import { LOG_LEVELS, type LogLevel } from './log';

export interface Config {
  /** Null where the platform is not configured. */
  slack: SlackConfig | null;
  discord: DiscordConfig | null;
  /** Null: the embedded queue and store. */
  redisUrl: string | null;
  /** Null: answers come from the lessons alone. */
  openai: OpenAiConfig | null;
  /** Folder of the embedded store. */
  dataDir: string;
  /** Of health, metrics and Slack over HTTP; 0 lets the system choose. */
  port: number;
  language: Locale;
  logLevel: LogLevel;
}

export type SlackMode = 'socket' | 'http';

export interface SlackConfig {
  botToken: string;
  mode: SlackMode;
  /** Never null in socket mode. */
  appToken: string | null;
  /** Never null in http mode. */
  signingSecret: string | null;
  /** Null: Slack's own. */
  apiUrl: string | null;
}

export interface DiscordConfig {
  token: string;
  /** Null: Discord's own. */
  apiUrl: string | null;
}

export interface OpenAiConfig {
  apiKey: string;
  /** Null: OpenAI's own. */
  baseUrl: string | null;
  /** Null: the tutor's default. */
  model: string | null;
}

/** All that is wrong with the environment, each fault with what to set. Holds no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      faults.length === 1
        ? `The environment needs a change: ${faults[0]}`
        : [`The environment needs ${faults.length} changes:`, ...faults].join('\n- '),
    );
    this.faults = faults;
  }
}

/**
 * Reads the environment once: the variables of the README, each secret also from the file that `NAME_FILE` names.
 * An empty value counts as not set (compose passes unset variables on as empty ones).
 *
 * @throws {ConfigError} naming every fault at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const read = new Reader(env);
  const config: Config = {
    slack: readSlack(read),
    discord: readDiscord(read),
    redisUrl: read.url('REDIS_URL', ['redis:', 'rediss:'], read.secret('REDIS_URL')),
    openai: readOpenAi(read),
    dataDir: read.plain('DATA_DIR') ?? '.vantillu',
    port: read.port('PORT', 3000),
    language: read.oneOf('DEFAULT_LANGUAGE', LOCALES, 'te-Latn'),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
  };
  if (read.faults.length > 0) throw new ConfigError(read.faults);
  return config;
}

function readSlack(read: Reader): SlackConfig | null {
  const mode = read.oneOf('SLACK_MODE', ['socket', 'http'] as const, 'socket');
  const botToken = read.secret('SLACK_BOT_TOKEN');
  const appToken = read.secret('SLACK_APP_TOKEN');
  const signingSecret = read.secret('SLACK_SIGNING_SECRET');
  const apiUrl = read.url('SLACK_API_URL', ['http:', 'https:']);

  if (botToken?.startsWith('xapp-') || appToken?.startsWith('xoxb-')) {
    read.fault('SLACK_BOT_TOKEN begins with xoxb- and SLACK_APP_TOKEN with xapp-: the two are swapped');
  }
  if (!botToken) {
    if (appToken) read.fault('SLACK_APP_TOKEN is set: set SLACK_BOT_TOKEN too (or neither)');
    if (signingSecret) read.fault('SLACK_SIGNING_SECRET is set: set SLACK_BOT_TOKEN too (or neither)');
    return null;
  }
  if (mode === 'socket' && !appToken) {
    read.fault(
      'SLACK_BOT_TOKEN is set: set SLACK_APP_TOKEN too, or SLACK_MODE=http with SLACK_SIGNING_SECRET',
    );
  }
  if (mode === 'http' && !signingSecret) {
    read.fault('SLACK_MODE is http: set SLACK_SIGNING_SECRET too, or SLACK_MODE=socket with SLACK_APP_TOKEN');
  }
  return { botToken, mode, appToken, signingSecret, apiUrl };
}

function readDiscord(read: Reader): DiscordConfig | null {
  const token = read.secret('DISCORD_TOKEN');
  const apiUrl = read.url('DISCORD_API_URL', ['http:', 'https:']);
  if (token && /\s/.test(token))
    read.fault('DISCORD_TOKEN holds a space: give the token alone, without "Bot"');
  return token ? { token, apiUrl } : null;
}

function readOpenAi(read: Reader): OpenAiConfig | null {
  const apiKey = read.secret('OPENAI_API_KEY');
  const baseUrl = read.url('OPENAI_BASE_URL', ['http:', 'https:']);
  const model = read.plain('OPENAI_MODEL');
  if (baseUrl && !apiKey) {
    read.fault('OPENAI_BASE_URL is set: set OPENAI_API_KEY too (any word, where the server asks for none)');
  }
  return apiKey ? { apiKey, baseUrl, model } : null;
}

/** Reads single variables and gathers their faults. */
class Reader {
  readonly faults: string[] = [];
  readonly env: Readonly<Record<string, string | undefined>>;

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.env = env;
  }

  fault(text: string): void {
    this.faults.push(text);
  }

  plain(name: string): string | null {
    return this.env[name]?.trim() || null;
  }

  /** `NAME`, or the text of the file that `NAME_FILE` names (as Docker's own images do it). */
  secret(name: string): string | null {
    const value = this.plain(name);
    const file = this.plain(`${name}_FILE`);
    if (!file) return value;
    if (value) {
      this.fault(`${name} and ${name}_FILE are both set: keep one`);
      return value;
    }
    try {
      return readFileSync(file, 'utf8').trim() || null;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.fault(
        `${name}_FILE names ${file}, which can't be read (${code}): mend the path or its permissions`,
      );
      return null;
    }
  }

  /** Never repeats the value in a fault: an address may hold a password. */
  url(name: string, protocols: readonly string[], value = this.plain(name)): string | null {
    if (!value) return null;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    this.fault(`${name} is no address: it begins with ${protocols.map((each) => `${each}//`).join(' or ')}`);
    return null;
  }

  port(name: string, otherwise: number): number {
    const value = this.plain(name);
    if (!value) return otherwise;
    if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
    this.fault(`${name} is "${value}": give a number from 0 to 65535`);
    return otherwise;
  }

  oneOf<const T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
    const value = this.plain(name);
    if (!value) return otherwise;
    const found = allowed.find((each) => each === value);
    if (found) return found;
    this.fault(`${name} is "${value}": give ${allowed.join(', ').replace(/, ([^,]*)$/, ' or $1')}`);
    return otherwise;
  }
}
