import { App } from '@slack/bolt';
import type { Logger } from '../../../log';
import type { Message } from '../../message';
import type { Adapter } from '../../ports';
import type { SlackAdapterConfig } from './config';
import type { Ears } from './ears';
import { readFiles } from './files';
import { hearCommands } from './hear-commands';
import { hearMessages } from './hear-messages';
import { hearModal } from './hear-modal';
import { hearPresses } from './hear-presses';
import { hearShortcut } from './hear-shortcut';
import { intake } from './intake';
import { slackSender } from './send';
import { Twins } from './twins';
import { slackLogger, webClientOptions, webClients } from './web-clients';

export type { CustomRoute, SlackAdapterConfig, SlackSenderConfig } from './config';
export type { SlackWords, SlackWordsByLocale } from './words';
export { slackSender };

export interface SlackAdapter extends Adapter {
  /** The port Slack's requests and the custom routes come to; null in Socket Mode and while stopped. */
  port(): number | null;
}

/**
 * Listens and speaks in one Slack workspace. Everything is acknowledged before anything is done with it.
 * Start rejects when the token is refused or Slack can't be reached.
 */
export function slackAdapter(config: SlackAdapterConfig, log: Logger): SlackAdapter {
  const intakeOf = intake(config, log);
  const twins = new Twins();
  const underWay = new Set<Promise<void>>();
  const { repeatable } = webClients(config, log);

  function ears(receive: (message: Message) => Promise<void>): Ears {
    return {
      work(does) {
        const done = does()
          .catch((error: unknown) => log.error({ err: error }, 'a message from Slack was lost'))
          .finally(() => underWay.delete(done));
        underWay.add(done);
        return done;
      },
      receive,
      read: (files) => readFiles(files, repeatable, config, log),
    };
  }

  return {
    platform: 'slack',
    sender: slackSender(config, log),
    async start(receive) {
      const app = new App({
        token: config.botToken,
        receiver: intakeOf.receiver,
        clientOptions: webClientOptions(config, log),
        logger: slackLogger(log),
        convoStore: false,
        // Otherwise the constructor itself asks Slack who we are, and its failure could not be caught.
        deferInitialization: true,
      });
      app.error(async (error) => log.error({ err: error }, 'Bolt could not handle something from Slack'));
      await app.init();
      const words = config.words[config.defaultLocale];
      const hearing = ears(receive);
      hearMessages(app, hearing, twins);
      hearCommands(app, hearing, repeatable, words, log);
      hearModal(app, hearing, words);
      hearPresses(app, hearing);
      hearShortcut(app, hearing);
      await intakeOf.start();
    },
    async stop() {
      await intakeOf.stop();
      twins.release();
      await Promise.all(underWay);
    },
    ready: () => intakeOf.ready(),
    port: () => intakeOf.port(),
  };
}
