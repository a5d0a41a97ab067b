import type { Logger } from '../../../log';
import type { Reply } from '../../reply/reply';
import { LIMITS } from './limits';
import { refused } from './refused';
import { render, type Rendered } from './render';
import type { SlackWordsByLocale } from './words';

const TOO_LONG = new Set(['msg_too_long', 'msg_blocks_too_long']);
/** What counts as too long is undocumented and may be bytes, of which a Telugu letter has three: shorter ones follow. */
const CHARACTERS = [LIMITS.messageCharacters, LIMITS.messageCharacters / 2, LIMITS.messageCharacters / 4];

/** Hands the drawn reply to `deliver`, a shorter one each time Slack finds it too long. */
export async function fitting<T>(
  reply: Reply,
  { words, uploads, log }: { words: SlackWordsByLocale; uploads: boolean; log: Logger },
  deliver: (shown: Rendered) => Promise<T>,
): Promise<{ result: T; shown: Rendered }> {
  let failure: unknown;
  for (const characters of CHARACTERS) {
    const shown = render(reply, words[reply.language], { uploads, characters });
    try {
      return { result: await deliver(shown), shown };
    } catch (error) {
      if (!refused(error, TOO_LONG)) throw error;
      log.warn({ err: error, characters }, 'Slack found the message too long');
      failure = error;
    }
  }
  throw failure;
}
