import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../../../log';

type SocketModeClient = SocketModeReceiver['client'];

/** To connect once, in ms, hello included. */
const CONNECT_MS = 15_000;
/** Between two attempts, in ms; doubled each time. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** For Slack to say goodbye, in ms; the client itself would wait 30 s. */
const CLOSE_MS = 2_000;

/**
 * Keeps one Socket Mode connection up. The client's own reconnecting (to be turned off) pauses 5 s first, and ends the
 * process with an unhandled rejection when Slack refuses it; this one starts at once and never gives up.
 */
export class Connection {
  private readonly client: SocketModeClient;
  private readonly log: Logger;
  private readonly stopping: AbortSignal;
  private up = false;
  private connecting: Promise<void> | null = null;

  /** Aborting `stopping` ends every wait; `stop` still has to be called. */
  constructor(client: SocketModeClient, stopping: AbortSignal, log: Logger) {
    this.client = client;
    this.stopping = stopping;
    this.log = log;
    client.on('disconnected', () => {
      this.up = false;
      if (!this.connecting && !stopping.aborted) this.connecting = this.reconnect();
    });
  }

  /** Resolves when events flow; rejects when Slack can't be reached or refuses the token. */
  async start(): Promise<void> {
    this.connecting = this.connect();
    try {
      await this.connecting;
    } finally {
      this.connecting = null;
    }
  }

  isUp(): boolean {
    return this.up;
  }

  /** Resolves when the connection is closed. */
  async stop(): Promise<void> {
    await this.connecting?.catch(() => undefined);
    const closed = this.client.disconnect();
    const timer = new AbortController();
    await Promise.race([closed, sleep(CLOSE_MS, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
  }

  private async connect(): Promise<void> {
    const late = setTimeout(() => {
      this.log.warn('Slack did not say hello in time');
      void this.client.disconnect();
    }, CONNECT_MS);
    try {
      await this.client.start();
      this.up = true;
    } catch (error) {
      throw error instanceof Error
        ? error
        : new Error('the connection to Slack was closed before it said hello');
    } finally {
      clearTimeout(late);
    }
  }

  private async reconnect(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !this.stopping.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        await this.connect();
        break;
      } catch (error) {
        this.log.warn({ err: error, pause }, 'no connection to Slack; trying again');
        await sleep(pause, undefined, { signal: this.stopping }).catch(() => undefined);
      }
    }
    this.connecting = null;
  }
}
