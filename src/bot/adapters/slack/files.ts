import type { WebClient } from '@slack/web-api';
import type { Logger } from '../../../log';
import type { Paste } from '../../message';
import { download, type Downloader } from './download';
import { FILES_PER_MESSAGE } from './limits';

/** The fields of Slack's file object that we read; over the wire none of them can be relied on. */
interface SlackFile {
  id?: string;
  name?: string;
  title?: string;
  mimetype?: string;
  mode?: string;
  file_access?: string;
  url_private?: string;
  url_private_download?: string;
}

/** Reads the files of a message as pastes, in their order. Never throws: what can't be read says why. */
export async function readFiles(
  files: unknown,
  client: WebClient,
  from: Downloader,
  log: Logger,
): Promise<Paste[]> {
  if (!Array.isArray(files)) return [];
  const listed = files.filter((file): file is SlackFile => typeof file === 'object' && file !== null);
  return Promise.all(
    listed.map(async (file, at): Promise<Paste> => {
      const name = file.name ?? file.title ?? file.id ?? 'file';
      if (at >= FILES_PER_MESSAGE) return { name, problem: 'unreadable' };
      try {
        const found = await read(file, client, from);
        return 'text' in found ? { name, text: found.text } : { name, problem: found.problem };
      } catch (error) {
        log.warn({ err: error, id: file.id }, 'a file of a message could not be read');
        return { name, problem: 'unreadable' };
      }
    }),
  );
}

type Read = { text: string } | { problem: 'too-large' | 'not-text' };

async function read(file: SlackFile, client: WebClient, from: Downloader): Promise<Read> {
  if (/^(?:image|audio|video)\//.test(file.mimetype ?? '')) return { problem: 'not-text' };
  const whole = await lookedUp(file, client);
  const url = whole.url_private_download ?? whole.url_private;
  // Files kept elsewhere (mode `external`: Google Drive and the like) and deleted ones (`tombstone`) have no bytes here.
  if (!url || (whole.mode !== undefined && !['hosted', 'snippet', 'post', 'space'].includes(whole.mode))) {
    throw new Error(`Slack holds no bytes for this file (mode ${whole.mode ?? 'unknown'})`);
  }
  return download(url, from);
}

/** Files from other organisations come without details and must be asked for (`file_access: check_file_info`). */
async function lookedUp(file: SlackFile, client: WebClient): Promise<SlackFile> {
  if (file.file_access !== 'check_file_info' || !file.id) return file;
  const { file: whole } = await client.files.info({ file: file.id });
  return { ...file, ...whole };
}
