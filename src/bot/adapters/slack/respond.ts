import { WebAPIRateLimitedError } from '@slack/web-api';
import type { SlackPlace } from './place';
import type { Rendered } from './render';

const TIMEOUT_MS = 10_000;

/** Slack did not take an answer at a response_url: used up (5 answers), expired (30 minutes) or malformed. */
export class ResponseUrlError extends Error {
  override readonly name = 'ResponseUrlError';
}

/**
 * Answers at a response_url, seen by one person only. Replaces the message whose button gave the address; at a slash
 * command's address nothing can be replaced, each answer is one more message (slackapi/bolt-js#2287).
 *
 * @throws {ResponseUrlError} when Slack refuses. The address, a secret, is in no error.
 */
export async function respond(
  place: SlackPlace & { responseUrl: string },
  rendered: Rendered,
): Promise<void> {
  const response = await fetch(place.responseUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      response_type: 'ephemeral',
      replace_original: place.replaces,
      ...(place.thread && !place.replaces ? { thread_ts: place.thread } : {}),
      text: rendered.text,
      ...(rendered.blocks.length > 0 ? { blocks: rendered.blocks } : {}),
      parse: 'none',
      link_names: false,
      unfurl_links: false,
      unfurl_media: false,
    }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status === 429) {
    await response.body?.cancel();
    throw new WebAPIRateLimitedError(Number(response.headers.get('retry-after')) || 1);
  }
  const answer = (await response.text()).slice(0, 200);
  if (!response.ok || answer.includes('"ok":false')) {
    throw new ResponseUrlError(`the response_url answered ${response.status}: ${answer}`);
  }
}
