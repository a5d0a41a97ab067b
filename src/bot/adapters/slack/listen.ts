import { App } from '@slack/bolt';
import type { Logger } from '../../../log';
import type { Message } from '../../message';
import type { SlackAdapterConfig } from './config';
import type { Ears } from './ears';
import { readFiles } from './files';
import { hearCommands } from './hear-commands';
import { hearMessages } from './hear-messages';
import { hearModal } from './hear-modal';
import { hearPresses } from './hear-presses';
import { hearShortcut } from './hear-shortcut';
import { intake } from './intake';
import { Twins } from './twins';
import { slackLogger, webClientOptions, webClients } from './web-clients';

export interface Listening {
  /** Takes no more events and resolves when those under way are done. */
  stop(): Promise<void>;
  ready(): boolean;
  port(): number | null;
}

/** Resolves when events flow; rejects when the token is refused or Slack can't be reached. */
export async function listen(
  config: SlackAdapterConfig,
  receive: (message: Message) => Promise<void>,
  log: Logger,
): Promise<Listening> {
  const { receiver, ...events } = intake(config, log);
  const app = new App({
    token: config.botToken,
    receiver,
    clientOptions: webClientOptions(config, log),
    logger: slackLogger(log),
    convoStore: false,
    // Otherwise the constructor itself asks Slack who we are, and its failure could not be caught.
    deferInitialization: true,
  });
  app.error(async (error) => log.error({ err: error }, 'Bolt could not handle something from Slack'));
  await app.init();

  const underWay = new Set<Promise<void>>();
  const twins = new Twins();
  const { repeatable } = webClients(config, log);
  const words = config.words[config.defaultLocale];
  const ears: Ears = {
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
  hearMessages(app, ears, twins);
  hearCommands(app, ears, repeatable, words, log);
  hearModal(app, ears, words);
  hearPresses(app, ears);
  hearShortcut(app, ears);

  const listening: Listening = {
    async stop() {
      await events.stop();
      twins.release();
      await Promise.all(underWay);
    },
    ready: () => events.ready(),
    port: () => events.port(),
  };
  try {
    await events.start();
  } catch (error) {
    await listening.stop();
    throw error;
  }
  return listening;
}
