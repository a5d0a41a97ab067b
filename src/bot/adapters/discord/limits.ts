/**
 * What Discord takes at most, in characters unless said otherwise. A character is counted as one UTF-16 unit: where
 * Discord counts code points instead, a message only comes out shorter than it might be.
 * Sources: discord.com/developers/docs, resources/message, components/reference, interactions/application-commands;
 * the modal's own in discord-api-types 0.38.
 */
export const LIMITS = {
  content: 2_000,
  embedDescription: 4_096,
  /** Over all embeds of one message. */
  embedsTotal: 6_000,
  buttonsPerRow: 5,
  rows: 5,
  buttonLabel: 80,
  customId: 100,
  files: 10,
  altText: 1_024,
  nonce: 25,
  modalText: 4_000,
  modalFiles: 10,
  /** Of a STRING option. */
  optionText: 6_000,
  /** Columns of monospace a phone shows without breaking the line. */
  tableWidth: 40,
} as const;

/** One file Discord takes without a boost of the server, in bytes (10 MiB). */
export const UPLOAD_BYTES = 10 * 1024 * 1024;

/** Attachments that are read, in bytes; far above any Dockerfile. */
export const PASTE_BYTES = 256 * 1024;

/** Waiting times in ms. */
export const TIMES = {
  /** An acknowledgement is worthless after 3 s: discord.js would wait 15 s. */
  acknowledge: 2_500,
  download: 5_000,
  /** For one request of the sender. */
  request: 10_000,
  /** A rate limit that lasts longer fails the request, so that the job is tried again later and holds no worker. */
  longestRateLimit: 20_000,
} as const;
