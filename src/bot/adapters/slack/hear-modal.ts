import type { App } from '@slack/bolt';
import { learnerOf, slackMessage, type Ears } from './ears';
import { MODAL, PASTE, submitted } from './modal';
import { address } from './place';
import type { SlackWords } from './words';

/** The Dockerfile typed or uploaded in the modal. An empty one is sent back to its author. */
export function hearModal(app: App, ears: Ears, words: SlackWords): void {
  app.view(MODAL, async ({ ack, body, view, context }) => {
    const { text, files, from } = submitted(view);
    if (text.trim() === '' && files.length === 0) {
      await ack({ response_action: 'errors', errors: { [PASTE]: words.modalEmpty } });
      return;
    }
    await ack();
    await ears.work(async () => {
      const typed = text.trim() === '' ? [] : [{ name: 'Dockerfile', text }];
      await ears.receive(
        slackMessage({
          id: `slack:view:${view.id}`,
          learner: learnerOf(context, body.user.id),
          pastes: [...typed, ...(await ears.read(files))],
          replyTo: address(from),
        }),
      );
    });
  });
}
