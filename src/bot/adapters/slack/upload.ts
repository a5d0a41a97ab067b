import { createHash } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type { Logger } from '../../../log';
import type { Patience } from './patience';
import type { Rendered } from './render';

const REMEMBERED = 1_000;

/** Puts files into the thread of a message; false when one could not be put there. Never throws. */
export type Upload = (
  to: { channel: string; thread: string; ts: string },
  files: Rendered['uploads'],
) => Promise<boolean>;

/** A file goes up once per message: unlike an edit, an upload that is repeated would be seen twice. */
export function uploader(client: WebClient, patient: Patience, log: Logger): Upload {
  const done = new Set<string>();
  return async ({ channel, thread, ts }, files) => {
    for (const { name, text } of files) {
      const key = createHash('sha256')
        .update(JSON.stringify([channel, ts, name, text]))
        .digest('hex');
      if (done.has(key)) continue;
      const file = { channel_id: channel, thread_ts: thread, filename: name, title: name, content: text };
      try {
        await patient('files.uploadV2', () => client.filesUploadV2(file));
      } catch (error) {
        log.warn({ err: error }, 'a file could not be uploaded to Slack');
        return false;
      }
      done.add(key);
      const [oldest] = done;
      if (done.size > REMEMBERED && oldest !== undefined) done.delete(oldest);
    }
    return true;
  };
}
