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
  const unreadable = (file: SlackFile): Paste => ({ name: nameOf(file), problem: 'unreadable' });
  const read = listed.slice(0, FILES_PER_MESSAGE).map((file) =>
    readFile(file, client, from).catch((error: unknown) => {
      log.warn({ err: error, id: file.id }, 'a file of a message could not be read');
      return unreadable(file);
    }),
  );
  return [...(await Promise.all(read)), ...listed.slice(FILES_PER_MESSAGE).map(unreadable)];
}

async function readFile(listed: SlackFile, client: WebClient, from: Downloader): Promise<Paste> {
  const file = await lookedUp(listed, client);
  const name = nameOf(file);
  if (/^(?:image|audio|video)\//.test(file.mimetype ?? '')) return { name, problem: 'not-text' };
  const url = file.url_private_download ?? file.url_private;
  if (!url || (file.mode !== undefined && !HELD_BY_SLACK.has(file.mode))) {
    throw new Error(`Slack holds no bytes for this file (mode ${file.mode ?? 'unknown'})`);
  }
  const found = await download(url, from);
  return 'text' in found ? { name, text: found.text } : { name, problem: found.problem };
}

/** Others are kept elsewhere (`external`: Google Drive and the like), deleted (`tombstone`) or past the free plan's limit. */
const HELD_BY_SLACK = new Set(['hosted', 'snippet', 'post', 'space']);

/** Files from other organisations come without details and must be asked for (`file_access: check_file_info`). */
async function lookedUp(file: SlackFile, client: WebClient): Promise<SlackFile> {
  if (file.file_access !== 'check_file_info' || !file.id) return file;
  const { file: whole } = await client.files.info({ file: file.id });
  return { ...file, ...whole };
}

function nameOf(file: SlackFile): string {
  return file.name ?? file.title ?? file.id ?? 'file';
}
