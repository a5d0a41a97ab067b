import { textOfBytes } from '../../text-of-bytes';
import { DOWNLOAD_MS, FILE_BYTES } from './limits';

/** Who downloads, and from where the token may be shown. */
export interface Downloader {
  botToken: string;
  /** The Web API's address; null: Slack's own. */
  apiUrl: string | null;
}

const SLACK_API = 'https://slack.com/api/';
const MAX_HOPS = 3;

/**
 * The text of an uploaded file. Only Slack's file host sees the token, whatever the address or a redirect says.
 * Throws when the file can't be had: other hosts, time-out, an error status, or the login page Slack answers with
 * status 200 when the token may not read files (scope `files:read`).
 */
export async function download(
  url: string,
  from: Downloader,
): Promise<{ text: string } | { problem: 'too-large' | 'not-text' }> {
  const signal = AbortSignal.timeout(DOWNLOAD_MS);
  const response = await follow(url, from, signal);
  const html = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response.ok || html) {
    await response.body?.cancel();
    throw html ? loginPage() : new Error(`the file host answered ${response.status}`);
  }
  const bytes = await readAtMost(response, FILE_BYTES);
  if (bytes === null) return { problem: 'too-large' };
  const text = textOfBytes(bytes);
  if (text === null) return { problem: 'not-text' };
  if (/^\s{0,99}<(?:!doctype\s+html|html)/i.test(text)) throw loginPage();
  return { text };
}

/** fetch drops the token on a redirect to another host, so redirects are followed by hand. */
async function follow(url: string, from: Downloader, signal: AbortSignal): Promise<Response> {
  let at = new URL(url);
  for (let hop = 0; hop <= MAX_HOPS; hop++) {
    if (!mayHold(at, from)) throw new Error(`files are not read from ${at.host}`);
    const response = await fetch(at, {
      headers: { Authorization: `Bearer ${from.botToken}` },
      redirect: 'manual',
      signal,
    });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || next === null) return response;
    await response.body?.cancel();
    at = new URL(next, at);
  }
  throw new Error('too many redirects');
}

/** `files.slack.com`, by the same rule `files.slack-gov.com`, and the host of an API of one's own (tests, proxies). */
function mayHold(url: URL, { apiUrl }: Downloader): boolean {
  const api = new URL(apiUrl ?? SLACK_API);
  if (url.protocol !== 'https:' && url.protocol !== api.protocol) return false;
  return url.hostname === `files.${api.hostname}` || (apiUrl !== null && url.hostname === api.hostname);
}

/** Null when there is more than the limit; no more than that is ever held. */
async function readAtMost(response: Response, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function loginPage(): Error {
  return new Error(
    'Slack sent its login page instead of the file: is the scope files:read granted and the app reinstalled?',
  );
}
