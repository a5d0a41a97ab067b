import type { Logger } from '../../../log';
import type { Address, SentReply } from '../../message';
import type { Sender } from '../../ports';
import type { Reply } from '../../reply/reply';
import type { SlackSenderConfig } from './config';
import { fitting } from './fitting';
import { patience } from './patience';
import { address, placeOf, type SlackPlace } from './place';
import { refused } from './refused';
import { render, type Rendered } from './render';
import { respond } from './respond';
import { uploader } from './upload';
import { webClients } from './web-clients';

/** In these places the bot can't speak, though a person could call it there. */
const MAY_NOT_POST = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'access_denied',
  'no_permission',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
  'messages_tab_disabled',
]);
const MAY_NOT_EDIT = new Set(['cant_update_message', 'edit_window_closed']);
const DELETED = new Set(['message_not_found']);

const PLAIN = { parse: 'none', link_names: false } as const;
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** A message in a channel, posted or to be posted. */
type InChannel = SlackPlace & { channel: string };
type Posted = InChannel & { ts: string };

/** Speaks in Slack over the Web API and response_urls alone, so it works in a worker too. */
export function slackSender({ words, ...config }: SlackSenderConfig, log: Logger): Sender {
  const { once, repeatable } = webClients(config, log);
  const patient = patience();
  const upload = uploader(repeatable, patient, log);

  return {
    async send(to, reply, options = {}): Promise<SentReply> {
      const place = placeOf(to);
      if (inChannel(place)) {
        try {
          return address(await post(place, reply));
        } catch (error) {
          if (!place.responseUrl || !refused(error, MAY_NOT_POST)) throw error;
          log.info({ err: error }, 'the bot may not post there; answering the person alone');
        }
      }
      const alone = { ...place, channel: null, ts: null };
      if (!options.placeholder) await answerAlone(alone, reply);
      return address(alone);
    },

    async edit(sent: Address, reply: Reply): Promise<void> {
      const place = placeOf(sent);
      if (!isPosted(place)) return answerAlone(place, reply);
      try {
        await update(place, reply, true);
      } catch (error) {
        if (refused(error, DELETED)) {
          log.info({ err: error }, 'the message was deleted; there is nothing to edit');
        } else if (refused(error, MAY_NOT_EDIT)) {
          await post(place, reply);
        } else {
          throw error;
        }
      }
    },
  };

  async function post(place: InChannel, reply: Reply): Promise<Posted> {
    const { channel, thread } = place;
    const { result, shown } = await fitting(reply, { words, uploads: true, log }, (drawn) => {
      const message = {
        channel,
        ...body(drawn),
        ...PLAIN,
        ...QUIET,
        ...(thread ? { thread_ts: thread } : {}),
      };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is not a window's postMessage
      return patient('chat.postMessage', () => once.chat.postMessage(message));
    });
    if (!result.ts) throw new Error('chat.postMessage answered without a ts');
    const posted = { ...place, channel: result.channel ?? channel, ts: result.ts };
    await addUploads(posted, reply, shown);
    return posted;
  }

  async function update(place: Posted, reply: Reply, uploads: boolean): Promise<void> {
    const { channel, ts } = place;
    const { shown } = await fitting(reply, { words, uploads, log }, (drawn) =>
      patient('chat.update', () => repeatable.chat.update({ channel, ts, ...body(drawn), ...PLAIN })),
    );
    await addUploads(place, reply, shown);
  }

  async function addUploads(place: Posted, reply: Reply, shown: Rendered): Promise<void> {
    const { channel, ts, thread } = place;
    const isUp = await upload({ channel, ts, thread: thread ?? ts }, shown.uploads);
    // The message promised a file that did not come: show what fits of it instead.
    if (!isUp) await update(place, reply, false);
  }

  async function answerAlone(place: SlackPlace, reply: Reply): Promise<void> {
    const { responseUrl } = place;
    if (!responseUrl)
      throw new TypeError('a Slack message without ts can only be answered at a response_url');
    const drawn = render(reply, words[reply.language], { uploads: false });
    await patient('response_url', () => respond({ ...place, responseUrl }, drawn));
  }
}

function body({ text, blocks }: Rendered) {
  return blocks.length > 0 ? { text, blocks } : { text };
}

function inChannel(place: SlackPlace): place is InChannel {
  return place.channel !== null;
}

function isPosted(place: SlackPlace): place is Posted {
  return place.channel !== null && place.ts !== null;
}
