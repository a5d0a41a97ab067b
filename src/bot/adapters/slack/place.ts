import type { Address } from '../../message';

/** Where to speak in Slack, or what was said there: the inside of an Address. */
export interface SlackPlace {
  /** Where chat.postMessage posts; null where only the response_url answers. */
  channel: string | null;
  /** The thread to answer in. */
  thread: string | null;
  /** Of a sent message: chat.update edits it. */
  ts: string | null;
  /** The way out where the bot may not post. A secret: whoever has it can speak as the bot for 30 minutes. */
  responseUrl: string | null;
  /** The response_url came from a button of a message only one person sees, and can replace that message. */
  replaces: boolean;
}

const NOWHERE: SlackPlace = { channel: null, thread: null, ts: null, responseUrl: null, replaces: false };

export function address(place: Partial<SlackPlace>): Address {
  return { platform: 'slack', place: { ...NOWHERE, ...place } };
}

/** Throws for an address of another platform, or one that leads nowhere. */
export function placeOf(address: Address): SlackPlace {
  if (address.platform !== 'slack') throw new TypeError(`an address of ${address.platform} came to Slack`);
  const { channel, thread, ts, responseUrl, replaces } = address.place;
  const place: SlackPlace = {
    channel: textOrNull(channel),
    thread: textOrNull(thread),
    ts: textOrNull(ts),
    responseUrl: textOrNull(responseUrl),
    replaces: replaces === true,
  };
  if (!place.channel && !place.responseUrl)
    throw new TypeError('a Slack address without channel and response_url');
  return place;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
