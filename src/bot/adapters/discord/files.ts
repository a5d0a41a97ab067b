import type { APIAttachment } from 'discord.js';
import type { Logger } from '../../../log';
import type { Paste } from '../../message';
import { textOfBytes } from '../../text-of-bytes';
import { apiBase } from './api';
import { PASTE_BYTES, TIMES } from './limits';

type Attachment = Pick<APIAttachment, 'filename' | 'size' | 'url'>;

const CDN_HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

/** Reads attachments at once, because their addresses expire. Never throws: what can't be read says why. */
export async function readFiles(
  attachments: Attachment[],
  apiUrl: string | null | undefined,
  log: Logger,
): Promise<Paste[]> {
  return Promise.all(attachments.map((attachment) => readFile(attachment, apiUrl, log)));
}

async function readFile(
  attachment: Attachment,
  apiUrl: string | null | undefined,
  log: Logger,
): Promise<Paste> {
  const name = attachment.filename;
  if (attachment.size > PASTE_BYTES) return { name, problem: 'too-large' };
  try {
    if (!isTrusted(attachment.url, apiUrl))
      throw new Error('the attachment lies on a host that is not Discord’s');
    const bytes = await download(attachment.url);
    if (bytes === null) return { name, problem: 'too-large' };
    const text = textOfBytes(bytes);
    return text === null ? { name, problem: 'not-text' } : { name, text };
  } catch (error) {
    log.warn({ error }, 'an attachment could not be read');
    return { name, problem: 'unreadable' };
  }
}

/** Discord's own hosts over https; with another API, the host of that API, on any port. */
function isTrusted(url: string, apiUrl: string | null | undefined): boolean {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' && CDN_HOSTS.has(hostname)) return true;
  const api = new URL(apiBase(apiUrl));
  return Boolean(apiUrl) && protocol === api.protocol && hostname === api.hostname;
}

/** Null when the file is larger than it said. */
async function download(url: string): Promise<Uint8Array | null> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMES.download) });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new Error(`the download of an attachment failed with status ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > PASTE_BYTES) return null; // leaving the loop cancels the download
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
