import type { AddressInfo } from 'node:net';
import { HTTPReceiver, SocketModeReceiver, type Receiver } from '@slack/bolt';
import type { Logger } from '../../../log';
import type { SlackAdapterConfig } from './config';
import { Connection } from './connection';
import { slackLogger, webClientOptions } from './web-clients';

/** How events come in: over a socket or over HTTP. */
export interface Intake {
  receiver: Receiver;
  start(): Promise<void>;
  stop(): Promise<void>;
  ready(): boolean;
  /** The port Slack's requests come to; null in Socket Mode and while stopped. */
  port(): number | null;
}

export function intake(config: SlackAdapterConfig, log: Logger): Intake {
  return config.mode === 'socket' ? overSocket(config, log) : overHttp(config, log);
}

function overSocket(config: SlackAdapterConfig, log: Logger): Intake {
  if (!config.appToken) throw new TypeError('Socket Mode needs an app token (SLACK_APP_TOKEN)');
  const stopping = new AbortController();
  const receiver = new SocketModeReceiver({
    appToken: config.appToken,
    autoReconnectEnabled: false,
    logger: slackLogger(log),
    installerOptions: {
      clientOptions: {
        ...webClientOptions(config, log),
        retryConfig: { retries: 0 },
        fetch: (url, init) => fetch(url, { ...init, signal: anySignal(init?.signal, stopping.signal) }),
      },
    },
  });
  const connection = new Connection(receiver.client, stopping.signal, log);
  return {
    receiver,
    start: () => connection.start(),
    stop() {
      stopping.abort();
      return connection.stop();
    },
    ready: () => connection.isUp(),
    port: () => null,
  };
}

function anySignal(one: AbortSignal | null | undefined, other: AbortSignal): AbortSignal {
  return one ? AbortSignal.any([one, other]) : other;
}

function overHttp(config: SlackAdapterConfig, log: Logger): Intake {
  if (!config.signingSecret)
    throw new TypeError('Slack over HTTP needs a signing secret (SLACK_SIGNING_SECRET)');
  const receiver = new HTTPReceiver({
    signingSecret: config.signingSecret,
    endpoints: '/slack/events',
    customRoutes: config.customRoutes ?? [],
    logger: slackLogger(log),
  });
  let port: number | null = null;
  return {
    receiver,
    async start() {
      const server = await receiver.start(config.port);
      port = (server.address() as AddressInfo).port;
    },
    async stop() {
      if (port === null) return;
      port = null;
      await receiver.stop();
    },
    ready: () => port !== null,
    port: () => port,
  };
}
