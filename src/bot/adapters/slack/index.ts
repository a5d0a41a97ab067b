import type { Logger } from '../../../log';
import type { Adapter } from '../../ports';
import type { SlackAdapterConfig } from './config';
import type * as listenModule from './listen';
import { slackSender } from './send';

export type { CustomRoute, SlackAdapterConfig, SlackSenderConfig } from './config';
export type { SlackWords, SlackWordsByLocale } from './words';
export { slackSender };

export interface SlackAdapter extends Adapter {
  /** The port Slack's requests and the custom routes come to; null in Socket Mode and while not listening. */
  port(): number | null;
}

/**
 * Listens and speaks in one Slack workspace. Everything is acknowledged before anything is done with it.
 * `start` rejects when the token is refused or Slack can't be reached.
 */
export function slackAdapter(config: SlackAdapterConfig, log: Logger): SlackAdapter {
  let starting: Promise<void> | null = null;
  let listening: listenModule.Listening | null = null;
  return {
    platform: 'slack',
    sender: slackSender(config, log),
    start(receive) {
      starting = (async () => {
        // Bolt is loaded only where someone listens: a worker speaks without it.
        const { listen } = require('./listen') as typeof listenModule;
        listening = await listen(config, receive, log);
      })();
      return starting;
    },
    async stop() {
      await starting?.catch(() => undefined); // start itself has told why it failed
      await listening?.stop();
      listening = null;
    },
    ready: () => listening?.ready() ?? false,
    port: () => listening?.port() ?? null,
  };
}
